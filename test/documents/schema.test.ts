import { writeFileSync } from "node:fs";
import addFormats from "ajv-formats";
import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import fc from "fast-check";
import { parse } from "../../src/cli/parse";
import { DOCUMENT_KINDS, languages, type DocumentKind } from "../../src/documents/kinds";
import { schemaOf } from "../../src/documents/schema";
import type { Document } from "../../src/language/document";
import type { Group } from "../../src/language/grammar";
import type { StatementType } from "../../src/language/statement";
import { arbitraryDocument } from "../support/arbitrary-statements";
import { memoryConsole } from "../support/cli";
import { FreeFormStatements } from "../support/free-form-statements";
import { runs } from "../support/runs";
import { textFiles } from "../support/text-file";

const files = textFiles();

interface Shown {
  readonly keyword: string;
  readonly state: string;
  readonly value: Record<string, unknown>;
}
interface Report {
  readonly statements: readonly Shown[];
}

/** Compiled in strict mode: what the dialect does not define, or what cannot apply, is an error. */
const ajv = addFormats(new Ajv2020({ strict: true }));
const validators = Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, ajv.compile(schemaOf(kind))])) as Record<
  DocumentKind,
  ValidateFunction
>;

/** What the command says of a text. */
function report(kind: DocumentKind, text: string): Report {
  const file = files.path("text");
  writeFileSync(file, text);
  const console = memoryConsole();
  parse(file, { kind, format: "json" }, console);
  return JSON.parse(console.written.stdout) as Report;
}

function expectValid(kind: DocumentKind, value: unknown): void {
  validators[kind](value);
  expect(validators[kind].errors ?? []).toEqual([]);
}

/** Statements a text can hold: LIST is for the START command of VTAM only. */
const described = (kind: DocumentKind): StatementType[] =>
  languages[kind].types
    .keywords()
    .map(({ target }) => target)
    .filter(({ spec }) => spec.passedThrough !== true && spec.keyword.text !== "LIST");

/** Documents of each language; that of an OBEYFILE data set is that of a profile. */
const DOCUMENTS = DOCUMENT_KINDS.filter((kind) => kind !== "obeyfile").map(
  (kind): [DocumentKind, fc.Arbitrary<Document>] => {
    const { notation, types } = languages[kind];
    if (notation === "free-form") return [kind, new FreeFormStatements(types).document()];
    // Comments go with the notations they are made for.
    return [
      kind,
      arbitraryDocument(described(kind)).map((document) => {
        if (notation === "braces") return document;
        for (const statement of document.statements) statement.comments = undefined;
        return { ...document, comments: [] };
      }),
    ];
  },
);

describe("a report is as its schema says", () => {
  test.each(DOCUMENTS)("GIVEN any %s document WHEN it is printed and parsed THEN the report validates", (kind, any) => {
    fc.assert(
      fc.property(any, (document) => {
        const shown = report(kind, languages[kind].print(document));
        expect(shown.statements.length > 0).toBe(document.statements.length > 0);
        expectValid(kind, shown);
      }),
      runs(),
    );
  });

  test.each(DOCUMENTS)("GIVEN a damaged %s document WHEN it is parsed THEN the report validates", (kind, any) => {
    const scraps = [
      "",
      " ",
      "\n",
      ";",
      "#",
      "{",
      "}",
      "(",
      ")",
      ",",
      "=",
      "&X.",
      "&SYSCLONE",
      "0",
      "99999",
      "ZZTOP",
      '"',
    ];
    const damage = fc.record({ at: fc.nat(4000), remove: fc.nat(8), add: fc.constantFrom(...scraps) });
    fc.assert(
      fc.property(any, fc.array(damage, { minLength: 1, maxLength: 5 }), (document, damages) => {
        const text = damages.reduce((before, { at, remove, add }) => {
          const place = at % (before.length + 1);
          return before.slice(0, place) + add + before.slice(place + remove);
        }, languages[kind].print(document));
        expectValid(kind, report(kind, text));
      }),
      runs(0.2),
    );
  });

  test.each([
    ["profile", "IPCONFIG DYNAMICXCF 10.1.&SYSCLONE..1 &MASK 1 TCPSTACKSOURCEVIPA &VIPA. TTL &TTL.\n"],
    [
      "profile",
      "UDPCONFIG UDPRCVBUFRSIZE 99999999\nGLOBALCONFIG XCFGRPID 77\nINTERFACE A DEFINE VIRTUAL IPADDR 1.1.1.1 MTU 1\n",
    ],
    [
      "cfrm",
      "DATA TYPE(CFRM)\nDEFINE POLICY NAME(9LOWER-CASE) REPLACE(1&T)\n STRUCTURE NAME(&S) SIZE(1M) PREFLIST() RECPRTY(9)\n",
    ],
    ["vtam", "XCFGRPID=99,SSCPID=99999,HOSTSA=&SYSCLONE.,TRACE,TYPE=VTAM,ID=*\n"],
  ] as const)("GIVEN symbols and odd values in a %s WHEN understood THEN the report validates", (kind, text) => {
    const shown = report(kind, text);
    expect(shown.statements.filter(({ state }) => state !== "understood" && state !== "passed-through")).toEqual([]);
    expectValid(kind, shown);
  });

  test("GIVEN secrets WHEN a policy is parsed THEN the report does not show them, and validates", () => {
    const shown = report("ipsec", "KeyExchangeRule R\n{\n  KeyExchangeActionRef A\n  SharedKey Ascii HUSH\n}\n");
    expect(shown.statements[0]!.value).toEqual({ name: "R", keyExchangeActionRef: "A", sharedKey: "(not shown)" });
    expectValid("ipsec", shown);
  });
});

describe("a value that no reader gives is refused", () => {
  /** The operands of the statements by keyword; entries of a list have the keyword of the list. */
  const groupsOf = (kind: DocumentKind) => {
    const groups = new Map<string, Group[]>();
    const add = (type: StatementType, keyword: string) => {
      const known = groups.get(keyword) ?? [];
      if (known.includes(type.spec.group)) return;
      groups.set(keyword, [...known, type.spec.group]);
      if (type.spec.entry !== undefined) add(type.spec.entry, keyword);
      for (const child of type.spec.childTypes) add(child, child.spec.keyword.text);
    };
    for (const type of described(kind)) add(type, type.spec.keyword.text);
    return groups;
  };

  /** The value with one thing wrong, for each thing that can be wrong. */
  function* mutations(groups: readonly Group[], value: Record<string, unknown>): Generator<Record<string, unknown>> {
    const group = groups.find((candidate) => {
      const named = Object.keys(value).every((name) => name in candidate.operands);
      return named && candidate.required.every(([name]) => name in value);
    })!;
    yield { ...value, "no such operand": 1 };
    for (const name of Object.keys(value)) {
      yield { ...value, [name]: null };
      yield { ...value, [name]: { "no such member": 1 } };
    }
    for (const [name] of group.required) {
      const { [name]: _gone, ...others } = value;
      // An entry without what makes it one may be what the header of its list says.
      if (groups.every((candidate) => candidate.required.length > 0)) yield others;
    }
    for (const [name, operand] of group.entries) {
      if ((operand.op !== "arg" && operand.op !== "param") || operand.type.secret === true) continue;
      const { schema, outside, sure } = operand.type;
      if (typeof schema["maximum"] !== "number" || outside === undefined || sure === false) continue;
      for (const number of [schema["maximum"] + 1, (schema["minimum"] as number) - 1]) {
        yield { ...value, [name]: operand.many ? [number] : number };
      }
    }
    for (const [name, operand] of group.entries) if (operand.op === "flag") yield { ...value, [name]: false };
  }

  test.each(DOCUMENTS)(
    "GIVEN a %s statement WHEN one thing in its value is wrong THEN it does not validate",
    (kind, any) => {
      const groups = groupsOf(kind);
      let tried = 0;
      fc.assert(
        fc.property(any, fc.nat(), (document, which) => {
          const shown = report(kind, languages[kind].print(document));
          const understood = shown.statements.filter(({ state }) => state === "understood");
          if (understood.length === 0) return;
          const statement = understood[which % understood.length]!;
          for (const value of mutations(groups.get(statement.keyword)!, statement.value)) {
            expect([value, validators[kind]({ ...shown, statements: [{ ...statement, value }] })]).toEqual([
              value,
              false,
            ]);
            tried++;
          }
        }),
        runs(0.1), // each tries everything that can be wrong with one statement
      );
      expect(tried).toBeGreaterThan(runs().numRuns / 5);
    },
  );

  const statement = {
    keyword: "SOMAXCONN",
    state: "understood",
    line: 1,
    column: 1,
    endLine: 1,
    value: { maximum: 5 },
  };
  test.each([
    ["a keyword that is not of the kind", { ...statement, keyword: "IpService" }],
    ["a state that does not exist", { ...statement, state: "read" }],
    ["line 0", { ...statement, line: 0 }],
    ["no column", { ...statement, column: undefined }],
    ["text beside an understood value", { ...statement, text: "SOMAXCONN 5" }],
    ["a known statement passed through", { ...statement, state: "passed-through", value: {}, text: "SOMAXCONN 5" }],
    ["an unknown statement without text", { ...statement, state: "unknown", value: {} }],
    ["an unknown statement with a value", { ...statement, state: "unknown", text: "SOMAXCONN 5" }],
  ])("GIVEN %s WHEN validated THEN it is refused", (_what, wrong) => {
    const shown = report("profile", "SOMAXCONN 5\n");
    expect(shown.statements).toEqual([statement]);
    expectValid("profile", shown);
    expect(validators.profile({ ...shown, statements: [JSON.parse(JSON.stringify(wrong))] })).toBe(false);
  });
});

describe("what the schemas say", () => {
  test.each(DOCUMENT_KINDS)("GIVEN the schema of %s THEN each default in it is a value it allows", (kind) => {
    const { symbol } = schemaOf(kind)["$defs"] as { symbol?: object };
    let defaults = 0;
    const walk = (part: unknown): void => {
      if (typeof part !== "object" || part === null) return;
      if (!Array.isArray(part) && "default" in part && "description" in part) {
        const alone = ajv.compile({
          ...part,
          ...(symbol === undefined ? {} : { $defs: { symbol } }),
        });
        expect([alone(part.default), alone.errors]).toEqual([true, null]);
        defaults++;
        return;
      }
      Object.values(part).forEach(walk);
    };
    walk(schemaOf(kind)["$defs"]);
    expect(defaults).toBeGreaterThan(0);
  });

  test.each(DOCUMENT_KINDS)("GIVEN the descriptions of %s THEN each has a definition of its own", (kind) => {
    const definitions = schemaOf(kind)["$defs"] as Record<string, { properties?: { keyword?: { const?: string } } }>;
    const seen = new Set<StatementType>();
    const visit = (type: StatementType) => {
      if (seen.has(type) || type.spec.passedThrough === true) return;
      seen.add(type);
      type.spec.childTypes.forEach(visit);
    };
    for (const { target } of languages[kind].types.keywords()) visit(target);
    const own = Object.entries(definitions).filter(([name]) => !name.endsWith("-entry"));
    const keywords = own.flatMap(([, { properties }]) => properties?.keyword?.const ?? []);
    expect(keywords.toSorted()).toEqual([...seen].map(({ spec }) => spec.keyword.text).toSorted());
  });

  test("GIVEN a profile and an OBEYFILE data set THEN their schemas differ in their names only", () => {
    const { $id, title, ...profile } = schemaOf("profile");
    expect([$id, title]).toEqual(["cdkplex/parse/1/profile", expect.stringContaining("PROFILE.TCPIP")]);
    expect(schemaOf("obeyfile")).toEqual({ ...profile, $id: "cdkplex/parse/1/obeyfile", title: expect.anything() });
  });

  test("GIVEN VIPABACKUP and DYNAMICXCF THEN their definitions say what the descriptions say", () => {
    const definitions = schemaOf("profile")["$defs"] as Record<string, object>;
    const operands = (name: string) =>
      (definitions[name] as { properties: { value: { properties: Record<string, object> } } }).properties.value
        .properties;
    expect(operands("VIPABACKUP")["moveable"]).toMatchObject({ enum: ["IMMEDIATE", "WHENIDLE"], default: "IMMEDIATE" });
    expect(operands("TCPCONFIG")["connectTimeout"]).toEqual({
      description: "Seconds a connection attempt may take, 5 to 190.",
      anyOf: [{ type: "integer", minimum: 5, maximum: 190 }, { $ref: "#/$defs/symbol" }],
      default: 75,
    });
    expect(definitions["VIPADEFINE"]).toMatchObject({ properties: { value: { required: ["addresses"] } } });
  });
});
