/** The life of the consent and rights programs, and what they find in the page. */
import type { Inner, Screens } from "../guard/inner";
import type { Hash } from "../guard/settings";
import type { Rest } from "../late/main";
import { markOf } from "../sealed";
import { bind, type Found, type Program } from "./bind";
import { type Filler, filler } from "./fill";
import type { Tiers } from "./tiers";

/** What `menshen build` writes into the part `desk`. */
type Parts = readonly [
  /** What the first layer does without. */
  style: string,
  /** The program that asks. */
  consent: Hash,
  /** By language and revision the part of what can be asked on the surface of the build. */
  texts: readonly (readonly [tag: string, asking: Hash])[],
  /** The part `late`, which knows the program with everything and all texts. */
  late: Hash,
];
export const [style, consent, texts, late] = "menshen:desk" as unknown as Parts;

/** The programs, as the rest of the desk sees them. */
export interface Programs {
  /** Loads the program that asks, so that it is there at the tap. */
  prepare(): void;
  /** A tap on a screen. Giving needs a trusted one. */
  tap(action: string, trusted: boolean): void;
  /** Writes what the gate closed into every tier, and lets the log know. */
  closed(snapshot: Uint8Array, what: number): void;
  /**
   * Asks the person for one item; resolves to whether it is allowed now. `ago`: how long ago the person acted, in milliseconds. What
   * the person has just started may be asked again after a refusal.
   */
  ask(item: string, ago: number): Promise<boolean>;
  /** The gate took a snapshot of another tab or the host. */
  changed(): void;
  /** Lets the server of a sealed page know whether a host is open. */
  mirror(): void;
  event(name: string, detail: string): Promise<void>;
  open(screen: string): Promise<void>;
  export(): Promise<string>;
}

const NOTICE = "\x0e5", LINE_MILLISECONDS = 10_000, DISAGREE = 0x10000, ALL = 0x10001, ACT_MILLISECONDS = 1000;

export const programs = (inner: Inner, tiers: Tiers, screen: Screens, rest: () => Promise<Rest>): Programs => {
  const { _state: state, _take: take } = inner, present = () => state._present;
  /** The page's questions that wait, by token: what answers each, and what a program is told of it. */
  const asked: Record<string, readonly [answer: (allowed: boolean) => void, detail: string]> = Object.create(null);
  let running: Promise<Program> | undefined, words: Filler, which = false, questions = 0, leave = 0, drawn = 0;

  /** The bytes of a program: where nothing can be fetched they are a script. */
  const bytesOf = async (name: string, hash: Hash): Promise<BufferSource> => {
    const integrity = inner._integrity(hash);
    return integrity ? (await inner._fetch(inner._address(name, hash, ".wasm"), { integrity })).arrayBuffer() : inner._part(name, hash);
  };

  /** Starts the program that asks, or the one with everything (`whole`), which takes the other's place. */
  const start = (whole?: boolean): Promise<Program> => {
    if (running && (which || !whole)) return running;
    which = !!whole;
    const [tag, asking] = texts[screen._texts]!;
    const attempt = running = (async () => {
      const more = (whole || inner._settings[2] !== state._surface) && await rest();
      const [bytes, text] = await Promise.all([
        whole ? bytesOf("rights", (more as Rest)._rights) : bytesOf("ask", consent),
        more ? inner._part("all." + tag, more._all[screen._texts]!) : inner._part("text." + tag, asking),
      ]);
      words = filler(inner, text, tag);
      const program = await bind(inner, bytes, found, text[1], state._surface | inner._signals() << 8, present);
      // What the program before it had not answered is asked on.
      if (whole) for (const token in asked) program.event("ask", asked[token]![1]);
      return program;
    })();
    // Nothing opens by a failure; the next act tries again.
    attempt.catch(() => { if (running === attempt) running = undefined; });
    return attempt;
  };
  const event = async (name: string, detail: string): Promise<void> => (await (TESTING && name === "set" ? start(true) : running || start())).event(name, detail);
  const tell = (name: string, detail = ""): void => { event(name, detail).catch(() => {}); };

  let writing = 0;
  /** Not while anything is being written: the page may be loaded again. */
  const mirror = (): void => { if (!writing && markOf(inner)) rest().then(one => one._mirror(), () => {}); };
  const written = (): void => {
    writing--;
    mirror();
  };

  const given = (snapshot: Uint8Array | undefined, index: number): boolean => !!snapshot && snapshot[48 + 16 * index] === 1;
  /** Closes in this tick what the next snapshot no longer gives; returns whether it gives anything more. */
  const closeFirst = (next: Uint8Array): boolean => {
    let opens = state._mode < next[5]!;
    for (let index = 0; 48 + 16 * index < next.length; index++) {
      if (given(next, index)) opens = opens || !given(present(), index);
      else if (given(present(), index)) take(inner._shut(index));
    }
    return opens;
  };

  /** Opens a screen of the program with everything; without a name it only takes over. */
  const openScreen = async (name: string): Promise<void> => {
    const program = await start(true);
    if (name) program.event("open", name);
  };

  const show = (drawing: string): void => {
    clearTimeout(leave);
    // The line that says what has just happened goes away by itself; what it says stands in the settings too.
    if (drawing.includes("=hide-note")) leave = setTimeout(() => tell("tap", "hide-note"), LINE_MILLISECONDS);
    if (drawing) screen._draw(drawing, style + words.style());
    else screen._idle();
  };

  const found: Found = {
    draw: called => {
      const turn = ++drawn, draw = (): void => {
        if (turn === drawn) show(words.fill(called));
      };
      // Nobody is asked without the details: a notice that cannot have them goes; a row unfolds without.
      if (words.lacks(called)) words.load().then(draw, () => called.startsWith(NOTICE) ? tell("tap", "back") : draw());
      else draw();
    },
    commit: (bytes, entries, grants) => {
      const opens = closeFirst(bytes), before = present();
      if (!opens) take(bytes);
      writing++;
      tiers.write(bytes, entries, grants, opens, tier => {
        // What was closed while this was being written stays closed.
        if (opens && present() === before) take(bytes);
        tell("stored", tier);
        written();
      });
    },
    answer: (token, allowed) => {
      const question = asked[token];
      delete asked[token];
      if (question) question[0](allowed);
    },
    load: name => { openScreen(name).catch(() => {}); },
    log: () => tiers.log(entries => tell("log", entries)),
  };

  const tap = (action: string, trusted: boolean): void => {
    if (action.startsWith("open:")) openScreen(action.slice(5)).catch(() => {});
    else if (trusted || TESTING || !/^(agree|allow|save|on:)/.test(action)) tell("tap", action);
  };

  const closed = (snapshot: Uint8Array, what: number): void => {
    // Of one closed item only a program can tell the host what else is given; where none arrives nothing is.
    const one = what < DISAGREE, write = (grants: string, done: () => void): void => tiers.write(snapshot, "", grants, false, done);
    writing++;
    write(one ? "" : "{}", () => {
      event("closed", what === DISAGREE ? "disagree" : what === ALL ? "all" : "#" + what)
        .catch(async () => { if (one && present() === snapshot) await new Promise<void>(done => write("{}", done)); })
        .then(written);
    });
  };

  return {
    prepare: () => { start().catch(() => {}); },
    tap,
    closed,
    ask: (item, ago) => new Promise(resolve => {
      const token = "" + ++questions, detail = token + "\t" + item + (ago < ACT_MILLISECONDS ? "\t1" : "");
      asked[token] = [resolve, detail];
      event("ask", detail).catch(() => found.answer(token, false));
    }),
    changed: () => {
      if (running) tell("snapshot");
      else if (state._mode) screen._show();
    },
    mirror,
    event,
    open: openScreen,
    export: async () => {
      const program = await start(true);
      return new Promise(resolve => tiers.log(entries => {
        program.event("log", entries);
        resolve(program.export());
      }));
    },
  };
};
