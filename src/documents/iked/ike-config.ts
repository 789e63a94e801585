import {
  attribute,
  attributes,
  bracesBlock,
  enumeration,
  plainText,
  presence,
  restOfLine,
  wholeNumber,
  yesNo,
} from "../../language/braces";
import type { Infer, StatementOf } from "../../language/statement";
import type { ValueType } from "../../language/values";

/** A network security services server, and how it must identify itself. */
export interface NssServer {
  /** Host name or address. */
  readonly host: string;
  /** TCP port. @default 4159 */
  readonly port?: number;
  readonly identity: { readonly type: "IpAddr" | "Fqdn" | "UserAtFqdn" | "X500dn"; readonly value: string };
}

const identityType = enumeration("IpAddr", "Fqdn", "UserAtFqdn", "X500dn");
const identityValue = restOfLine("identity");

const nssServer: ValueType<NssServer> = {
  expects: `host, Port n if it is not 4159, Identity, ${identityType.expects}, and the identity`,
  words: Infinity,
  parse: (token) => {
    const [, host, port, kind, rest] =
      /^(\S+)(?:\s+Port\s+(\d{1,10}))?\s+Identity\s+(\S+)\s+(\S.*)$/i.exec(token) ?? [];
    const type = kind === undefined ? undefined : identityType.parse(kind);
    const value = rest === undefined ? undefined : identityValue.parse(rest);
    if (host === undefined || type === undefined || value === undefined) return undefined;
    return port === undefined
      ? { host, identity: { type, value } }
      : { host, port: Number(port), identity: { type, value } };
  },
  print: ({ host, port, identity }) =>
    `${host} ${port === undefined ? "" : `Port ${port} `}Identity ${identity.type} ${identity.value}`,
  outside: ({ port }) => (port !== undefined && (port < 1 || port > 65535) ? "a port from 1 to 65535" : undefined),
  schema: {
    type: "object",
    properties: {
      host: { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9.:-]*$" },
      port: { type: "integer", minimum: 1, maximum: 65535 },
      identity: {
        type: "object",
        properties: { type: identityType.schema, value: identityValue.schema },
        required: ["type", "value"],
        additionalProperties: false,
      },
    },
    required: ["host", "identity"],
    additionalProperties: false,
  },
};

/** The IKE daemon. The last IkeConfig of the file counts. */
export const ikeConfig = bracesBlock(
  "IkeConfig",
  {
    title: "IKE daemon",
    source: "IP Configuration Reference (V2R2, V2R4), IkeConfig statement",
    duplicates: "last",
  },
  {
    attributes: {
      ikeSyslogLevel: attribute(
        "IkeSyslogLevel",
        wholeNumber,
        "What IKED writes to syslog, a bit mask from 0 to 255 (range not confirmed). @default 1",
      ),
      pagentSyslogLevel: attribute(
        "PagentSyslogLevel",
        wholeNumber,
        "What the interface to the Policy Agent writes to syslog, a bit mask. @default 0",
      ),
      smf119: attributes(
        "SMF119",
        enumeration("None", "IKEALL", "IKETunnel", "DynTunnel"),
        "SMF type 119 records to write; several add up. @default None",
      ),
      ikeRetries: attribute("IkeRetries", wholeNumber, "How often an IKE message is sent again. @default 6"),
      ikeInitWait: attribute(
        "IkeInitWait",
        wholeNumber,
        "Seconds until an IKE message is sent again the first time. @default 2",
      ),
      fips140: attribute(
        "FIPS140",
        yesNo,
        "Whether IKED runs in FIPS 140 mode; required when the policy of a stack asks for it. @default No",
      ),
      keyRing: attribute(
        "KeyRing",
        plainText("userid/ringname or ringname"),
        "Key ring of IKED. @default iked/keyring",
      ),
      noKeyRing: presence("NoKeyRing", "IKED has no key ring (V2R4)"),
      echo: attribute("Echo", yesNo, "Whether messages go to the job log, too. @default No"),
      networkSecurityServer: attribute(
        "NetworkSecurityServer",
        nssServer,
        "Network security services server, its port (default 4159) and the identity in its certificate. @default - none",
      ),
      networkSecurityServerBackup: attribute(
        "NetworkSecurityServerBackup",
        nssServer,
        "Server to use when NetworkSecurityServer does not answer. @default - none",
      ),
      nssWaitLimit: attribute("NssWaitLimit", wholeNumber, "Seconds to wait for an answer of the server. @default 60"),
      nssWaitRetries: attribute("NssWaitRetries", wholeNumber, "How often to try a server again. @default 3"),
      pagentWait: attribute(
        "PagentWait",
        wholeNumber,
        "Seconds to wait for the Policy Agent; 0 for without end. @default 0",
      ),
      supportedCertAuth: attributes(
        "SupportedCertAuth",
        restOfLine("certificate label"),
        "Label of a certificate authority on the key ring of IKED that peers are told of; several add up. @default - none",
      ),
    },
  },
);
export type IkeConfig = Infer<typeof ikeConfig>;
export type IkeConfigStatement = StatementOf<typeof ikeConfig>;
