/** The life of the consent and rights programs, and what they find in the page. */
import type { Inner, Screens } from "../guard/inner";
import type { Hash } from "../guard/settings";
import { Kept } from "../kept";
import type { Rest } from "../late/main";
import { markOf } from "../sealed";
import type { Wanted } from "../once";
import { bind, type Found, type Program } from "./bind";
import { type Filler, filler } from "./fill";
import { type Code, fetchProgram, type Run } from "./run";
import { keyAt, yeses } from "./measure";
import type { Tiers } from "./tiers";

/** What `menshen build` writes into the part `desk`. */
type Parts = readonly [
  /** The program that asks. */
  consent: Code,
  /** By language and revision the part of what can be asked on the surface of the build. */
  texts: readonly (readonly [tag: string, asking: Hash])[],
  /** The part `late`, which knows the program with everything and all texts. */
  late: Hash,
];
export const { 0: consent, 1: texts, 2: late } = "menshen:desk" as unknown as Parts;

/** The programs, as the rest of the desk sees them. */
export interface Programs {
  /** Loads the program that asks, so that it is there at the tap. */
  prepare(): void;
  /** A tap on a screen; one that gives was a person's. */
  tap(action: string): void;
  /** Writes what the gate closed into every tier, and lets the log know. */
  closed(snapshot: Uint8Array, what: number): void;
  /**
   * Asks the person for one item; `done` hears whether it is allowed now. `ago`: how long ago the person acted, in milliseconds. What
   * the person has just started may be asked again after a refusal.
   */
  ask(item: string, ago: number, done: (given: boolean) => void): void;
  /** The gate took a snapshot of another tab or the host. */
  changed(): void;
  /** Lets the server of a sealed page know whether a host is open. */
  mirror(): void;
  /** A plain event for the flow; where no program can be had, or it breaks off, `fails` hears of it. */
  event(name: string, detail: string, done?: () => void, fails?: () => void): void;
  /** Begins anew, with the texts of another language; before a decision the first layer stands there, else the settings. */
  speak(): void;
  open(screen: string, done?: () => void, fails?: () => void): void;
  export(done: (record: string) => void, fails: () => void): void;
}

const NOTICE = /^\x0e5/, LINE_MILLISECONDS = 10_000, VISIT = 1, ONCE = 2, /** The signal of it, see `src/gate/decide.rs`. */ MINOR = 16, DISAGREE = 0x10000, ALL = 0x10001, ACT_MILLISECONDS = 1000;

export const programs = (inner: Inner, tiers: Tiers, screen: Screens, rest: Wanted<Rest>): Programs => {
  const { _state: state, _take: take } = inner, present = () => state._present, execute = inner._kept[Kept.exec]!, wait = inner._kept[Kept.wait]!, waitNoMore = inner._kept[Kept.waitNoMore]!;
  /** The page's questions that wait, by token: what answers each, and what a program is told of it. */
  const asked: Record<string, readonly [answer: (allowed: boolean) => void, detail: string]> = { __proto__: null } as any;
  let running: Wanted<Program> | undefined, words: Filler, which = false, questions = 0, leave = 0, drawn = 0, minor = 0;

  /** Starts the program that asks, or the one with everything (`whole`), which takes the other's place. */
  const start = (whole?: boolean): Wanted<Program> => {
    if (running && (which || !whole)) return running;
    which = !!whole;
    const { 0: tag, 1: asking } = texts[screen._texts()]!;
    const attempt: Wanted<Program> = running = inner._once<Program>((done, fail) => {
      // Nothing opens by a failure; the next act tries again.
      const failed = (): void => {
        if (running === attempt) running = undefined;
        fail();
      };
      const load = (more?: Rest): void => {
        let text: any, run: Run | undefined;
        const begin = (): void => {
          if (!text || !run) return;
          // Whose the person is, as the app says it: a row more.
          const { organisation } = inner._host, named = organisation ? text[1] + "organisation\t" + execute(/^[^\0-\x1f\u200e\u200f\u202a-\u202e\u2066-\u2069]{0,99}/, organisation)[0] + "\n" : text[1];
          words = filler(inner, { __proto__: null, 0: text[0], 1: named, 2: text[2], 3: text[3] } as any, tag);
          bind(inner, run, found, named, state._surface | (inner._signals() | minor) << 8, present, program => {
            // What the program before it had not answered is asked on.
            for (const token in asked) program.event("ask", asked[token]![1]);
            done(program);
          }, failed);
        };
        fetchProgram(inner, whole ? "rights" : "ask", whole ? more!._rights : consent, code => {
          run = code;
          begin();
        }, failed);
        inner._part(more ? "all." + tag : "text." + tag, more ? more._all[screen._texts()]! : asking, value => {
          text = value;
          begin();
        }, failed);
      };
      if (whole || inner._settings[2] !== state._surface) rest(load, failed); else load();
    });
    return attempt;
  };
  const event = (name: string, detail: string, done?: () => void, fails?: () => void): void => (TESTING && name === "set" ? start(true) : running || start())(program => {
    try {
      program.event(name, detail);
    } catch { return fails && fails(); }
    if (done) done();
  }, fails);
  const tell = (name: string, detail = ""): void => event(name, detail);

  let turns = 0, taken = 0, last: Uint8Array | undefined;
  /** Not while anything is being written: the page may be loaded again. */
  const mirror = (): void => { if (!state._writing && markOf(inner)) rest(one => one._mirror()); };
  const written = (): void => {
    state._writing--;
    mirror();
  };

  /** Whether a snapshot gives the item of the entry at `start` of another; an earlier policy may have had it elsewhere. */
  const given = (snapshot: Uint8Array | undefined, of: Uint8Array, start: number): boolean => {
    if (!snapshot) return false;
    const key = keyAt(of, start);
    let at = keyAt(snapshot, start) === key ? start : 36;
    while (snapshot[at] !== undefined && keyAt(snapshot, at) !== key) at += 16;
    return snapshot[at + 12] === 1;
  };
  /** Closes in this tick what the next snapshot no longer gives; returns whether it gives anything more. */
  const closeFirst = (next: Uint8Array): boolean => {
    let opens = state._mode < next[5]!;
    for (let start = 36, index = 0; next[start] !== undefined; start += 16, index++) {
      const had = given(present(), next, start);
      if (next[start + 12] === 1) opens = opens || !had;
      else if (had) take(inner._shut(index));
    }
    return opens;
  };

  /** Opens a screen of the program with everything; without a name it only takes over. */
  const openScreen = (name: string, done?: () => void, fails?: () => void): void => start(true)(program => {
    if (name) program.event("open", name);
    if (done) done();
  }, fails);

  const show = (drawing: string): void => {
    waitNoMore(leave);
    // The line that says what has just happened goes away by itself; what it says stands in the settings too.
    if (execute(/=hide-note/, drawing)) leave = wait(() => tell("tap", "hide-note"), LINE_MILLISECONDS);
    if (drawing) screen._draw(drawing, words.style());
    else screen._idle();
  };

  const found: Found = {
    draw: called => {
      const turn = ++drawn, draw = (): void => {
        if (turn === drawn) show(words.fill(called));
      };
      // Nobody is asked without the details: a notice that cannot have them goes; a row unfolds without.
      if (words.lacks(called)) words.load(draw, () => execute(NOTICE, called) ? tell("tap", "back") : draw());
      else draw();
    },
    commit: (bytes, entries, grants) => {
      // Written first: what the page does as it hears of a closure may never end.
      if (state._mode) state._unswept = "!";
      // Of another's snapshot nothing for a visit or a use is taken: this document has said what is in this one.
      state._visit = yeses(bytes, VISIT);
      state._once = yeses(bytes, ONCE);
      inner._write(bytes);
      const opens = closeFirst(bytes), before = present(), turn = ++turns;
      if (!opens) take(bytes);
      state._writing++;
      tiers.write(bytes, entries, grants, opens, tier => {
        // What was closed while this was being written stays closed; what the one before it has given is no closure.
        if (opens && turn > taken && (present() === before || present() === last)) {
          taken = turn;
          take(last = bytes);
        }
        tell("stored", tier);
        written();
      });
    },
    answer: (token, allowed) => {
      const question = asked[token];
      delete asked[token];
      if (question) question[0](allowed);
    },
    load: openScreen,
    // Everything is withdrawn and written by now.
    erase: () => {
      state._writing++;
      tiers.erase(written);
      take(undefined);
    },
    // A decision waits for it.
    log: () => {
      state._writing++;
      tiers.log(entries => event("log", entries, written, written));
    },
  };

  const tap = (action: string): void => {
    if (execute(/^(minor|open:minor|browse|guardian)$/, action)) minor = MINOR;
    else if (action === "adult" || action === "erase") minor = 0;
    const asked = execute(/^(?:open|(host)):(.*)/, action);
    if (asked) asked[1] ? rest(one => one._host.show(asked[2])) : openScreen(asked[2], undefined, screen._lost);
    else event("tap", action, undefined, screen._lost);
  };

  const closed = (snapshot: Uint8Array, what: number): void => {
    // Of one closed item only a program can tell the host what else is given; where none arrives nothing is.
    const one = what < DISAGREE, write = (grants: string): void => {
      state._writing++;
      tiers.write(snapshot, "", grants, false, written);
    };
    write(one ? "" : "{}");
    // Told at once: what is given next comes after it.
    state._writing++;
    event("closed", what === DISAGREE ? "disagree" : what === ALL ? "all" : "#" + what, written, () => {
      if (one && present() === snapshot) write("{}");
      written();
    });
  };

  return {
    prepare: () => start()(() => {}),
    tap,
    closed,
    ask: (item, ago, done) => {
      const token = "" + ++questions, detail = token + "\t" + item + (ago < ACT_MILLISECONDS ? "\t1" : "");
      asked[token] = [done, detail];
      event("ask", detail, undefined, () => found.answer(token, false));
    },
    changed: () => {
      minor = 0;
      if (running) tell("snapshot");
      else screen._show();
    },
    mirror,
    event,
    speak: () => {
      running = undefined;
      which = false;
      if (state._mode) openScreen("settings"); else start();
    },
    open: openScreen,
    export: (done, fails) => start(true)(program => tiers.log(entries => {
      program.event("log", entries);
      done(program.export());
    }), fails),
  };
};
