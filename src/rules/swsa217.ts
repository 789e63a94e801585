import type { Statement } from "../language/statement";
import { CFRM } from "./references";
import type { Rule } from "./rule";
import { grouped } from "./wording";

const NAMES = {
  CF: { pattern: /^[A-Z][A-Z0-9$@#_]{0,7}$/, expected: "1 to 8 characters A-Z 0-9 $ @ # _, the first a letter" },
  STRUCTURE: {
    pattern: /^[A-Z][A-Z0-9$@#_]{0,15}$/,
    expected: "1 to 16 characters A-Z 0-9 $ @ # _, the first a letter",
  },
} as const;

interface Named {
  readonly keyword: keyof typeof NAMES;
  readonly name: string;
  readonly statement: Statement;
}

export const swsa217: Rule = {
  code: "SWSA217",
  title: "Names of coupling facilities and structures are valid, and each is defined once",
  severity: "error",
  why: "The administrative data utility rejects a policy with a name it does not accept, or with two definitions of one name.",
  fix: "Correct the name, or remove the second definition.",
  reference: CFRM,
  *check({ cfrm }) {
    if (cfrm === undefined) return;
    const named: readonly Named[] = [
      ...cfrm.facilityStatements.map((statement) => ({
        keyword: "CF" as const,
        name: statement.value.name,
        statement,
      })),
      ...cfrm.structures.map(({ name, statement }) => ({ keyword: "STRUCTURE" as const, name, statement })),
    ];
    for (const { keyword, name, statement } of named) {
      const { pattern, expected } = NAMES[keyword];
      if (pattern.test(name)) continue;
      yield {
        message: `${keyword} NAME(${name}) of the CFRM policy ${cfrm.name} is no valid name: expected ${expected}.`,
        fix: `Correct the name ${name}.`,
        at: { file: cfrm.file, statement },
      };
    }
    for (const [, alike] of grouped(named.map((one) => [`${one.keyword} ${one.name}`, one] as const))) {
      const [first, second] = alike;
      if (second === undefined) continue;
      const line = first!.statement.location?.line;
      const often = alike.length === 2 ? "twice" : `${alike.length} times`;
      yield {
        message: `The CFRM policy ${cfrm.name} defines ${second.keyword} NAME(${second.name}) ${often}${line === undefined ? "" : `, first in line ${line}`}: expected one definition.`,
        fix: `Remove all but one of the definitions of ${second.name}.`,
        at: { file: cfrm.file, statement: second.statement },
      };
    }
  },
};
