import { attribute, attributes, bracesBlock, restOfLine } from "../../language/braces";
import { optionalArg } from "../../language/grammar";
import type { Infer, StatementOf } from "../../language/statement";
import { localIdentity, remoteIdentity } from "./identity";
import { addressesOrAll, reference, userName } from "./values";

const name = optionalArg(userName, "Name to refer to it by; required unless it stands inside another statement");
const locations = {
  locationRef: attribute("LocationRef", reference, "Name of an IpAddr in place of Location"),
  locationSetRef: attribute("LocationSetRef", reference, "Name of an IpAddrSet in place of Location"),
  locationGroupRef: attribute("LocationGroupRef", reference, "Name of an IpAddrGroup in place of Location"),
};

/** The local end of a key exchange. */
export const localSecurityEndpoint = bracesBlock(
  "LocalSecurityEndpoint",
  { title: "Local security endpoint", source: "IP Configuration Reference, LocalSecurityEndpoint statement" },
  {
    attributes: {
      name,
      identity: attribute("Identity", localIdentity, "How this system names itself to the peer"),
      location: attribute("Location", addressesOrAll, "Local addresses of key exchanges. @default All (not confirmed)"),
      ...locations,
    },
  },
);
export type LocalSecurityEndpoint = Infer<typeof localSecurityEndpoint>;
export type LocalSecurityEndpointStatement = StatementOf<typeof localSecurityEndpoint>;

/** The remote end of a key exchange. */
export const remoteSecurityEndpoint = bracesBlock(
  "RemoteSecurityEndpoint",
  {
    title: "Remote security endpoint",
    source: "IP Configuration Reference (V2R4), RemoteSecurityEndpoint statement",
  },
  {
    attributes: {
      name,
      identity: attribute(
        "Identity",
        remoteIdentity,
        "How peers name themselves; wildcards cover more than one: *.domain, *@domain, a prefix or a range of addresses",
      ),
      location: attribute(
        "Location",
        addressesOrAll,
        "Addresses of the peers, public ones where they are behind a NAT. @default All (not confirmed)",
      ),
      ...locations,
      caLabel: attributes(
        "CaLabel",
        restOfLine("certificate label"),
        "Label of a certificate authority whose certificates are accepted of the peer. @default - every one on the key ring",
      ),
    },
  },
);
export type RemoteSecurityEndpoint = Infer<typeof remoteSecurityEndpoint>;
export type RemoteSecurityEndpointStatement = StatementOf<typeof remoteSecurityEndpoint>;
