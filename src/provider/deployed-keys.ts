import { secretReference } from "../model/secrets";

/** The attribute, the form of the key, and the key: the rest of the line but for a comment. */
const SHARED_KEY = /^(\s*SharedKey[ \t]+(?:(?:Ascii|Ebcdic|Hex)[ \t]+)?)([^\s#][^#\n]*?)([ \t]*(?:#.*)?)$/gim;

/**
 * Puts references in the place of the pre-shared keys that deployed policies hold in clear, as programs do: the same for
 * equal keys, so that it can still be told whether stacks have the same one.
 */
export class DeployedKeys {
  private readonly numbers = new Map<string, number>();

  hidden(text: string): string {
    return text.replace(SHARED_KEY, (line, before: string, key: string, after: string) =>
      key.startsWith("secret://") ? line : before + this.referenceOf(key) + after,
    );
  }

  private referenceOf(key: string): string {
    let number = this.numbers.get(key);
    if (number === undefined) this.numbers.set(key, (number = this.numbers.size + 1));
    return secretReference(`deployed-${number}`);
  }
}
