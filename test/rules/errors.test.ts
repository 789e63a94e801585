import { RuleError } from "../../src/rules/errors";

test.each([
  [RuleError.noRule(null), "null is not a rule. Expected an object { code,"],
  [RuleError.noRule("text"), "text is not a rule."],
  [RuleError.noRule([]), "an object is not a rule."],
  [
    RuleError.badMember("NET001", "why", undefined, "text"),
    "The rule NET001 has the why undefined. Expected text: correct the rule.",
  ],
  [RuleError.badMember("NET001", "title", () => 1, "text"), "The rule NET001 has the title function."],
  [RuleError.badCode(Symbol("x")), "A rule has the code symbol."],
  [RuleError.reservedCode("SWSA1", "SWSA"), "The rule SWSA1 has a code of cdkplex: those begin with SWSA."],
  [RuleError.twice("NET001"), "There are two rules NET001. Expected each code once: rename or remove one of them."],
  [RuleError.noReason("NET001"), "NET001 is acknowledged without a reason. Expected why the finding is accepted"],
  [RuleError.notInText("IPSEC", 3), "IPSEC on line 3 is not found in the text as it is written."],
  [RuleError.notInText("", undefined), "The entry on line ? is not found in the text as it is written."],
  [
    RuleError.keptAsText("IPSEC", 3),
    "IPSEC on line 3 is not understood. Expected a statement that follows its syntax: correct it by hand.",
  ],
  [RuleError.keptAsText("", undefined), "The entry on line ? is not understood."],
])("GIVEN %s WHEN it is thrown THEN it says what was found and what to do", (error, message) => {
  expect(error.message).toContain(message);
  expect([error.name, error instanceof Error]).toEqual(["RuleError", true]);
});
