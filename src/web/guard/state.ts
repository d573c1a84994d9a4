/** What changes in a document's life; guard and desk share it. */

export const state: State = { _mode: 0, _waiting: true, _surface: 1, _subject: "", _unswept: "", _writing: 0, _visit: 0, _once: 0 };

/** The present decision. */
export interface State {
  /** The snapshot that the gate holds. */
  _present?: Uint8Array | undefined;
  /** 0 none, 1 browse, 2 decided. */
  _mode: number;
  /** The durable tier has not answered yet: what the snapshot gives waits. */
  _waiting: boolean;
  /** One bit of the gate's surfaces. */
  _surface: number;
  /** `!` while what was closed has not been cleared from the device; our key in localStorage says so too. */
  _unswept: string;
  /** How many decisions are on their way to the tiers. */
  _writing: number;
  /** When this visit began, and when what is in use now can have begun at the earliest, in Unix seconds: what was given for an earlier one is over. 0: there is none. */
  _visit: number;
  _once: number;
  /** Whose record it is: empty, or a hash of the app's own key for the person. */
  _subject: string;
}
