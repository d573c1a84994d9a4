/** Members that answer by promise or callback: what they do waits for the desk, and comes with it. */
import type { Go, Handler } from "../patch";
import { mind } from "./ask";

let tickets = 0;

/** Gives a promise. */
export const promised = async (args: any[], go: Go, _self: unknown, realm: any, member: string, ticket = 0): Promise<unknown> =>
  (await mind._late())(member, args, go, realm, ticket);

/** Gives nothing, or the number of a watch. */
export const called: Handler = (args, go, self, realm, member) => {
  const ticket = --tickets;
  promised(args, go, self, realm, member, ticket);
  return member > "wa" && member < "we" ? ticket : undefined;
};
