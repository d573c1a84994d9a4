/** Databases in memory: a part of its own, loaded when the page opens one whose name is undecided. */
import { databases, type Memory } from "./databases";
import type { Inner } from "../guard/inner";

/** Sets it up; called once by `late`. */
hand((inner: Inner): Memory => databases(inner));
