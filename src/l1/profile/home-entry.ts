// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { homeEntry } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link HomeEntry}. */
export interface HomeEntryProps {
  /**
   * IPv4 address of the link.
   *
   * Value: IPv4 address.
   */
  readonly address: string;
  /**
   * Link.
   *
   * Value: name of 1 to 16 characters.
   */
  readonly link: string;
}

/**
 * Entry of HOME: Addresses of links.
 *
 * Scope: `profile.Home`.
 *
 * @see IP Configuration Reference, HOME statement
 */
export class HomeEntry extends TypedStatement<HomeEntryProps> {
  /** The description of the statement. */
  static readonly type = homeEntry;

  constructor(scope: Construct, id: string, props: HomeEntryProps) {
    super(scope, id, "profile", homeEntry, props);
  }
}
