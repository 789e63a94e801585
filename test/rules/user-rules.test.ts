import { checkAssembly } from "../../src/rules/report";
import type { Problem, Rule } from "../../src/rules/rule";
import { RuleError } from "../../src/rules/errors";
import { attachedRules, attachRules, checkUserRules } from "../../src/rules/user-rules";
import { assemblyOf } from "../support/assembly";

const rule: Rule = {
  code: "NET001",
  title: "There are stacks",
  severity: "info",
  why: "To see something.",
  fix: "None.",
  reference: "None",
  *check({ stacks }) {
    for (const { file } of stacks) yield { message: "It is there.", fix: "None.", at: { file } };
  },
};

test("GIVEN whole rules WHEN judged THEN they are accepted", () => {
  expect(() => checkUserRules([rule, { ...rule, code: "OUR_NET-1" }])).not.toThrow();
});

test.each<[string, readonly unknown[], string]>([
  ["no rule", [42], "42 is not a rule. Expected an object { code,"],
  ["nothing to check with", [{ ...rule, check: undefined }], "an object is not a rule."],
  ["a code in lower case", [{ ...rule, code: "net001" }], 'A rule has the code "net001". Expected upper-case letters'],
  ["no code", [{ ...rule, code: undefined }], "A rule has the code undefined."],
  ["a code of cdkplex", [{ ...rule, code: "SWSA900" }], "those begin with SWSA."],
  ["a code like those of documents", [{ ...rule, code: "DOCS1" }], "those begin with DOC."],
  ["two rules of one code", [rule, { ...rule }], "There are two rules NET001. Expected each code once"],
  ["no reason", [{ ...rule, why: undefined }], "The rule NET001 has the why undefined. Expected text"],
  [
    "another severity",
    [{ ...rule, severity: "fatal" }],
    'The rule NET001 has the severity "fatal". Expected error, warning or info',
  ],
  [
    "half an example",
    [{ ...rule, example: { bad: "X" } }],
    'the example {"bad":"X"}. Expected { bad, good }, both texts',
  ],
  ["no example, said with null", [{ ...rule, example: null }], "the example null. Expected { bad, good }"],
])("GIVEN %s WHEN judged THEN it is refused, and the message says what is expected", (_what, rules, message) => {
  expect(() => checkUserRules(rules)).toThrow(RuleError);
  expect(() => checkUserRules(rules)).toThrow(message);
});

test("GIVEN a rule there is already WHEN it is added again THEN it is refused", () => {
  expect(() => checkUserRules([rule], [rule])).toThrow("There are two rules NET001.");
});

test.each<[string, unknown, string]>([
  ["a text", "It is bad.", "it found a problem with no message. Expected { message, fix, at: { file } }, all texts."],
  ["nothing", undefined, "no message"],
  ["no fix", { message: "m", at: { file: "f" } }, "no fix"],
  ["no place", { message: "m", fix: "f" }, "no at.file"],
  [
    "another severity",
    { message: "m", fix: "f", at: { file: "f" }, severity: "fatal" },
    "another severity. Expected error",
  ],
  [
    "the line 0",
    { message: "m", fix: "f", at: { file: "f", line: 0 } },
    "a line that is none. Expected a whole number",
  ],
  [
    "a system that is a number",
    { message: "m", fix: "f", at: { file: "f", system: 5 } },
    "a system that is none. Expected a text, or none at all",
  ],
  [
    "a construct, not its path",
    { message: "m", fix: "f", at: { file: "f", construct: {} } },
    "a construct that is none",
  ],
  ["a stack of null", { message: "m", fix: "f", at: { file: "f", stack: null } }, "a stack that is none"],
  [
    "no statement",
    { message: "m", fix: "f", at: { file: "f", statement: null } },
    "a statement that is none. Expected",
  ],
  [
    "a statement without operands",
    { message: "m", fix: "f", at: { file: "f", statement: { keyword: "X" } } },
    "a statement that is none",
  ],
  [
    "one edit, not in an array",
    { message: "m", fix: "f", at: { file: "f" }, edits: {} },
    "edits that are none. Expected",
  ],
  [
    "an edit that does nothing",
    { message: "m", fix: "f", at: { file: "f" }, edits: [{ file: "f", description: "Nothing" }] },
    "edits that are none",
  ],
  ["half a column", { message: "m", fix: "f", at: { file: "f", line: 1, column: 0.5 } }, "a column that is none"],
])("GIVEN a rule that finds %s WHEN it judges THEN that is the finding", (_what, problem, message) => {
  const assembly = assemblyOf({ SYSA: { stacks: { TCPIP: "" } } });
  const [finding, ...others] = checkAssembly(assembly, [{ ...rule, check: () => [problem as Problem] }]).findings;
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ code: "NET001", severity: "error", file: "manifest.json" });
  expect(finding!.message).toMatch(/^The rule NET001 failed, and did not judge everything: it found a problem with /);
  expect(finding!.message).toContain(message);
});

test.each<[string, unknown, string]>([
  ["nothing", undefined, "undefined"],
  ["one problem", { message: "m", fix: "f", at: { file: "f" } }, "an object"],
  ["a text", "It is bad.", "It is bad."],
  ["a promise, as an async function does", Promise.resolve([]), "a promise"],
])("GIVEN a rule that gives back %s WHEN it judges THEN the finding says what is expected", (_what, given, shown) => {
  const assembly = assemblyOf({ SYSA: { stacks: { TCPIP: "" } } });
  const { findings } = checkAssembly(assembly, [{ ...rule, check: () => given as Problem[] }]);
  expect(findings.map(({ message }) => message)).toEqual([
    `The rule NET001 failed, and did not judge everything: its check gave back ${shown}. Expected an array of problems, or a generator that yields them; an async function cannot judge.`,
  ]);
});

test("GIVEN an assembly of a program with rules WHEN it is judged THEN they are run with the others", () => {
  const assembly = assemblyOf({ SYSA: { stacks: { TCPIP: "" } } });
  expect(attachedRules(assembly)).toEqual([]);
  attachRules(assembly, [rule]);
  expect(checkAssembly(assembly).findings.map(({ code }) => code)).toEqual(["NET001"]);
});
