// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipManVpnAction } from "../../documents/ipsec";
import type { Infer } from "../../language/statement";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link IpManVpnAction}. */
export interface IpManVpnActionProps {
  /**
   * Name that filter rules refer to.
   *
   * Value: name.
   */
  readonly name: string;
  /**
   * Whether the tunnel is active when the policy is installed; else the ipsec command activates it.
   *
   * Keyword `Active`, value: Yes or No.
   *
   * @default Yes
   */
  readonly active?: boolean;
  /**
   * Address of the local end of the tunnel; not the unspecified address.
   *
   * Keyword `LocalSecurityEndpointAddr`, value: IP address.
   */
  readonly localSecurityEndpointAddr?: string;
  /**
   * Address of the remote end of the tunnel; not the unspecified address.
   *
   * Keyword `RemoteSecurityEndpointAddr`, value: IP address.
   */
  readonly remoteSecurityEndpointAddr?: string;
  /**
   * Tunnel: packets are protected whole. Transport: their payload is.
   *
   * Keyword `HowToEncap`.
   *
   * @default Tunnel (not confirmed)
   */
  readonly howToEncap?: "Tunnel" | "Transport";
  /**
   * Encryption algorithm and its key length in bits; DoNot for none.
   *
   * Keyword `HowToEncrypt`, value: DES, 3DES, AES, AES_CBC, AES_GCM_16 or DoNot, with KeyLength 128 or 256 after
   * AES_CBC and AES_GCM_16; another one is kept, with a warning.
   *
   * @default - depends on the release
   */
  readonly howToEncrypt?: NonNullable<Infer<typeof ipManVpnAction>["howToEncrypt"]>;
  /**
   * AH or ESP, and the authentication algorithm.
   *
   * Keyword `HowToAuth`, value: AH or ESP, and Null, AES_GMAC_128, AES_GMAC_256, AES128_XCBC_96, HMAC_MD5, HMAC_SHA,
   * HMAC_SHA1, HMAC_SHA2_256_128, HMAC_SHA2_384_192 or HMAC_SHA2_512_256; another one is kept, with a warning.
   *
   * @default - depends on the release
   */
  readonly howToAuth?: NonNullable<Infer<typeof ipManVpnAction>["howToAuth"]>;
  /**
   * Security parameters index (256 to 4294967295) and key for authentication of inbound packets.
   *
   * Keyword `AuthInboundSa`, value: security parameters index, and the key; another one is kept, with a warning.
   */
  readonly authInboundSa?: NonNullable<Infer<typeof ipManVpnAction>["authInboundSa"]>;
  /**
   * Security parameters index (256 to 4294967295) and key for authentication of outbound packets.
   *
   * Keyword `AuthOutboundSa`, value: security parameters index, and the key; another one is kept, with a warning.
   */
  readonly authOutboundSa?: NonNullable<Infer<typeof ipManVpnAction>["authOutboundSa"]>;
  /**
   * Security parameters index (256 to 4294967295) and key for decryption of inbound packets.
   *
   * Keyword `EncryptInboundSa`, value: security parameters index, and the key; another one is kept, with a warning.
   */
  readonly encryptInboundSa?: NonNullable<Infer<typeof ipManVpnAction>["encryptInboundSa"]>;
  /**
   * Security parameters index (256 to 4294967295) and key for encryption of outbound packets.
   *
   * Keyword `EncryptOutboundSa`, value: security parameters index, and the key; another one is kept, with a warning.
   */
  readonly encryptOutboundSa?: NonNullable<Infer<typeof ipManVpnAction>["encryptOutboundSa"]>;
  /**
   * Name of an IpTimeCondition.
   *
   * Keyword `IpTimeConditionRef`, value: each name of another statement.
   *
   * @default - always
   */
  readonly ipTimeConditionRef?: readonly string[];
}

/**
 * IpManVpnAction: Manual VPN action.
 *
 * Scope: a Stack. It is the scope of `ipsec.IpTimeCondition`.
 *
 * @see IP Configuration Reference (V2R3), IpManVpnAction statement (names of some attributes not confirmed)
 */
export class IpManVpnAction extends TypedStatement<IpManVpnActionProps> {
  /** The description of the statement. */
  static readonly type = ipManVpnAction;

  constructor(scope: Construct, id: string, props: IpManVpnActionProps) {
    super(scope, id, "ipsec", ipManVpnAction, props);
  }
}
