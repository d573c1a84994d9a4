/** What the build driver writes into the scripts when it bundles them. */

/** The gate program: a letter a byte, from `#` on; each `~` before it counts 91 more. */
declare const GATE: string;
/** True in the build that tests can steer. */
declare const TESTING: boolean;
/** The guard, as the scripts of the parts meet it. */
declare const menshen: { part(name: string, payload: unknown): void };
/** The version of the package. */
declare const VERSION: string;
