import type { Identity, LocalSecurityEndpointStatement, RemoteSecurityEndpointStatement } from "../../documents/ipsec";
import { addressRange, covers } from "../../language/addresses";
import type { Statement } from "../../language/statement";
import type { AddressSet } from "../address-set";
import type { Located, PolicyDefinitions } from "./definitions";
import { sharedKeyToken } from "./shared-key";

/**
 * A LocalSecurityEndpoint or RemoteSecurityEndpoint: where an end of a key exchange is, and how it names itself.
 *
 * @see IP Configuration Reference (V2R4), LocalSecurityEndpoint and RemoteSecurityEndpoint statements
 */
export interface SecurityEndpointModel {
  /** Undefined for an endpoint that stands inline. */
  readonly name: string | undefined;
  readonly file: string;
  readonly statement: LocalSecurityEndpointStatement | RemoteSecurityEndpointStatement;
  readonly location: AddressSet;
  /** Undefined when the endpoint does not give one. */
  readonly identity: Identity | undefined;
  /** Labels of certificate authorities that are accepted; none for every one on the key ring. Of a remote endpoint only. */
  readonly caLabels: readonly string[];
}

/** Equal texts stand for equal endpoints. */
export function endpointKey(endpoint: SecurityEndpointModel | undefined): string {
  if (endpoint === undefined) return "none";
  return [endpoint.location.key, identityKey(endpoint.identity), caLabelsKey(endpoint.caLabels)].join("; ");
}

/** One text for the labels of certificate authorities, whose order has no meaning. */
export function caLabelsKey(labels: readonly string[]): string {
  return labels.length === 0 ? "" : [...labels].sort().join();
}

/**
 * One spelling for an identity. Host names and distinguished names are compared without regard to case, these without regard to
 * quotes around them and blanks between their parts, too; key IDs by their octets.
 */
export function identityKey(identity: Identity | undefined): string {
  if (identity === undefined) return "none";
  const { type, form, value } = identity;
  if (type === "KeyID") return `KeyID ${sharedKeyToken({ form: form ?? "Ascii", key: value })}`;
  const text = type === "X500dn" ? value.replace(/^"(.*)"$/, "$1").replace(/\s*([,=])\s*/g, "$1") : value;
  return `${type} ${text.toUpperCase()}`;
}

/** Whether an identity of a policy, which may have a wildcard, covers the identity a peer gives. */
export function identityCovers(pattern: Identity | undefined, peer: Identity): boolean {
  if (pattern === undefined) return true;
  if (pattern.type !== peer.type) return false;
  const wanted = pattern.value.toUpperCase();
  const given = peer.value.toUpperCase();
  switch (pattern.type) {
    case "IpAddr": {
      const outer = addressRange(pattern.value);
      const inner = addressRange(peer.value);
      return outer !== undefined && inner !== undefined && covers(outer, inner);
    }
    case "Fqdn":
    case "UserAtFqdn":
      return wanted.startsWith("*") ? given.endsWith(wanted.slice(1)) : wanted === given;
    default:
      return identityKey(pattern) === identityKey(peer);
  }
}

const NONE: readonly never[] = [];

type EndpointStatement = LocalSecurityEndpointStatement | RemoteSecurityEndpointStatement;

function endpointOf(definitions: PolicyDefinitions, located: Located<EndpointStatement>): SecurityEndpointModel {
  const { file, statement } = located;
  const { value } = statement;
  const location = definitions.addresses(file, statement, {
    own: value.location,
    ref: value.locationRef,
    setRef: value.locationSetRef,
    groupRef: value.locationGroupRef,
    keyword: "LOCATION",
  });
  const caLabels = statement.keyword === "RemoteSecurityEndpoint" ? (statement.value.caLabel ?? NONE) : NONE;
  return {
    name: value.name,
    file,
    statement,
    location,
    identity: value.identity,
    caLabels,
  };
}

/** The local endpoint a statement has inline or refers to. */
export function localEndpointOf(
  definitions: PolicyDefinitions,
  from: Located<Statement>,
  name: string | undefined,
): SecurityEndpointModel | undefined {
  return inlineOrNamed(definitions, "LocalSecurityEndpoint", from, name);
}

/** The remote endpoint a statement has inline or refers to. */
export function remoteEndpointOf(
  definitions: PolicyDefinitions,
  from: Located<Statement>,
  name: string | undefined,
): SecurityEndpointModel | undefined {
  return inlineOrNamed(definitions, "RemoteSecurityEndpoint", from, name);
}

function inlineOrNamed(
  definitions: PolicyDefinitions,
  keyword: EndpointStatement["keyword"],
  from: Located<Statement>,
  name: string | undefined,
): SecurityEndpointModel | undefined {
  const inline = (from.statement.children as readonly Statement[]).find((child) => child.keyword === keyword);
  if (inline !== undefined) return endpointOf(definitions, { file: from.file, statement: inline as EndpointStatement });
  if (name === undefined) return undefined;
  return definitions.resolve(keyword, name, from, (located) => endpointOf(definitions, located));
}
