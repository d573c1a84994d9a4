/** What `menshen build` writes into guard.js: lists without names, since every byte of it is one of each page's. */

import type { Hand, Hosts } from "../bridges/hosts";
import type { Form, HandTags } from "../tags/form";

/** SHA-256 in base64 without padding. Its first twelve letters and digits are in the file's name; where nothing can be checked it is no longer. */
export type Hash = string;

/** What there is of a language. */
export type Language = readonly [
  tag: string,
  /** The part `first` in it. */
  first: Hash,
  /** What stands in a held frame: a sentence and a button, as markup. */
  held: string,
  /** The part `first` of the revision that holds until this one takes effect. */
  before?: Hash,
];

/** The settings of one policy. */
export type Settings = readonly [
  /** The default first. */
  languages: readonly Language[],
  desk: Hash,
  /** One bit of the gate's surfaces. */
  surface: number,
  /** How the markup in a held frame begins. */
  before: string,
  /** Compiled policies, the oldest first: the last that is in effect holds. Text is shorter than hex, so the pool of strings stands apart. */
  tables: readonly Table[],
  /** The gate in JavaScript, where it is a part. */
  gate: Hash,
  /** Where a policy declares methods of native bridges: which hosts there are, and the part that watches them. */
  bridges?: readonly [hosts: Hosts, part: (hand: Hand) => void],
  /** Where it only observes: what the policy is called, and a purpose of it. */
  observed?: readonly [policy: string, purpose: string],
  /** Where a policy names makers whose scripts are told of the choices: what they understand, and the part that tells them. */
  tags?: readonly [forms: readonly Form[], part: (hand: HandTags) => void],
];

/** A compiled policy: its columns in hex, its strings as they are, and from when it holds, in Unix seconds; the oldest holds at once (0). */
export type Table = readonly [columns: string, strings: string, effective: number];
