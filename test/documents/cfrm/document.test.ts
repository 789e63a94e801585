import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  cf,
  cfrmStatements,
  data,
  definePolicy,
  deletePolicy,
  jcl,
  parseCfrm,
  printCfrm,
  structure,
  type CfrmDocument,
  type CfrmStatement,
} from "../../../src/documents/cfrm";
import { runs } from "../../support/runs";

const fixture = (name: string) => readFileSync(join(__dirname, "fixtures", name), "utf8");
const policy = fixture("policy.jcl");

/** What a document means, without where it stands. */
const meaning = ({ statements, comments }: CfrmDocument) => ({
  statements: statements.map(({ keyword, value, state, raw, rest, comments }) => ({
    ...{ keyword, value, state, raw, rest },
    comments: comments?.before ?? [],
  })),
  comments,
});

describe("a job", () => {
  test("GIVEN a policy job WHEN read THEN its statements are typed, in order, the job control kept", () => {
    const { statements, diagnostics } = parseCfrm(policy);
    expect(statements.map(({ keyword, state }) => `${keyword} ${state}`)).toEqual([
      "JCL passed-through",
      "DATA understood",
      "DEFINE POLICY understood",
      "CF understood",
      "CF understood",
      "STRUCTURE understood",
      "STRUCTURE understood",
      "DELETE POLICY understood",
      "JCL passed-through",
      "DATA understood",
      "TEXT passed-through",
      "JCL passed-through",
    ]);
    expect(diagnostics).toMatchObject([{ severity: "info", line: 13, message: expect.stringContaining("sequence") }]);
    expect(statements[3]).toMatchObject({
      value: { name: "CF01", sequence: "0000000A1B2C", partition: "0E", cpcId: 0, dumpSpace: 20480 },
      comments: { before: ["main room"] },
      location: { line: 17, column: 6, endLine: 18 },
    });
    expect(statements[5]!.value).toEqual({
      name: "EZBDVIPA1121",
      prefList: ["CF01", "CF02"],
      size: 49152,
      initSize: 32768,
      minSize: 25000,
      duplex: { mode: "ENABLED", options: ["ASYNCONLY"] },
      allowAutoAlt: true,
      fullThreshold: 90,
    });
  });

  test("GIVEN a policy job WHEN printed THEN it is the canonical job, and printing that changes nothing", () => {
    const printed = printCfrm(parseCfrm(policy));
    expect(printed).toBe(fixture("policy.printed.jcl"));
    expect(printCfrm(parseCfrm(printed))).toBe(printed);
    expect(printed.split("\n").every((line) => line.length <= 71)).toBe(true);
  });

  test("GIVEN a printed document WHEN its locations are compared with those of reading it THEN they are the same", () => {
    const document = parseCfrm(policy);
    const again = parseCfrm(printCfrm(document));
    expect(document.statements.map(({ location }) => location)).toEqual(
      again.statements.map(({ location }) => location),
    );
  });

  test("GIVEN a job whose SYSIN has no statements WHEN read THEN it is one piece of job control", () => {
    const { statements } = parseCfrm("//S EXEC PGM=IXCMIAPU\n//SYSIN DD *\n\n/*\n//\n");
    expect(statements).toMatchObject([{ keyword: "JCL", location: { line: 1, column: 1, endLine: 5 } }]);
  });

  test("GIVEN comments behind the last statement WHEN read THEN they stand before the job control, or end the document", () => {
    const { statements } = parseCfrm("//S EXEC PGM=IXCMIAPU\n//SYSIN DD *\nDATA TYPE(CFRM)\n\n /* end */\n/*\n");
    expect(statements[2]).toMatchObject({ keyword: "JCL", comments: { before: ["end"] } });
    expect(parseCfrm("DATA TYPE(CFRM)\n\n/* end */").comments).toEqual(["end"]);
  });

  test("GIVEN a record wider than 71 columns WHEN read THEN its text is read, and a warning says so", () => {
    const { statements, diagnostics } = parseCfrm(`DATA${" ".repeat(70)}TYPE(CFRM)`);
    expect(statements[0]).toMatchObject({ value: { type: "CFRM" } });
    expect(diagnostics).toMatchObject([
      { severity: "warning", line: 1, column: 72, message: expect.stringContaining("84 columns long") },
    ]);
  });

  test("GIVEN diagnostics of the job and of its statements WHEN read THEN they come in the order of the lines", () => {
    const text =
      "//S EXEC PGM=IXCMIAPU\n//SYSIN DD *\nDATA X(1) TYPE(CFRM)\n/*\nLOST\n//T EXEC PGM=IXCMIAPU\n//SYSIN DD *\nDATA\n";
    expect(parseCfrm(text).diagnostics.map(({ line, state }) => [line, state])).toEqual([
      [3, "partial"],
      [5, "malformed"],
      [8, "malformed"],
    ]);
  });
});

const nameOf = (most: number) =>
  fc.stringMatching(new RegExp(`^[A-Z][A-Z0-9@#$]{0,${most - 1}}$`), { size: "max", maxLength: most });
const text = (pattern: RegExp) => fc.stringMatching(pattern);
const sizes = fc.oneof(
  fc.nat(99999999),
  fc.nat(9999).map((n) => n * 1024),
  fc.nat(999).map((n) => n * 1024 ** 2),
);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const structures = fc
  .record({
    name: nameOf(16),
    size: sizes,
    initSize: optional(sizes),
    allowAutoAlt: optional(fc.boolean()),
    fullThreshold: optional(fc.nat(100)),
    prefList: fc.array(nameOf(8), { minLength: 1, maxLength: 8 }),
    exclList: optional(fc.array(nameOf(16), { minLength: 1, maxLength: 8 })),
    rebuildPercent: optional(fc.nat(120)),
    duplex: optional(
      fc.record({ mode: fc.constantFrom("DISABLED", "ALLOWED", "ENABLED"), options: optional(fc.constant(["ASYNC"])) }),
    ),
  })
  .map((value) => structure(value as Parameters<typeof structure>[0]));
const facilities = fc
  .record({
    name: nameOf(8),
    type: text(/^[A-Z0-9]{6}$/),
    mfg: fc.constant("IBM"),
    plant: text(/^[A-Z0-9]{2}$/),
    sequence: text(/^[A-Z0-9]{12}$/),
    partition: text(/^[0-3][0-9A-F]$/),
    cpcId: optional(fc.nat(3)),
    dumpSpace: optional(sizes),
  })
  .map((value) => cf(value));
const kept = fc.constantFrom("BOGUS NAME(X)\n   MORE(1)", "STRUCTURE NAME(A) SIZE(x) PREFLIST(B)");
const statements: fc.Arbitrary<CfrmStatement> = fc.oneof(
  fc.constant(data({ type: "CFRM", report: true })),
  nameOf(8).map((name) => definePolicy({ name, replace: true })),
  nameOf(8).map((name) => deletePolicy({ name })),
  facilities,
  structures,
  kept.map((raw) => parseCfrm(raw).statements[0]!),
);
const comments = fc.array(text(/^([A-Z0-9*'(),;]{1,8} ){0,12}[A-Z0-9/]{1,8}$/), { maxLength: 3 });
const commented = fc.tuple(statements, comments).map(([statement, before]) => {
  // Comments that are already cut to the length of a record, as the reader leaves them.
  const cut = parseCfrm(before.map((comment) => `/* ${comment} */`).join("\n")).comments;
  const copy = Object.assign(Object.create(Object.getPrototypeOf(statement) as object), statement) as CfrmStatement;
  copy.comments = cut.length === 0 ? undefined : { before: cut };
  return copy;
});

describe("round trips", () => {
  test("GIVEN any statements with comments WHEN printed THEN reading gives the same document, and no record passes column 71", () => {
    const head = jcl("//S EXEC PGM=IXCMIAPU\n//SYSIN DD *");
    fc.assert(
      fc.property(fc.array(commented, { minLength: 1, maxLength: 6 }), (list) => {
        const document: CfrmDocument = { statements: [head, ...list, jcl("/*")], diagnostics: [], comments: [] };
        const printed = printCfrm(document);
        const read = parseCfrm(printed);
        expect(meaning(read)).toEqual(meaning(document));
        expect(printCfrm(read)).toBe(printed);
        expect(printed.split("\n").filter((line) => line.length > 71)).toEqual([]);
      }),
    );
  });

  test("GIVEN a job damaged anywhere WHEN printed THEN reading gives the same document, and printing the same text", () => {
    const scraps = [
      "",
      "(",
      ")",
      ",",
      " ",
      "\n",
      "/*",
      "*/",
      "FOO",
      "SIZE",
      "CF ",
      "\nSTRUCTURE",
      "\n//",
      "DATA",
      "&X.",
    ];
    const whole = policy.replaceAll(/ +\d{8}$/gm, "");
    const damage = fc.record({ at: fc.nat(whole.length), remove: fc.nat(6), add: fc.constantFrom(...scraps) });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        const damaged = damages.reduce(
          (job, { at, remove, add }) => job.slice(0, at) + add + job.slice(at + remove),
          whole,
        );
        const document = parseCfrm(damaged);
        const printed = printCfrm(document);
        const read = parseCfrm(printed);
        expect(meaning(read)).toEqual(meaning(document));
        expect(printCfrm(read)).toBe(printed);
      }),
      runs(),
    );
  });

  test("GIVEN an unknown word in every place of a job WHEN printed THEN it is still there", () => {
    const places = [...policy.matchAll(/[ \n]/g)].map(({ index }) => index);
    for (const at of places) {
      const printed = printCfrm(parseCfrm(`${policy.slice(0, at)} ZZTOP(9) ${policy.slice(at)}`));
      expect(printed).toContain("ZZTOP(9)");
    }
  });
});

test("GIVEN the descriptions WHEN their documentation is read THEN every statement and operand says what it is", () => {
  for (const { spec } of cfrmStatements) {
    expect(spec.doc.title).not.toBe("");
    expect(spec.doc.source).toContain("Setting Up a Sysplex");
    for (const [, operand] of spec.group.entries) expect(operand.doc).toMatch(/^.{10}/);
  }
});
