import type { Command } from "../command";
import { ipsec } from "./ipsec";
import { modify } from "./modify";

/** Commands of the IKE daemon and the Policy Agent, and the z/OS UNIX command ipsec. */
export const commands: readonly Command[] = [modify, ipsec];
