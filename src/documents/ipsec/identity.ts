import { enumeration, plainText, restOfLine } from "../../language/braces";
import type { ValueType } from "../../language/values";
import { address, addresses, keyForm, type KeyForm } from "./values";

/** How a security endpoint names itself in a key exchange. */
export interface Identity {
  /**
   * `IpAddr` an address, `Fqdn` a host name, `UserAtFqdn` user@host, `X500dn` a distinguished name, `KeyID` an opaque
   * identity.
   */
  readonly type: "IpAddr" | "Fqdn" | "UserAtFqdn" | "X500dn" | "KeyID";
  readonly value: string;
  /** How the value of a KeyID is written. */
  readonly form?: KeyForm;
}

const types = enumeration("IpAddr", "Fqdn", "UserAtFqdn", "X500dn", "KeyID");
const text = restOfLine("identity");
const word = plainText("identity");

function identity(expects: string, ip: ValueType<string>): ValueType<Identity> {
  return {
    expects,
    words: Infinity,
    parse: (token) => {
      const [, first, rest] = /^(\S+)\s+(\S.*)$/.exec(token) ?? [];
      const type = first === undefined ? undefined : types.parse(first);
      if (type === undefined || rest === undefined) return undefined;
      if (type === "KeyID") {
        const [, formWord, key] = /^(\S+)\s+(\S.*)$/.exec(rest) ?? [];
        const form = formWord === undefined ? undefined : keyForm.parse(formWord);
        return form === undefined || key === undefined || text.parse(key) === undefined
          ? undefined
          : { type, form, value: key };
      }
      const value = type === "IpAddr" ? ip.parse(rest) : type === "X500dn" ? text.parse(rest) : word.parse(rest);
      return value === undefined ? undefined : { type, value };
    },
    print: ({ type, form, value }) => (form === undefined ? `${type} ${value}` : `${type} ${form} ${value}`),
    schema: {
      anyOf: [
        variant(["IpAddr"], ip.schema),
        variant(["Fqdn", "UserAtFqdn"], word.schema),
        variant(["X500dn"], text.schema),
        variant(["KeyID"], text.schema, { form: keyForm.schema }),
      ],
    },
  };
}

function variant(names: readonly string[], value: object, more: Readonly<Record<string, unknown>> = {}) {
  return {
    type: "object",
    properties: { type: { enum: names }, ...more, value },
    required: ["type", ...Object.keys(more), "value"],
    additionalProperties: false,
  };
}

const FORMS = "Fqdn host, UserAtFqdn user@host, X500dn distinguished_name, or KeyID Ascii, Ebcdic or Hex and a value";

/** Identity of this system. */
export const localIdentity: ValueType<Identity> = identity(`IpAddr address, ${FORMS}`, address);
/** Identity of peers: an address may be a prefix or a range, a host `*.domain`, a user `*@domain`. */
export const remoteIdentity: ValueType<Identity> = identity(`IpAddr address, prefix or range, ${FORMS}`, addresses);
