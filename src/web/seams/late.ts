/** Members that answer by promise or callback: what they do waits for the desk, and comes with it. */
import type { Go, Handler } from "../patch";
import { execute, then } from "../originals";
import { later } from "./devices";

let tickets = 0;

/** Members that show our own name, which stays hidden from the page. */
const OURS = /^(get(All)?|set|delete|databases)$/;
/** Where it only observes: the call is the engine's at once, and the same question is asked beside it. */
const observed = (args: any[], go: Go, realm: any, member: string): unknown => {
  then(later(member, args, () => {}, realm), () => {}, () => {});
  return go();
};

/** Gives a promise. */
export const promised = (args: any[], go: Go, _self: unknown, realm: any, member: string, ticket = 0): unknown =>
  OBSERVE && !execute(OURS, member) ? observed(args, go, realm, member) : later(member, args, go, realm, ticket);

/** Gives nothing, or the number of a watch. */
export const called: Handler = (args, go, self, realm, member) => {
  if (OBSERVE) return observed(args, go, realm, member);
  const ticket = --tickets;
  promised(args, go, self, realm, member, ticket);
  return member > "wa" && member < "we" ? ticket : undefined;
};
