import { existsSync } from "node:fs";
import { Construct } from "constructs";
import { Assembly, RuleError, Rules, SynthesisError } from "../../src";
import type { Rule } from "../../src/rules";
import { attachedRules } from "../../src/rules/user-rules";
import { addWeb, SECURITY, threeStacks } from "./sysplex-fixture";

const REASON = { reason: "No takeover before May." };

/** A secured DVIPA whose backup SYSB lacks DVIPSEC: SWSA002, an error. */
function broken() {
  const made = threeStacks();
  const web = addWeb(made.plex, made.a, [made.b]);
  web.secure(SECURITY);
  made.b.profile.override("IPSEC", (operands) => ({ ...operands, dvipsec: undefined }));
  return { ...made, web };
}

const rule = (check: Rule["check"]): Rule => ({
  code: "NET001",
  title: "Stacks are called PROD",
  severity: "error",
  why: "Operators expect it.",
  fix: "Rename the stack.",
  reference: "Our standards",
  check,
});

test.each(["app", "plex", "b", "web"] as const)(
  "GIVEN an error that is acknowledged for %s WHEN synthesized THEN the assembly is written, and says so wherever it is judged",
  (scope) => {
    const made = broken();
    expect(() => made.app.synth()).toThrow(SynthesisError);
    Rules.of(made[scope]).acknowledge("SWSA002", REASON);
    const { findings, summary } = made.app.check();
    expect(summary.error).toBe(0);
    expect(findings.find(({ code }) => code === "SWSA002")).toMatchObject({ system: "SYSB", acknowledged: REASON });
    made.app.synth();
    expect(Assembly.read(made.app.outdir).manifest.acknowledgements).toMatchObject([{ rule: "SWSA002", ...REASON }]);
  },
);

test("GIVEN an error that is acknowledged for another stack or construct WHEN synthesized THEN it is an error still, and the other is told", () => {
  const { app, a, plex } = broken();
  Rules.of(a.system).acknowledge("SWSA002", REASON);
  Rules.of(new Construct(plex, "Other")).acknowledge("SWSA002", REASON);
  const { findings, summary } = app.check();
  expect(summary.error).toBe(1);
  expect(findings.filter(({ code }) => code === "ACK001")).toMatchObject([
    { construct: "PLEX1/Other", file: "manifest.json" },
    { construct: "PLEX1/SYSA", system: "SYSA" },
  ]);
  expect(() => app.synth()).toThrow(SynthesisError);
  expect(existsSync(app.outdir)).toBe(false);
});

test("GIVEN an acknowledgement without a reason WHEN made THEN it is refused", () => {
  const { app } = threeStacks();
  expect(() => Rules.of(app).acknowledge("SWSA002", { reason: " " })).toThrow(RuleError);
});

test("GIVEN a rule of one's own WHEN checked THEN it judges the sysplex, and its errors stop synthesis", () => {
  const { app, plex } = threeStacks();
  Rules.of(plex).add(
    rule(function* ({ stacks }) {
      for (const { file, system } of stacks)
        yield { message: "It is not.", fix: "Rename it.", at: { file, system: system.name } };
    }),
  );
  expect(
    app
      .check()
      .findings.filter(({ code }) => code === "NET001")
      .map(({ system }) => system),
  ).toEqual(["SYSA", "SYSB", "SYSC"]);
  expect(() => app.synth()).toThrow("error NET001");
  expect(attachedRules(app.assemble())).toHaveLength(1);
  Rules.of(app).acknowledge("NET001", REASON);
  expect(app.check().summary.error).toBe(0);
});

test("GIVEN a rule of one's own that throws WHEN synthesized THEN it is a finding, and no crash", () => {
  const { app } = threeStacks();
  Rules.of(app).add(
    rule(() => {
      throw new Error("oops");
    }),
  );
  expect(() => app.synth()).toThrow(SynthesisError);
  expect(() => app.synth()).toThrow("The rule NET001 failed, and did not judge everything: oops");
});

test("GIVEN a rule with a code of cdkplex, or one twice WHEN added THEN it is refused", () => {
  const { app, a } = threeStacks();
  expect(() => Rules.of(app).add({ ...rule(() => []), code: "SWSA999" })).toThrow(RuleError);
  Rules.of(app).add(rule(() => []));
  expect(() => Rules.of(a).add(rule(() => []))).toThrow("There are two rules NET001.");
});
