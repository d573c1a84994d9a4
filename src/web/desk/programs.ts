/** The life of the consent and rights programs, and what they find in the page. */
import type { Inner, Screens } from "../guard/inner";
import type { ProgramPart } from "../guard/settings";
import type { Tiers } from "./tiers";

interface Program {
  event(name: string, detail: string): void;
  export?(): string;
}

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
  event(name: string, detail: string): Promise<void>;
  open(screen: string): Promise<void>;
  export(): Promise<string>;
}

const LINE_MILLISECONDS = 10_000, DISAGREE = 0x10000, ALL = 0x10001, ACT_MILLISECONDS = 1000;

export const programs = (inner: Inner, tiers: Tiers, screen: Screens): Programs => {
  const { _settings: settings, _state: state, _take: take } = inner, present = () => state._present;
  const answers: Record<string, (allowed: boolean) => void> = Object.create(null);
  let running: Promise<Program> | undefined, which = "", style = "", questions = 0, leave = 0;

  /** The program's bytes, where they are not inside its script. */
  const bytesOf = async ([, , file, integrity]: ProgramPart): Promise<ArrayBuffer | undefined> =>
    file ? (await inner._fetch(inner._base + file, { integrity: integrity || "" })).arrayBuffer() : undefined;

  const start = (name: "consent" | "rights"): Promise<Program> => {
    if (running && (which === name || which === "rights")) return running;
    const { parts, surface } = settings, part = parts[which = name], load = inner._part;
    const texts = name === "rights" || surface !== state._surface ? parts.all : parts.text;
    const attempt = running = Promise.all([load(part), load(texts[inner._language()]!), load(parts.style), bytesOf(part)])
      .then(async ([boot, text, css, bytes]) => {
        style = css;
        const Program = await boot(bytes);
        return new Program(desk, inner._table(), text, present(), state._surface | inner._signals() << 8, TESTING) as Program;
      });
    // Nothing opens by a failure; the next act tries again.
    attempt.catch(() => { if (running === attempt) running = undefined; });
    return attempt;
  };
  const event = async (name: string, detail: string): Promise<void> => (await (running || start("consent"))).event(name, detail);
  const tell = (name: string, detail = ""): void => { event(name, detail).catch(() => {}); };

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

  const desk = {
    draw: (drawing: string) => {
      clearTimeout(leave);
      // The line that says what has just happened goes away by itself; what it says stands in the settings too.
      if (drawing.includes('"hide-note"')) leave = setTimeout(() => tell("tap", "hide-note"), LINE_MILLISECONDS);
      if (drawing === "[]") screen._idle();
      else screen._draw(drawing, style);
    },
    commit: (snapshot: Uint8Array, entries: string, grants: string) => {
      const bytes = snapshot.slice(), opens = closeFirst(bytes), before = present();
      if (!opens) take(bytes);
      tiers.write(bytes, entries, grants, opens, tier => {
        // What was closed while this was being written stays closed.
        if (opens && present() === before) take(bytes);
        tell("stored", tier);
      });
    },
    snapshot: present,
    now: Date.now,
    answer: (token: string, allowed: boolean) => {
      const answer = answers[token];
      delete answers[token];
      if (answer) answer(allowed);
    },
    load: (name: "rights") => { start(name).catch(() => {}); },
    log: () => tiers.log(entries => tell("log", entries)),
    link: (address: string) => { open(address, "_blank", "noopener"); },
    language: inner._language,
  };

  const openScreen = async (name: string): Promise<void> => (await start("rights")).event("open", name);

  const tap = (action: string, trusted: boolean): void => {
    if (action.startsWith("open:")) openScreen(action.slice(5)).catch(() => {});
    else if (trusted || TESTING || !/^(agree|allow|save|on:)/.test(action)) tell("tap", action);
  };

  const closed = (snapshot: Uint8Array, what: number): void => {
    // Of one closed item only a program can tell the host what else is given; where none arrives nothing is.
    const one = what < DISAGREE, write = (grants: string, done: () => void): void => tiers.write(snapshot, "", grants, false, done);
    write(one ? "" : "{}", () => {
      event("closed", what === DISAGREE ? "disagree" : what === ALL ? "all" : "#" + what).catch(() => {
        if (one && present() === snapshot) write("{}", () => {});
      });
    });
  };

  return {
    prepare: () => { start("consent").catch(() => {}); },
    tap,
    closed,
    ask: (item, ago) => new Promise(resolve => {
      const token = "" + ++questions;
      answers[token] = resolve;
      event("ask", token + "\t" + item + (ago < ACT_MILLISECONDS ? "\t1" : "")).catch(() => desk.answer(token, false));
    }),
    changed: () => {
      if (running) tell("snapshot");
      else if (state._mode) screen._show();
    },
    event,
    open: openScreen,
    export: async () => {
      const program = await start("rights");
      return new Promise(resolve => tiers.log(entries => {
        program.event("log", entries);
        resolve(program.export!());
      }));
    },
  };
};
