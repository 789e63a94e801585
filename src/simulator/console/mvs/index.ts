import type { Command } from "../command";
import { displayXcf } from "./display-xcf";
import { setxcf } from "./setxcf";
import { cancel, start, stop } from "./tasks";
import { varyPath, varyXcf } from "./vary";

/** Commands of MVS: XCF and coupling facilities, paths to them, and started procedures. */
export const commands: readonly Command[] = [displayXcf, setxcf, varyPath, varyXcf, start, stop, cancel];
