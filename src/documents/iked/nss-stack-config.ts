import {
  attribute,
  attributes,
  bracesBlock,
  enumeration,
  foldedName,
  openEnumeration,
  plainText,
  restOfLine,
} from "../../language/braces";
import { arg } from "../../language/grammar";
import type { Infer, StatementOf } from "../../language/statement";
import type { ValueType } from "../../language/values";

/** How a stack proves itself to the network security services server. */
export interface NssAuthentication {
  readonly method: "Password" | "Passticket";
  /** The password, or a reference `secret://NAME` to it. */
  readonly password?: string;
}

const method = openEnumeration("Password", "Passticket");
const password = restOfLine("password");

const authentication: ValueType<NssAuthentication> = {
  expects: "Password and the password, or Passticket",
  words: Infinity,
  open: true,
  secret: true,
  parse: (token) => {
    const [, word, rest] = /^(\S+)(?:\s+(\S.*))?$/.exec(token) ?? [];
    const kind = word === undefined ? undefined : method.parse(word);
    if (kind === "Passticket") return rest === undefined ? { method: kind } : undefined;
    const given = rest === undefined ? undefined : password.parse(rest);
    return kind === undefined || given === undefined ? undefined : { method: kind, password: given };
  },
  print: (value) => (value.password === undefined ? value.method : `${value.method} ${value.password}`),
  schema: {
    anyOf: [
      {
        type: "object",
        properties: { method: { enum: ["Passticket"] } },
        required: ["method"],
        additionalProperties: false,
      },
      {
        type: "object",
        properties: { method: { enum: ["Password"] }, password: password.schema },
        required: ["method", "password"],
        additionalProperties: false,
      },
    ],
  },
};

/** A stack as a client of network security services. The last one for a stack counts. */
export const nssStackConfig = bracesBlock(
  "NssStackConfig",
  {
    title: "Network security services client",
    source:
      "IP Configuration Reference (V2R1), NssStackConfig statement; Configuration Guide (V2R1), IKE daemon and NSS",
    duplicates: "last-of-name",
  },
  {
    attributes: {
      name: arg(foldedName(8), "Job name of the TCP/IP stack"),
      clientName: attribute(
        "ClientName",
        plainText("client name"),
        "Name of the stack as a client. @default - systemname_stackname",
      ),
      serviceType: attributes(
        "ServiceType",
        enumeration("Cert", "RemoteMgmt"),
        "Services the stack uses: certificates, remote management",
      ),
      userId: attribute("UserId", plainText("user ID"), "User ID of the stack at the server (name not confirmed)"),
      authBy: attribute("AuthBy", authentication, "How the stack proves itself to the server (name not confirmed)"),
    },
  },
);
export type NssStackConfig = Infer<typeof nssStackConfig>;
export type NssStackConfigStatement = StatementOf<typeof nssStackConfig>;
