/** What changes in a document's life; guard and desk share it. */

export const state: State = { _mode: 0, _waiting: true, _surface: 1, _subject: "", _unswept: "", _writing: 0, _visit: "", _once: "", _begins: true };

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
  /** Which yeses for this visit, and for a use that goes on in this document, were given here: of each the beginning of its entry, in hex. All others are over. */
  _visit: string;
  _once: string;
  /** This document begins the visit. */
  _begins: boolean;
  /** Whose record it is: empty, or a hash of the app's own key for the person. */
  _subject: string;
}
