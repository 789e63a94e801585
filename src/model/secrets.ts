/**
 * References to secrets in the text of a data set.
 *
 * An assembly never holds a key in clear. It holds `secret://NAME`, one token, which the target replaces by the value
 * as it writes the data set, and puts back as it reads one.
 */

const REFERENCE = /secret:\/\/([A-Za-z0-9][A-Za-z0-9._-]{0,63})/g;

/** The reference that stands for the secret called `name` in a data set. */
export function secretReference(name: string): string {
  const reference = `secret://${name}`;
  if (reference.replace(REFERENCE, "") !== "") {
    throw new RangeError(
      `Secret name "${name}" is not valid: expected 1 to 64 letters, digits, dots, underscores or hyphens, the first a letter or digit.`,
    );
  }
  return reference;
}

/** Names of the secrets a text refers to, each once, in order of appearance. */
export function secretNames(text: string): string[] {
  return [...new Set([...text.matchAll(REFERENCE)].map((match) => match[1]!))];
}

/**
 * Replaces each reference by its value.
 *
 * @throws RangeError when a name has no value.
 */
export function resolveSecrets(text: string, secrets: Readonly<Record<string, string>>): string {
  return text.replace(REFERENCE, (_reference, name: string) => {
    const value = Object.hasOwn(secrets, name) ? secrets[name] : undefined;
    if (value === undefined) {
      throw new RangeError(
        `The secret "${name}" has no value. Expected one entry per reference: give secrets: { "${name}": ... } to the deployment.`,
      );
    }
    return value;
  });
}

/** Puts references back where the values of `secrets` stand as whole tokens: the inverse of {@link resolveSecrets}. */
export function maskSecrets(text: string, secrets: Readonly<Record<string, string>>): string {
  const byLength = Object.entries(secrets)
    .filter(([, value]) => value !== "")
    .sort(([, a], [, b]) => b.length - a.length);
  return byLength.reduce(
    (masked, [name, value]) =>
      masked.replace(new RegExp(`(?<=\\s)${value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?=\\s|$)`, "g"), () =>
        secretReference(name),
      ),
    text,
  );
}
