import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { parseScenario, readScenario, ScenarioError } from "../../../src/simulator";
import { runs } from "../../support/runs";

const HEAD = "schema: cdkplex/scenario/1\ntitle: t\n";
const STEPS = `${HEAD}steps:\n`;

const said = (text: string) =>
  parseScenario(text).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

describe("parseScenario", () => {
  test("GIVEN a scenario WHEN it is read THEN steps have their lines, durations are numbers, and defaults are there", () => {
    const { scenario, problems } = parseScenario(
      `${HEAD}text: |\n  More.\npeers:\n  - { client: 10.9.1.1, answers: false, policy: { text: p } }\nsteps:\n` +
        "  - settle\n  - wait: 1.5m\n  - fail: { system: SYSA }\n  - expect:\n      - assumptions: []\n      - violations: none\n",
      "a.yaml",
    );
    expect(problems).toEqual([]);
    expect(scenario).toEqual({
      file: "a.yaml",
      title: "t",
      text: "More.",
      seed: 1,
      assumptions: {},
      peers: [{ client: "10.9.1.1", answers: false, policy: "p" }],
      steps: [
        { kind: "settle", line: 8 },
        { kind: "wait", line: 9, milliseconds: 90_000 },
        { kind: "action", line: 10, action: { fail: { system: "SYSA" } } },
        {
          kind: "expect",
          line: 11,
          expectations: [
            { line: 12, expectation: { assumptions: [] } },
            { line: 13, expectation: { violations: "none" } },
          ],
        },
      ],
    });
  });

  test.each([
    ["", "1:1 found nothing, expected names and values (schema, title, text, seed, assumptions, peers ...)."],
    ["- a", "1:1 found a list, expected names and values (schema, title, text, seed, assumptions, peers ...)."],
    ["title: t\nsteps: [settle]", '1:1 schema: found nothing, expected cdkplex/scenario/1. Add "schema".'],
    [
      `${HEAD}steps: [settle]\nstepz: 1`,
      '4:1 found the member "stepz", expected one of schema, title, text, seed, assumptions, peers, steps. Did you mean "steps"?',
    ],
    [`${HEAD}steps: 3`, "3:8 steps: found 3, expected a list."],
    [`${HEAD}seed: 1.5\nsteps: [settle]`, "3:7 seed: found 1.5, expected a whole number."],
    [
      `${STEPS}  - setle`,
      '4:5 steps[0]: found "setle", expected settle or names and values (start, stop, fail, repair, problem, solved ...).',
    ],
    [
      `${STEPS}  - fail: { stack: A.B }\n    wait: 3s`,
      "4:5 steps[0]: found the members fail, wait, expected exactly one member that says what to do or expect.",
    ],
    [
      `${STEPS}  - fail: { stak: A.B }`,
      '4:13 steps[0].fail: found the member "stak", expected one of stack, system, iked, pagent, cpc, couplingFacility, link. Did you mean "stack"?',
    ],
    [
      `${STEPS}  - start: plex`,
      '4:12 steps[0].start: found "plex", expected sysplex or names and values (stack, system, iked, pagent).',
    ],
    [`${STEPS}  - wait: 30`, "4:11 steps[0].wait: found 30, expected a duration such as 500ms, 30s, 20m or 4h."],
    [`${STEPS}  - wait: 9000h`, '4:11 steps[0].wait: found "9000h", expected at most 8760h.'],
    [
      `${STEPS}  - expect:\n      - owner: { dvipa: 10.0.0.256, stack: none }`,
      '5:25 steps[0].expect[0].owner.dvipa: found "10.0.0.256", expected an IP address.',
    ],
    [
      `${STEPS}  - expect:\n      - owner: { dvipa: 10.0.0.1 }`,
      '5:9 steps[0].expect[0].owner.stack: found nothing, expected a text. Add "stack".',
    ],
    [
      `${STEPS}  - expect:\n      - system: { name: SYSA }`,
      "5:9 steps[0].expect[0].system: found the members name, expected at least one of state, iked, pagent.",
    ],
    [
      `${STEPS}  - expect:\n      - system: { name: SYSA, state: Upp }`,
      '5:38 steps[0].expect[0].system.state: found "Upp", expected Up, Down.',
    ],
    [
      `${STEPS}  - expect:\n      - message: { id: EZZ }`,
      '5:24 steps[0].expect[0].message.id: found "EZZ", expected a message id such as EZZ8301I.',
    ],
    [
      `${STEPS}  - send: { connection: web }`,
      '4:25 There is no connection "web". Expected a step connect with this name before.',
    ],
    [
      `${STEPS}  - connect: { name: web, client: 10.9.1.1, dvipa: 10.0.0.1, port: 1 }\n  - expect:\n      - connection: { name: wep, status: Lost }`,
      '6:29 There is no connection "wep". Expected one of web.',
    ],
    [
      `${STEPS}  - obeyfile: { stack: A.B, file: ../x }`,
      '4:35 The file "../x" is elsewhere. Expected a text file in the folder of the scenario or below it: correct the name.',
    ],
    [
      `${STEPS}  - obeyfile: { stack: A.B, file: x }`,
      '4:35 There is no file "x". Expected a text file in the folder of the scenario or below it: correct the name.',
    ],
    [
      `${STEPS}  - activateCfrm: {}`,
      "4:5 steps[0].activateCfrm: found nothing in it, expected exactly one of text and file.",
    ],
    [`${HEAD}a: &a [x]\nsteps: *a`, "4:8 Found the alias *a. Expected plain values: write it out."],
    [`${HEAD}title: u\nsteps: [settle]`, '3:1 Found "title" twice. Expected it once: remove one.'],
    [`${HEAD}steps: [settle]\n---\na: 1`, "4:1 Found a second document. Expected one."],
    [`${HEAD}steps:\n\t- settle`, "4:1 Not YAML: Tabs are not allowed as indentation. Expected one YAML document."],
    [`${HEAD}? [a]\n: b\nsteps: [settle]`, "3:3 Found a name that is no text. Expected names such as title."],
    [
      `${HEAD}__proto__: { a: 1 }\nsteps: [settle]`,
      '3:1 found the member "__proto__", expected one of schema, title, text, seed, assumptions, peers, steps.',
    ],
  ])("GIVEN %j THEN it says where, what was found, what was expected, and the fix", (text, problem) => {
    expect(said(text)).toEqual([problem]);
  });

  test("GIVEN several problems THEN they come in the order of the file", () => {
    const lines = said(`${STEPS}  - wait: x\n  - settel\n  - fail: 1\n  - expect: []`).map(
      (problem) => problem.split(" ")[0],
    );
    expect(lines).toEqual(["4:11", "5:5", "6:11", "7:13"]);
  });

  const bomb = [
    "a0: &a0 [x,x,x,x,x,x,x,x,x]",
    ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(",")}]`),
  ].join("\n");
  test.each([
    ["aliases of aliases", bomb, "Found the alias"],
    ["lists in lists", "[".repeat(100_000), "nested too deeply"],
    ["mappings in mappings", Array.from({ length: 500 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"), "more than 32"],
    ["a megabyte", "x".repeat(1 << 20), "more than 262144 characters"],
    ["many members", Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join("\n"), "found the member"],
    ["many wrong steps", STEPS + "  - setle\n".repeat(10_000), "steps[0]: found"],
    ["a value of another kind", `${HEAD}steps: !!binary aGVsbG8=`, "steps: found"],
    ["characters that cannot be", "\0\u0007\uFFFE", "found"],
  ])("GIVEN %s THEN it is an error, and at most 50 of them", (_what, text, message) => {
    const { scenario, problems } = parseScenario(text);
    expect(scenario).toBeUndefined();
    expect(problems.length).toBeLessThanOrEqual(50);
    expect(problems.map((problem) => problem.message).join("\n")).toContain(message);
  });

  test("GIVEN any text, and any value as JSON THEN nothing is thrown, and places are in the text", () => {
    const step = fc.oneof(
      fc.constantFrom("settle", "fail", "expect", "wait", "connect", "stack", "owner"),
      fc.string(),
    );
    const value = fc.anything({ key: step, values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null)] });
    const wrapped = fc
      .tuple(fc.array(value), fc.boolean())
      .map(([steps, whole]) => JSON.stringify(whole ? { schema: "cdkplex/scenario/1", title: "t", steps } : steps));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.string().map((text) => STEPS + text),
          wrapped,
        ),
        (text) => {
          const { scenario, problems } = parseScenario(text);
          expect(scenario === undefined).toBe(problems.length > 0);
          const lines = text.split("\n").length + 1;
          for (const { line, column } of problems) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lines);
            expect(column).toBeGreaterThanOrEqual(1);
          }
        },
      ),
      runs(),
    );
  });
});

describe("readScenario", () => {
  let directory = "";
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "scenario-"));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));
  const write = (name: string, text: string | Uint8Array) => {
    writeFileSync(join(directory, name), text);
    return join(directory, name);
  };
  const messageOf = (file: string) => {
    try {
      readScenario(file);
    } catch (error) {
      expect(error).toBeInstanceOf(ScenarioError);
      return (error as Error).message;
    }
    throw new Error("It was read.");
  };

  test("GIVEN files it names WHEN it is read THEN it has their texts", () => {
    mkdirSync(join(directory, "obey"));
    write("obey/delete", "VIPADYNAMIC\r\nENDVIPADYNAMIC\r\n");
    const { steps } = readScenario(write("a.yaml", `${STEPS}  - obeyfile: { stack: A.B, file: obey/delete }\n`));
    expect(steps).toMatchObject([{ action: { obeyfile: { stack: "A.B", text: "VIPADYNAMIC\nENDVIPADYNAMIC\n" } } }]);
  });

  test("GIVEN a wrong file THEN the error names it, the line and the column", () => {
    const file = write("a.yaml", `${STEPS}  - settel\n  - wait: x\n`);
    expect(messageOf(file).split("\n")).toEqual([
      `${file} does not describe a scenario:`,
      `  ${file}:4:5: steps[0]: found "settel", expected settle or names and values (start, stop, fail, repair, problem, solved ...).`,
      `  ${file}:5:11: steps[1].wait: found "x", expected a duration such as 500ms, 30s, 20m or 4h.`,
    ]);
  });

  test("GIVEN many problems THEN the error shows 20 of them", () => {
    const file = write("a.yaml", STEPS + "  - settel\n".repeat(30));
    expect(messageOf(file).split("\n")).toHaveLength(22);
    expect(messageOf(file)).toMatch(/\n {2}and 10 more$/);
  });

  test("GIVEN a symbolic link THEN it is not followed", () => {
    symlinkSync(write("text", "x"), join(directory, "link"));
    const file = write("a.yaml", `${STEPS}  - activateCfrm: { file: link }\n`);
    expect(messageOf(file)).toContain(`${file}:4:27: The file "link" is reached through a symbolic link.`);
  });

  test("GIVEN no file, a directory, or bytes that are no UTF-8 THEN the error says so", () => {
    expect(messageOf(join(directory, "none.yaml"))).toContain("none.yaml cannot be read: ENOENT");
    expect(messageOf(directory)).toContain("cannot be read: EISDIR");
    expect(messageOf(write("b.yaml", new Uint8Array([0xff, 0xfe, 0x80])))).toContain("b.yaml cannot be read: ");
    expect(messageOf(write("c.yaml", " ".repeat(2 << 20)))).toContain("c.yaml:1:1: Found more than 262144 characters.");
  });
});
