/** What `menshen build` writes into guard.js. */

/** A script of ours: file name beside guard.js, and its `integrity` (empty on file://). */
export type Part = readonly [file: string, integrity: string];

/** A program: its script and its wasm (an inline build has the wasm inside the script and names none). */
export type ProgramPart = readonly [file: string, integrity: string, wasm?: string, wasmIntegrity?: string];

/** A drawing with its style. */
export interface Drawn {
  readonly style: string;
  readonly draw: readonly unknown[];
}

/** The settings of one policy. */
export interface Settings {
  /** Compiled policies in hex, the oldest first: the last that is in effect holds. */
  readonly tables: readonly string[];
  /** Languages that the texts exist in, the default first. */
  readonly languages: readonly string[];
  /** What is loaded later. */
  readonly parts: {
    readonly first: Readonly<Record<string, Part>>;
    /** The texts of what can be asked on the surface of the build. */
    readonly text: Readonly<Record<string, Part>>;
    /** All texts. */
    readonly all: Readonly<Record<string, Part>>;
    readonly style: Part;
    readonly desk: Part;
    readonly consent: ProgramPart;
    readonly rights: ProgramPart;
  };
  /** Markup that stands in a held frame, by language: what is held and a button that offers to allow it. */
  readonly held: Readonly<Record<string, string>>;
  /** First layer and texts of the revision that holds until this one takes effect. */
  readonly before?: object;
  /** One bit of the gate's surfaces. */
  readonly surface: number;
}
