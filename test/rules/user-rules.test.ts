import { checkAssembly } from "../../src/rules/report";
import type { Rule } from "../../src/rules/rule";
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
])("GIVEN %s WHEN judged THEN it is refused, and the message says what is expected", (_what, rules, message) => {
  expect(() => checkUserRules(rules)).toThrow(RuleError);
  expect(() => checkUserRules(rules)).toThrow(message);
});

test("GIVEN a rule there is already WHEN it is added again THEN it is refused", () => {
  expect(() => checkUserRules([rule], [rule])).toThrow("There are two rules NET001.");
});

test("GIVEN an assembly of a program with rules WHEN it is judged THEN they are run with the others", () => {
  const assembly = assemblyOf({ SYSA: { stacks: { TCPIP: "" } } });
  expect(attachedRules(assembly)).toEqual([]);
  attachRules(assembly, [rule]);
  expect(checkAssembly(assembly).findings.map(({ code }) => code)).toEqual(["NET001"]);
});
