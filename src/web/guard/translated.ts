/** The gate in JavaScript. The bundler puts it here in the build that needs no WebAssembly; no other asks for it. */
import type { Exports } from "./gate";

export const translated = undefined as unknown as () => Exports;
