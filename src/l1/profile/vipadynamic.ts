// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { vipadynamic } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Vipadynamic}. */
export type VipadynamicProps = Record<never, never>;

/**
 * VIPADYNAMIC: Dynamic VIPAs. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: a Stack. It is the scope of `profile.Vipadefine`, `profile.Vipabackup`, `profile.Vipadelete`,
 * `profile.Viparange`, `profile.Vipadistribute`, `profile.Viparoute`, `profile.Vipasmparms`, `profile.Include`.
 *
 * @see IP Configuration Reference, VIPADYNAMIC statement
 */
export class Vipadynamic extends TypedStatement<VipadynamicProps> {
  /** The description of the statement. */
  static readonly type = vipadynamic;

  constructor(scope: Construct, id: string, props: VipadynamicProps = {}) {
    super(scope, id, "profile", vipadynamic, props);
  }
}
