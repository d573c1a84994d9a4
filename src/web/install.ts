/** Installs the seams into a realm. */
import type { Door, Mind } from "./mind";

/** Patches the entry points of `global` (a window, a same-origin frame's window, a worker's scope) so that they ask `mind`. */
export declare function install(global: typeof globalThis, mind: Mind): Door;

/** Closes a document whose seams could not be installed: nothing third-party loads, the page works in its basic form. */
export declare function closeByPolicy(document: Document): void;
