import { Assembly } from "../../src/model/assembly";
import type { Acknowledgement } from "../../src/model/manifest";
import { isAcknowledgedBy } from "../../src/rules/acknowledgement";
import { checkAssembly, type Finding } from "../../src/rules/report";
import type { Rule } from "../../src/rules/rule";
import { assemblyOf } from "../support/assembly";

const finding: Finding = {
  code: "SWSA207",
  severity: "warning",
  message: "It is so.",
  fix: "Change it.",
  reference: "None",
  system: "SYSA",
  stack: "TCPIP",
  file: "SYSA/TCPIP.PROFILE/SYSA",
  dataset: "TCPIP.PROFILE(SYSA)",
  construct: "PLEX1/web/backup",
};

test.each<[string, Partial<Acknowledgement>, boolean]>([
  ["its code alone", {}, true],
  ["another code", { rule: "SWSA208" }, false],
  ["its system", { system: "SYSA" }, true],
  ["another system", { system: "SYSB" }, false],
  ["its system and stack", { system: "SYSA", stack: "TCPIP" }, true],
  ["another stack of its system", { system: "SYSA", stack: "TCPIP2" }, false],
  ["its data set", { dataset: "TCPIP.PROFILE(SYSA)" }, true],
  ["another data set of its system", { system: "SYSA", dataset: "TCPIP.PROFILE(SYSB)" }, false],
  ["its construct", { construct: "PLEX1/web/backup" }, true],
  ["a construct around its own", { construct: "PLEX1/web" }, true],
  ["a construct whose path only begins so", { construct: "PLEX1/we" }, false],
  ["another construct, and its stack", { construct: "PLEX1/SYSA/TCPIP", system: "SYSA", stack: "TCPIP" }, true],
  ["another construct, and another stack", { construct: "PLEX1/SYSA/T2", system: "SYSA", stack: "T2" }, false],
])("GIVEN an acknowledgement of %s THEN it is for the finding, or not", (_what, scope, expected) => {
  expect(isAcknowledgedBy(finding, { rule: "SWSA207", reason: "One.", ...scope })).toBe(expected);
});

/** Finds fault with each stack. */
const rule: Rule = {
  code: "NET001",
  title: "There are no stacks",
  severity: "error",
  why: "To see something.",
  fix: "None.",
  reference: "None",
  *check({ stacks }) {
    for (const { file, system, name } of stacks) {
      yield { message: "It is there.", fix: "None.", at: { file, system: system.name, stack: name } };
    }
  },
};

function judged(...acknowledgements: Acknowledgement[]) {
  const { manifest, files } = assemblyOf({ SYSA: { stacks: { TCPIP: "" } }, SYSB: { stacks: { TCPIP: "" } } });
  return checkAssembly(new Assembly({ ...manifest, acknowledgements }, files), [rule]);
}

test("GIVEN an acknowledgement of an error WHEN judged THEN the finding stays with the reason, and counts no longer", () => {
  const { summary, findings } = judged({ rule: "NET001", system: "SYSB", reason: "It is new." });
  expect(summary).toEqual({ error: 1, warning: 0, info: 0 });
  expect(findings.map(({ system, acknowledged }) => [system, acknowledged])).toEqual([
    ["SYSA", undefined],
    ["SYSB", { reason: "It is new." }],
  ]);
});

test("GIVEN an acknowledgement that matches nothing WHEN judged THEN that is a warning, in the file that says so", () => {
  const { findings } = judged({ rule: "NET001", system: "SYSC", stack: "TCPIP", reason: "It is new." });
  expect(findings.filter(({ code }) => code !== "NET001")).toMatchObject([
    {
      code: "ACK001",
      severity: "warning",
      file: "manifest.json",
      message: "NET001 is acknowledged for SYSC.TCPIP: found no such finding, expected one.",
    },
  ]);
});

test("GIVEN an acknowledgement of a rule that was not run WHEN judged THEN whether it matches is left open", () => {
  expect(judged({ rule: "SWSA001", reason: "It is new." }).findings.map(({ code }) => code)).toEqual([
    "NET001",
    "NET001",
  ]);
});

test("GIVEN a rule that fails WHEN its findings are acknowledged THEN that it failed is not, and whether the acknowledgement matches is left open", () => {
  const failing: Rule = {
    ...rule,
    *check(model) {
      yield* [...rule.check(model)].slice(0, 1);
      throw new Error("no such stack");
    },
  };
  const acknowledgements = [
    { rule: "NET001", reason: "It is new.", file: "cdkplex.yaml" },
    { rule: "NET001", system: "SYSB", reason: "It is new.", file: "cdkplex.yaml" },
  ];
  const assembly = assemblyOf({ SYSA: { stacks: { TCPIP: "" } }, SYSB: { stacks: { TCPIP: "" } } });
  const { summary, findings } = checkAssembly(assembly, [failing], { acknowledgements });
  expect(summary).toEqual({ error: 1, warning: 0, info: 0 });
  expect(findings.map(({ file, acknowledged }) => [file, acknowledged?.reason])).toEqual([
    ["SYSA/TCPIP.PROFILE/SYSA", "It is new."],
    ["manifest.json", undefined],
  ]);
});

test.each([
  ["SWSA0001", "error", "Did you mean SWSA001? Correct the code."],
  ["SWSA", "error", 'Correct the code: "cdkplex rules" lists them.'],
  ["ACK001", "error", 'Correct the code: "cdkplex rules" lists them.'],
  ["NET01", "error", "Did you mean NET001? Correct the code."],
  ["SITE17", "warning", "Correct the code, or load the rule: Rules.of(app).add(rule), or cdkplex check --rules FILE."],
])(
  "GIVEN an acknowledgement of %s, which is no rule WHEN judged THEN that is an %s with a suggestion",
  (code, severity, fix) => {
    const { findings } = judged({ rule: code, reason: "It is new." });
    expect(findings.filter(({ code: found }) => found === "ACK002")).toMatchObject([{ severity, fix }]);
  },
);

test("GIVEN acknowledgements that are not in the manifest WHEN judged THEN they count the same, and name their file", () => {
  const assembly = assemblyOf({ SYSA: { stacks: { TCPIP: "" } } });
  const acknowledgements = [
    { rule: "NET001", reason: "It is new.", file: "cdkplex.yaml" },
    { rule: "NET001", system: "SYSZ", reason: "It is new.", file: "cdkplex.yaml" },
  ];
  const { findings } = checkAssembly(assembly, [rule], { acknowledgements });
  expect(findings.map(({ code, file, acknowledged }) => [code, file, acknowledged?.reason])).toEqual([
    ["NET001", "SYSA/TCPIP.PROFILE/SYSA", "It is new."],
    ["ACK001", "cdkplex.yaml", undefined],
  ]);
});

test.each<[string, Partial<Acknowledgement>, string]>([
  ["nothing", {}, ""],
  ["a system", { system: "SYSC" }, " for SYSC"],
  ["a system and a stack", { system: "SYSC", stack: "TCPIP" }, " for SYSC.TCPIP"],
  ["a stack alone", { stack: "NOPE" }, " for NOPE"],
  ["a data set", { dataset: "A.B(C)" }, " for A.B(C)"],
  ["a system and a data set", { system: "SYSC", dataset: "A.B(C)" }, " for SYSC, A.B(C)"],
  ["a construct", { construct: "PLEX1/a" }, " for PLEX1/a"],
  ["a construct with its place", { construct: "PLEX1/a", system: "SYSC", stack: "TCPIP" }, " for PLEX1/a"],
  ["a construct and a data set", { construct: "PLEX1/a", dataset: "A.B(C)" }, " for PLEX1/a, A.B(C)"],
])(
  "GIVEN an acknowledgement of %s that matches nothing WHEN judged THEN the message names what it is for",
  (_what, scope, where) => {
    const none: Rule = { ...rule, check: () => [] };
    const { manifest, files } = assemblyOf({ SYSA: { stacks: { TCPIP: "" } } });
    const acknowledgements = [{ rule: "NET001", reason: "It is new.", ...scope }];
    const { findings } = checkAssembly(new Assembly({ ...manifest, acknowledgements }, files), [none]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: "ACK001",
      message: `NET001 is acknowledged${where}: found no such finding, expected one.`,
      fix: "Remove the acknowledgement, or correct its rule or scope.",
      file: "manifest.json",
      system: scope.system,
      stack: scope.system === undefined ? undefined : scope.stack,
      construct: scope.construct,
    });
  },
);

test("GIVEN a finding without a construct WHEN a construct is acknowledged THEN it is not for the finding", () => {
  const { construct, ...without } = finding;
  expect(construct).toBeDefined();
  expect(isAcknowledgedBy(without, { rule: "SWSA207", reason: "One.", construct: "PLEX1" })).toBe(false);
  expect(isAcknowledgedBy(finding, { rule: "SWSA207", reason: "One.", construct: "PLEX1/x" })).toBe(false);
  expect(isAcknowledgedBy(finding, { rule: "SWSA207", reason: "One.", construct: "PLEX1/x", system: "SYSA" })).toBe(
    true,
  );
});
