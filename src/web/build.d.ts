/** What the build driver writes into the scripts when it bundles them. */

/** The gate program: a letter a byte, from `#` on; each `~` before it counts 91 more. */
declare const GATE: string;
/** True in the build that needs no WebAssembly. */
declare const NO_WASM: boolean;
/** True in the build that tests can steer. */
declare const TESTING: boolean;
/** True in the build that decides and logs, and holds nothing. Only the guard is built so: everything else asks it. */
declare const OBSERVE: boolean;
/** Takes what makes a part. The bundler puts the whole script into a function that the guard calls: nothing of it runs before. */
declare const hand: (make: (...given: any[]) => unknown) => void;
/** The version of the package. */
declare const VERSION: string;
