/** Fetches a program and starts it, so that page code can change nothing of what runs. */
import type { Inner } from "../guard/inner";
import type { Hash } from "../guard/settings";
import { Kept } from "../kept";
import { alone } from "./alone";

/** A program: itself, and what stands for it where WebAssembly is refused. */
export type Code = readonly [program: Hash, translated: Hash];

/** Starts it with its imports; gives what it exports. */
export type Run = (imports: object, done: (exports: any) => void, fails: () => void) => void;

/**
 * A program comes as a script, whose content is checked, and as a text of a letter a byte: bytes that a promise hands over could be
 * changed on the way. Engines before 2023 compile no more than small programs without a promise.
 */
export const fetchProgram = (inner: Inner, name: string, { 0: hash, 1: translated }: Code, take: (run: Run) => void, fails: () => void): void => {
  const { _kept: kept, _part: part } = inner, { kit } = inner._program()!;
  if (kit) return part(name, translated, make => take((imports, done) => done(make(kit, imports))), fails);
  part(name + ".wasm", hash, text => {
    const letter = kept[Kept.charCodeAt]!, then = kept[Kept.then]!, bytes = new (kept[Kept.Bytes] as any)(text.length);
    const compile = kept[Kept.compile] as any, instantiate = kept[Kept.instantiate] as any;
    for (let at = 0; at < text.length; at++) bytes[at] = letter(text, at);
    take((imports, done, fail) => {
      if (!alone(inner, Kept.Module) || !alone(inner, Kept.Instance)) return fail();
      then(compile(bytes), (module: object) => then(instantiate(module, imports), (instance: object) => done(kept[Kept.exports]!(instance)), fail), fail);
    });
  }, fails);
};
