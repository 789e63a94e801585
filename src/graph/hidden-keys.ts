import type { ArtifactKind } from "../model/manifest";
import { sharedKeyToken } from "../model/policy";

/** SharedKey of a KeyExchangeRule: what stands before the form, the form, and the key. */
const SHARED_KEY = /^(.*\bSharedKey\s+)(?:(Ascii|Ebcdic|Hex)\s+)?(\S.*)$/i;
/** The keys of an IpManVpnAction, with what stands before. */
const MANUAL_KEY = /^(.*\b(?:Auth|Encrypt)(?:Inbound|Outbound)Sa\s+(?:\d+\s+)?)(\S.*)$/i;
/** Kinds of text that hold no keys. */
const WITHOUT_KEYS: ReadonlySet<ArtifactKind | undefined> = new Set(["profile", "obeyfile", "vtam", "cfrm"] as const);

/**
 * The texts of an assembly without the keys in IP security policies, for a page that is passed on. Equal keys stay equal and
 * different keys different, so that the sysplex runs as it does with them; references to secrets stay.
 */
export function withoutKeys(
  files: ReadonlyMap<string, string>,
  kindOf: (file: string) => ArtifactKind | undefined,
): Map<string, string> {
  const numbers = new Map<string, number>();
  const hidden = (form: "Ascii" | "Ebcdic" | "Hex", written: string) => {
    const token = sharedKeyToken({ form, key: written.replace(/\s+#.*$/, "").trim() });
    if (!numbers.has(token)) numbers.set(token, numbers.size + 1);
    return `hidden-${numbers.get(token)}`;
  };
  const withoutKey = (line: string) => {
    const [, before, form = "Ascii", key] = SHARED_KEY.exec(line) ?? [];
    if (before !== undefined) {
      return key!.startsWith("secret://") ? line : `${before}Ascii ${hidden(FORMS[form.toLowerCase()]!, key!)}`;
    }
    const [, start, text] = MANUAL_KEY.exec(line) ?? [];
    return start === undefined || text!.startsWith("secret://") ? line : `${start}${hidden("Hex", text!)}`;
  };
  return new Map(
    [...files].map(([file, text]) => {
      return [file, WITHOUT_KEYS.has(kindOf(file)) ? text : text.split("\n").map(withoutKey).join("\n")];
    }),
  );
}

const FORMS: Readonly<Record<string, "Ascii" | "Ebcdic" | "Hex">> = { ascii: "Ascii", ebcdic: "Ebcdic", hex: "Hex" };
