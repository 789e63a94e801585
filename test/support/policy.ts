import { parseIpsecPolicy, printIpsecPolicy, type IpsecPolicyStatement } from "../../src/documents/ipsec";

/** One statement of an IP security policy file, read from its lines. */
export function policyStatement(...lines: string[]): IpsecPolicyStatement {
  return parseIpsecPolicy(lines.join("\n")).statements[0]!;
}

/** What the reader says of the lines of an IP security policy file. */
export function policyMessages(...lines: string[]): string[] {
  return parseIpsecPolicy(lines.join("\n")).diagnostics.map(({ severity, message }) => `${severity}: ${message}`);
}

/** The lines of one statement, blanks between words made one. */
export function policyLines(statement: IpsecPolicyStatement): string[] {
  const text = printIpsecPolicy({ statements: [statement], diagnostics: [], comments: [] });
  return text
    .trimEnd()
    .split("\n")
    .map((line) => line.trim().replace(/ +/g, " "));
}
