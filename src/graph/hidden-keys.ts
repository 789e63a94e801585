import { HIDDEN } from "../language/errors";
import type { ArtifactKind } from "../model/manifest";
import { sharedKeyToken } from "../model/policy";
import { SourceText } from "../rules/source-line";

/** SharedKey of a KeyExchangeRule: what stands before the form, the form, and the key. */
const SHARED_KEY = /^(.*\bSharedKey\s+)(?:(Ascii|Ebcdic|Hex)\s+)?(\S.*)$/i;
/** The keys of an IpManVpnAction, with what stands before. */
const MANUAL_KEY = /^(.*\b(?:Auth|Encrypt)(?:Inbound|Outbound)Sa\s+(?:\d+\s+)?)(\S.*)$/i;
/** Kinds of text that hold no keys, though they may hold passwords. */
const WITHOUT_KEYS: ReadonlySet<ArtifactKind | undefined> = new Set(["profile", "obeyfile", "vtam", "cfrm"] as const);

/**
 * The texts of an assembly without keys and passwords, for a page that is passed on. Equal keys stay equal and different keys
 * different, so that the sysplex runs as it does with them; references to secrets stay.
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
      const kind = kindOf(file);
      const source = new SourceText(text, kind ?? "text");
      const shown = text.split("\n").map((line, i) => {
        const without = WITHOUT_KEYS.has(kind) ? line : withoutKey(line);
        // Passwords, and keys that are misspelt or stand on a line of their own.
        return without === line ? (source.line(i + 1) ?? line).replace(HIDDEN, "hidden") : without;
      });
      return [file, shown.join("\n")];
    }),
  );
}

const FORMS: Readonly<Record<string, "Ascii" | "Ebcdic" | "Hex">> = { ascii: "Ascii", ebcdic: "Ebcdic", hex: "Hex" };
