import {
  dataOffers,
  type Authentication,
  type Encryption,
  type IpDataOfferStatement,
  type IpDynVpnActionStatement,
  type IpLocalStartActionStatement,
  type IpManVpnActionStatement,
  type Limits,
} from "../../documents/ipsec";
import type { Release } from "../manifest";
import { attributeOf, attributesKey, keyed, type Attribute } from "./attribute";
import type { Contents } from "./contents";
import type { Located, PolicyDefinitions } from "./definitions";
import { endpointKey, localEndpointOf, remoteEndpointOf, type SecurityEndpointModel } from "./security-endpoint";
import { sharedKeyToken } from "./shared-key";

type Algorithm<A extends string> = Exclude<A, "AES"> | "AES_CBC";

/** An encryption algorithm and the length of its key in bits, where it has one. */
export interface EncryptionModel {
  readonly algorithm: Algorithm<"DES" | "3DES" | "AES_GCM_16" | "DoNot"> | (string & {});
  readonly keyLength: number | undefined;
}

/** One spelling for each algorithm: AES is AES_CBC, whose key has 128 bits unless told otherwise. */
export function encryptionOf({ algorithm, keyLength }: Encryption<string>): EncryptionModel {
  const name = algorithm === "AES" ? "AES_CBC" : algorithm;
  return { algorithm: name, keyLength: name.startsWith("AES") ? (keyLength ?? 128) : undefined };
}

function authenticationOf({ protocol, algorithm }: Authentication): Authentication {
  return { protocol, algorithm: algorithm === "HMAC_SHA" ? "HMAC_SHA1" : algorithm };
}

/** True for the releases whose policies have DES and MD5 as defaults. */
export function hasOldDefaults(release: Release | undefined): boolean {
  return release !== undefined && release < "V2R2";
}

/**
 * An IpDataOffer with its defaults.
 *
 * @see IP Configuration Reference (V2R1, V2R2), IpDataOffer statement
 */
export interface DataOfferModel {
  readonly name: string | undefined;
  readonly file: string;
  readonly statement: IpDataOfferStatement;
  readonly encapsulation: Attribute<"Tunnel" | "Transport">;
  readonly encryption: Attribute<EncryptionModel>;
  readonly authentication: Attribute<Authentication>;
  /** Minutes. */
  readonly lifetimeProposed: Attribute<number>;
  /** Minutes. */
  readonly lifetimeAccepted: Attribute<Limits>;
  /** Kilobytes. */
  readonly lifesizeProposed: Attribute<number | "None">;
  /** Kilobytes. */
  readonly lifesizeAccepted: Attribute<Limits | "None">;
  /** Equal texts stand for equal offers, whatever the names. */
  readonly key: string;
}

/** What an IpDataOffer means; the default algorithms depend on the release. */
export function dataOfferOf(
  { file, statement }: Located<IpDataOfferStatement>,
  release: Release | undefined,
  contents: Contents,
): DataOfferModel {
  const { value } = statement;
  const old = hasOldDefaults(release);
  const content = contents.of(old ? "IpDataOffer before V2R2" : "IpDataOffer", value, () => offerContent(value, old));
  return { name: value.name, file, statement, ...content };
}

/** Properties that are made of other things than the operands, or of their meaning. */
export type NotMeaning = "name" | "file" | "statement" | "key";

function offerContent({ howToEncrypt, howToAuth, ...value }: IpDataOfferStatement["value"], old: boolean) {
  return keyed<Omit<DataOfferModel, NotMeaning>>({
    encapsulation: attributeOf("HowToEncap", value.howToEncap, "Tunnel"),
    encryption: attributeOf(
      "HowToEncrypt",
      howToEncrypt && encryptionOf(howToEncrypt),
      encryptionOf({ algorithm: old ? "DES" : "AES_CBC" }),
    ),
    authentication: attributeOf<Authentication>("HowToAuth", howToAuth && authenticationOf(howToAuth), {
      protocol: "ESP",
      algorithm: old ? "HMAC_MD5" : "HMAC_SHA1",
    }),
    lifetimeProposed: attributeOf("RefreshLifetimeProposed", value.refreshLifetimeProposed, 240),
    lifetimeAccepted: attributeOf("RefreshLifetimeAccepted", value.refreshLifetimeAccepted, {
      minimum: 120,
      maximum: 480,
    }),
    lifesizeProposed: attributeOf<number | "None">("RefreshLifesizeProposed", value.refreshLifesizeProposed, "None"),
    lifesizeAccepted: attributeOf<Limits | "None">("RefreshLifesizeAccepted", value.refreshLifesizeAccepted, "None"),
  });
}

/**
 * An IpDynVpnAction with its defaults, and its offers in order of preference.
 *
 * @see IP Configuration Reference (V2R1), IpDynVpnAction statement
 */
export interface DynamicActionModel {
  readonly name: string;
  readonly file: string;
  readonly statement: IpDynVpnActionStatement;
  readonly initiation: Attribute<"Either" | "LocalOnly" | "RemoteOnly">;
  /** Minutes; 0 for no limit. */
  readonly vpnLife: Attribute<number>;
  readonly initiateWithPfs: Attribute<string>;
  /** Groups that are accepted when the peer starts, sorted. */
  readonly acceptablePfs: Attribute<readonly string[]>;
  readonly encapsulationIkev2: Attribute<"Either" | "Tunnel" | "Transport">;
  readonly passthroughDf: Attribute<"Yes" | "No Clear" | "No Set">;
  readonly passthroughDscp: Attribute<boolean>;
  readonly offers: readonly DataOfferModel[];
  /** Equal texts stand for the same protection, whatever the names. */
  readonly key: string;
}

/** What an IpDynVpnAction means. */
export function dynamicActionOf(
  definitions: PolicyDefinitions,
  located: Located<IpDynVpnActionStatement>,
  release: Release | undefined,
): DynamicActionModel {
  const { file, statement } = located;
  const { value } = statement;
  const { contents } = definitions;
  const offers = dataOffers(statement).flatMap((offer) =>
    typeof offer === "string"
      ? (definitions.resolve("IpDataOffer", offer, located, (found) => dataOfferOf(found, release, contents)) ?? [])
      : dataOfferOf({ file, statement: offer }, release, contents),
  );
  const content = contents.of("IpDynVpnAction", value, () => actionContent(value));
  const key = contents.text([content.key, ...offers.map((offer) => offer.key)].join("; "));
  return { name: value.name, file, statement, ...content, offers, key };
}

function actionContent(value: IpDynVpnActionStatement["value"]) {
  const { pfs } = value;
  const acceptable = value.acceptablePfs ?? (pfs === undefined ? undefined : [pfs]);
  // The value of one that is not given may be that of the old form, which messages are to name.
  const nameOf = (name: string, given: unknown) => (given === undefined && pfs !== undefined ? "Pfs" : name);
  return keyed<Omit<DynamicActionModel, NotMeaning | "offers">>({
    initiation: attributeOf("Initiation", value.initiation, "Either"),
    vpnLife: attributeOf("VpnLife", value.vpnLife, 1440),
    initiateWithPfs: attributeOf<string>(
      nameOf("InitiateWithPfs", value.initiateWithPfs),
      value.initiateWithPfs ?? pfs,
      "None",
    ),
    acceptablePfs: attributeOf<readonly string[]>(
      nameOf("AcceptablePfs", value.acceptablePfs),
      acceptable && [...new Set<string>(acceptable)].sort(),
      ["None"],
    ),
    encapsulationIkev2: attributeOf("HowToEncapIKEv2", value.howToEncapIKEv2, "Either"),
    passthroughDf: attributeOf("PassthroughDF", value.passthroughDF === "No" ? "No Clear" : value.passthroughDF, "Yes"),
    passthroughDscp: attributeOf("PassthroughDSCP", value.passthroughDSCP, true),
  });
}

/**
 * An IpManVpnAction: a security association whose keys are in the policy. The keys are not kept.
 *
 * @see IP Configuration Reference (V2R3), IpManVpnAction statement
 */
export interface ManualActionModel {
  readonly name: string;
  readonly file: string;
  readonly statement: IpManVpnActionStatement;
  /** LocalSecurityEndpointAddr. */
  readonly localEndpoint: string | undefined;
  /** RemoteSecurityEndpointAddr. */
  readonly remoteEndpoint: string | undefined;
  readonly active: Attribute<boolean>;
  readonly encapsulation: Attribute<"Tunnel" | "Transport">;
  /** Undefined where the statement gives none: the default depends on the release. */
  readonly encryption: Attribute<EncryptionModel | undefined>;
  readonly authentication: Attribute<Authentication | undefined>;
  /** Equal texts stand for the same protection; the keys are compared, too. */
  readonly key: string;
}

/** What an IpManVpnAction means. */
export function manualActionOf({ file, statement }: Located<IpManVpnActionStatement>): ManualActionModel {
  const { value } = statement;
  const action: Omit<ManualActionModel, "key"> = {
    name: value.name,
    file,
    statement,
    localEndpoint: value.localSecurityEndpointAddr,
    remoteEndpoint: value.remoteSecurityEndpointAddr,
    active: attributeOf("Active", value.active, true),
    encapsulation: attributeOf("HowToEncap", value.howToEncap, "Tunnel"),
    encryption: attributeOf("HowToEncrypt", value.howToEncrypt && encryptionOf(value.howToEncrypt), undefined),
    authentication: attributeOf("HowToAuth", value.howToAuth && authenticationOf(value.howToAuth), undefined),
  };
  const associations = [value.authInboundSa, value.authOutboundSa, value.encryptInboundSa, value.encryptOutboundSa];
  const keys = associations.map((sa) => sa && `${sa.spi} ${sharedKeyToken({ form: "Hex", key: sa.key })}`);
  return {
    ...action,
    key: [attributesKey(action), action.localEndpoint, action.remoteEndpoint, ...keys].join("; "),
  };
}

/**
 * An IpLocalStartAction: how this system starts a tunnel.
 *
 * @see IP Configuration Reference (V2R1), IpLocalStartAction statement
 */
export interface LocalStartActionModel {
  readonly name: string;
  readonly file: string;
  readonly statement: IpLocalStartActionStatement;
  /** Undefined where AllowOnDemand of the IpFilterPolicy decides. */
  readonly allowOnDemand: boolean | undefined;
  readonly local: SecurityEndpointModel | undefined;
  readonly remote: SecurityEndpointModel | undefined;
  /** Equal texts stand for the same endpoints and granularity; empty for those of the packet. */
  readonly key: string;
}

/** What an IpLocalStartAction means. */
export function localStartActionOf(
  definitions: PolicyDefinitions,
  located: Located<IpLocalStartActionStatement>,
): LocalStartActionModel {
  const { file, statement } = located;
  const { name, allowOnDemand, localSecurityEndpointRef, remoteSecurityEndpointRef, ...granularity } = statement.value;
  const local = localEndpointOf(definitions, located, localSecurityEndpointRef);
  const remote = remoteEndpointOf(definitions, located, remoteSecurityEndpointRef);
  const granularities = Object.entries(granularity).map(([of, value]) => `${of} ${String(value)}`);
  const endpoints = local === undefined && remote === undefined ? [] : [endpointKey(local), endpointKey(remote)];
  return {
    name,
    file,
    statement,
    allowOnDemand,
    local,
    remote,
    key: [...granularities.sort(), ...endpoints].join("; "),
  };
}
