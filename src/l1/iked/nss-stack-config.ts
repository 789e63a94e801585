// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { nssStackConfig } from "../../documents/iked";
import type { Infer } from "../../language/statement";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link NssStackConfig}. */
export interface NssStackConfigProps {
  /**
   * Job name of the TCP/IP stack.
   *
   * Value: name.
   */
  readonly name: string;
  /**
   * Name of the stack as a client.
   *
   * Keyword `ClientName`, value: client name.
   *
   * @default - systemname_stackname
   */
  readonly clientName?: string;
  /**
   * Services the stack uses: certificates, remote management.
   *
   * Keyword `ServiceType`.
   */
  readonly serviceType?: readonly ("Cert" | "RemoteMgmt")[];
  /**
   * User ID of the stack at the server (name not confirmed).
   *
   * Keyword `UserId`, value: user ID.
   */
  readonly userId?: string;
  /**
   * How the stack proves itself to the server (name not confirmed).
   *
   * Keyword `AuthBy`, value: Password and the password, or Passticket; another one is kept, with a warning.
   */
  readonly authBy?: NonNullable<Infer<typeof nssStackConfig>["authBy"]>;
}

/**
 * NssStackConfig: Network security services client.
 *
 * Scope: a System.
 *
 * @see IP Configuration Reference (V2R1), NssStackConfig statement; Configuration Guide (V2R1), IKE daemon and NSS
 */
export class NssStackConfig extends TypedStatement<NssStackConfigProps> {
  /** The description of the statement. */
  static readonly type = nssStackConfig;

  constructor(scope: Construct, id: string, props: NssStackConfigProps) {
    super(scope, id, "iked", nssStackConfig, props);
  }
}
