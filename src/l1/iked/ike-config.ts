// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ikeConfig } from "../../documents/iked";
import type { Infer } from "../../language/statement";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link IkeConfig}. */
export interface IkeConfigProps {
  /**
   * What IKED writes to syslog, a bit mask from 0 to 255 (range not confirmed).
   *
   * Keyword `IkeSyslogLevel`, value: whole number from 0 to 4294967295.
   *
   * @default 1
   */
  readonly ikeSyslogLevel?: number;
  /**
   * What the interface to the Policy Agent writes to syslog, a bit mask.
   *
   * Keyword `PagentSyslogLevel`, value: whole number from 0 to 4294967295.
   *
   * @default 0
   */
  readonly pagentSyslogLevel?: number;
  /**
   * SMF type 119 records to write; several add up.
   *
   * Keyword `SMF119`.
   *
   * @default None
   */
  readonly smf119?: readonly ("None" | "IKEALL" | "IKETunnel" | "DynTunnel")[];
  /**
   * How often an IKE message is sent again.
   *
   * Keyword `IkeRetries`, value: whole number from 0 to 4294967295.
   *
   * @default 6
   */
  readonly ikeRetries?: number;
  /**
   * Seconds until an IKE message is sent again the first time.
   *
   * Keyword `IkeInitWait`, value: whole number from 0 to 4294967295.
   *
   * @default 2
   */
  readonly ikeInitWait?: number;
  /**
   * Whether IKED runs in FIPS 140 mode; required when the policy of a stack asks for it.
   *
   * Keyword `FIPS140`, value: Yes or No.
   *
   * @default No
   */
  readonly fips140?: boolean;
  /**
   * Key ring of IKED.
   *
   * Keyword `KeyRing`, value: userid/ringname or ringname.
   *
   * @default iked/keyring
   */
  readonly keyRing?: string;
  /**
   * IKED has no key ring (V2R4).
   *
   * Keyword `NoKeyRing`.
   */
  readonly noKeyRing?: true;
  /**
   * Whether messages go to the job log, too.
   *
   * Keyword `Echo`, value: Yes or No.
   *
   * @default No
   */
  readonly echo?: boolean;
  /**
   * Network security services server, its port (default 4159) and the identity in its certificate.
   *
   * Keyword `NetworkSecurityServer`, value: host, Port n if it is not 4159, Identity, IpAddr, Fqdn, UserAtFqdn or
   * X500dn, and the identity.
   *
   * @default - none
   */
  readonly networkSecurityServer?: NonNullable<Infer<typeof ikeConfig>["networkSecurityServer"]>;
  /**
   * Server to use when NetworkSecurityServer does not answer.
   *
   * Keyword `NetworkSecurityServerBackup`, value: host, Port n if it is not 4159, Identity, IpAddr, Fqdn, UserAtFqdn or
   * X500dn, and the identity.
   *
   * @default - none
   */
  readonly networkSecurityServerBackup?: NonNullable<Infer<typeof ikeConfig>["networkSecurityServerBackup"]>;
  /**
   * Seconds to wait for an answer of the server.
   *
   * Keyword `NssWaitLimit`, value: whole number from 0 to 4294967295.
   *
   * @default 60
   */
  readonly nssWaitLimit?: number;
  /**
   * How often to try a server again.
   *
   * Keyword `NssWaitRetries`, value: whole number from 0 to 4294967295.
   *
   * @default 3
   */
  readonly nssWaitRetries?: number;
  /**
   * Seconds to wait for the Policy Agent; 0 for without end.
   *
   * Keyword `PagentWait`, value: whole number from 0 to 4294967295.
   *
   * @default 0
   */
  readonly pagentWait?: number;
  /**
   * Label of a certificate authority on the key ring of IKED that peers are told of; several add up.
   *
   * Keyword `SupportedCertAuth`, value: each certificate label.
   *
   * @default - none
   */
  readonly supportedCertAuth?: readonly string[];
}

/**
 * IkeConfig: IKE daemon.
 *
 * Scope: a System.
 *
 * @see IP Configuration Reference (V2R2, V2R4), IkeConfig statement
 */
export class IkeConfig extends TypedStatement<IkeConfigProps> {
  /** The description of the statement. */
  static readonly type = ikeConfig;

  constructor(scope: Construct, id: string, props: IkeConfigProps = {}) {
    super(scope, id, "iked", ikeConfig, props);
  }
}
