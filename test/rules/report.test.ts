import * as fc from "fast-check";
import { parseCfrm, printCfrm } from "../../src/documents/cfrm";
import { parseIpsecPolicy, printIpsecPolicy } from "../../src/documents/ipsec";
import { parseProfile, printProfile } from "../../src/documents/profile";
import type { Document } from "../../src/language/document";
import { Assembly } from "../../src/model/assembly";
import { readModel } from "../../src/model/read";
import { checkAssembly } from "../../src/rules/report";
import { rules } from "../../src/rules/all";
import type { Problem, Rule } from "../../src/rules/rule";
import { runs } from "../support/runs";
import { assemblyOf } from "../support/assembly";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

test("GIVEN a sysplex that keeps every rule WHEN it is checked THEN nothing is found", () => {
  expect(checkAssembly(securedSysplex())).toEqual({
    schema: "cdkplex/report/1",
    summary: { error: 0, warning: 0, info: 0 },
    findings: [],
  });
});

test("GIVEN the same sysplex as profiles alone WHEN it is checked THEN only what was not judged is said", () => {
  expect(checkAssembly(profilesAlone()).findings.map(({ code }) => code)).toEqual(["INP001", "INP001", "INP001"]);
});

test("GIVEN several faults WHEN they are reported THEN they stand by file, line and code, and the summary counts them", () => {
  const report = checkAssembly(
    securedSysplex({
      [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC DVLOCALFLTR"],
      [FILES.owner]: ["IPCONFIG IPSECURITY", "IPCONFIG TTL 64;\nIPKONFIG X\nIPCONFIG"],
      [FILES.cfrm]: ["EZBDVIPA1121", "EZBDVIPA1122"],
    }),
  );
  expect(report.findings.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
    `${FILES.cfrm}:2 SWSA201`,
    `${FILES.cfrm}:7 SWSA202`,
    `${FILES.owner}:2 DOC005`,
    `${FILES.owner}:3 DOC002`,
    `${FILES.owner}:5 SWSA005`,
    `${FILES.owner}:6 SWSA003`,
    `${FILES.backup}:4 SWSA002`,
    `${FILES.backup}:4 SWSA006`,
  ]);
  expect(report.summary).toEqual({ error: 5, warning: 2, info: 1 });
});

test("GIVEN constructs by line in the manifest WHEN a statement is found fault with THEN the finding names its construct", () => {
  const { manifest, files } = securedSysplex({ [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"] });
  const artifact = {
    file: FILES.backup,
    kind: "profile" as const,
    system: "SYSB",
    stack: "TCPIP",
    dataset: "SYS2.TCPIP(B)",
    constructs: { "4": "PLEX1/SYSB/TCPIP" },
  };
  const [finding] = checkAssembly(new Assembly({ ...manifest, artifacts: [artifact] }, files)).findings;
  expect(finding).toMatchObject({ code: "SWSA002", construct: "PLEX1/SYSB/TCPIP", dataset: "SYS2.TCPIP(B)" });
});

test("GIVEN system symbols before a statement on its line WHEN it is found fault with THEN line and column are those of the file", () => {
  const profile = "IPCONFIG TTL &HOPS. NEWOPERAND\n";
  const assembly = assemblyOf({ SYSA: { stacks: { TCPIP: profile }, entry: { symbols: { HOPS: "6" } } } });
  expect(checkAssembly(assembly).findings).toMatchObject([
    { code: "DOC003", line: 1, column: profile.indexOf("NEWOPERAND") + 1 },
  ]);
});

test("GIVEN the rules WHEN their descriptions are read THEN each has a code of its own, in order, and says what and why", () => {
  const codes = rules.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)].sort());
  for (const { code, title, why, fix, reference } of rules) {
    expect(code).toMatch(/^(SWSA|DOC|INP)\d{3}$/);
    for (const text of [title, why, fix, reference]) expect(text.length).toBeGreaterThan(5);
    for (const sentence of [why, fix]) expect(sentence).toMatch(/\.$/);
    expect(title).not.toMatch(/\.$/);
  }
});

test("GIVEN a rule of one's own WHEN it is checked with THEN its problems become findings", () => {
  const rule: Rule = {
    code: "OWN001",
    title: "Stacks are called TCPIP",
    severity: "warning",
    why: "Operators expect it.",
    fix: "Rename the stack.",
    reference: "Our standards",
    *check(model) {
      for (const { name, file } of model.stacks)
        yield { message: `${name} is called so.`, fix: "Rename it.", at: { file } };
    },
  };
  const assembly = assemblyOf({ SYSA: { stacks: { PROD: "" } } });
  expect(checkAssembly(assembly, [rule]).findings).toEqual([
    {
      code: "OWN001",
      severity: "warning",
      message: "PROD is called so.",
      fix: "Rename it.",
      reference: "Our standards",
      file: "SYSA/TCPIP.PROFILE/PROD",
      dataset: "TCPIP.PROFILE(PROD)",
    },
  ]);
});

test("GIVEN a rule that throws WHEN it is checked with THEN what it found so far stays, and its failure is a finding", () => {
  const rule: Rule = {
    code: "OWN001",
    title: "Stacks are called TCPIP",
    severity: "info",
    why: "Operators expect it.",
    fix: "Rename the stack.",
    reference: "Our standards",
    *check({ stacks }) {
      yield { message: "One.", fix: "Rename it.", at: { file: stacks[0]!.file } };
      throw new Error("no such stack");
    },
  };
  const report = checkAssembly(assemblyOf({ SYSA: { stacks: { PROD: "" } } }), [rule]);
  expect(report.findings.map(({ severity, file, message }) => [severity, file, message])).toEqual([
    ["info", "SYSA/TCPIP.PROFILE/PROD", "One."],
    ["error", "manifest.json", "The rule OWN001 failed, and did not judge everything: no such stack"],
  ]);
});

test("GIVEN a file that two systems share WHEN its finding is acknowledged for one of them THEN it stays open", () => {
  const rule: Rule = {
    code: "OWN001",
    title: "Stacks are called TCPIP",
    severity: "warning",
    why: "Operators expect it.",
    fix: "Rename the stack.",
    reference: "Our standards",
    *check({ stacks }) {
      for (const { system } of stacks)
        yield { message: "Wrong.", fix: "Rename it.", at: { file: "F", system: system.name } };
    },
  };
  const { manifest, files } = assemblyOf({ SYSA: { stacks: { PROD: "" } }, SYSB: { stacks: { PROD: "" } } });
  const judged = (...systems: string[]) => {
    const acknowledgements = systems.map((system) => ({ rule: "OWN001", system, reason: "It is new." }));
    const { findings, summary } = checkAssembly(new Assembly({ ...manifest, acknowledgements }, files), [rule]);
    return [summary.warning, findings.map(({ acknowledged }) => acknowledged?.reason)];
  };
  expect(judged()).toEqual([1, [undefined]]);
  expect(judged("SYSA")).toEqual([1, [undefined]]);
  expect(judged("SYSB")).toEqual([1, [undefined]]);
  expect(judged("SYSA", "SYSB")).toEqual([0, ["It is new."]]);
});

test("GIVEN documents in typed form WHEN they are checked THEN the findings are those of their text", () => {
  const { manifest, files } = securedSysplex({
    [FILES.owner]: ["IPSEC DVIPSEC", "IPSEC"],
    [FILES.backup]: ["VIPABACKUP 200 203", "VIPABACKUP 300 203"],
    [FILES.target]: ["IPCONFIG IPSECURITY", "IPCONFIG"],
    [FILES.ownerPolicy]: ["10.9.0.0/16", "203.0.113.0/24"],
    [FILES.cfrm]: ["EZBDVIPA1121", "EZBDVIPA2111"],
  });
  const printed = new Map(files);
  const documents = new Map<string, Document>();
  for (const [file, text] of files) {
    const languages = [
      ["TCPIP.PROFILE", parseProfile, printProfile],
      ["ipsec.conf", parseIpsecPolicy, printIpsecPolicy],
      ["CFRM", parseCfrm, printCfrm],
    ] as const;
    const [, parse, print] = languages.find(([part]) => file.includes(part)) ?? [];
    if (parse === undefined) continue;
    const document = parse(text);
    printed.set(file, print!(document as never));
    documents.set(file, document);
  }
  const fromText = checkAssembly(new Assembly(manifest, printed));
  const fromTyped = checkAssembly(new Assembly(manifest, printed, documents));
  expect(fromTyped).toEqual(fromText);
  expect(new Set(fromTyped.findings.map(({ code }) => code))).toEqual(
    new Set(["SWSA001", "SWSA005", "SWSA011", "SWSA107", "SWSA115", "SWSA201", "SWSA202", "SWSA301", "SWSA302"]),
  );
});

test("GIVEN texts with anything cut out or put in WHEN they are checked THEN the rules never fail, and point into the files", () => {
  const { manifest, files } = securedSysplex();
  const names = [...files.keys()];
  const pieces = fc.constantFrom(
    "",
    "\n",
    " ",
    ";",
    "}",
    "{",
    "&X.",
    "0",
    "DVIPSEC",
    "ENDIPSEC",
    "VIPADYNAMIC",
    "INCLUDE",
    "DESTIP",
    "(",
    ",",
    "*",
  );
  fc.assert(
    fc.property(fc.nat(names.length - 1), fc.nat(), fc.nat(60), pieces, (index, from, length, piece) => {
      const file = names[index]!;
      const text = files.get(file)!;
      const at = from % (text.length + 1);
      const changed = new Map(files).set(file, text.slice(0, at) + piece + text.slice(at + length));
      for (const finding of checkAssembly(new Assembly(manifest, changed)).findings) {
        expect(finding.message).not.toMatch(/^The rule \w+ failed/);
        const lines = (changed.get(finding.file) ?? "manifest").split("\n").length;
        expect(finding.line ?? 1).toBeGreaterThanOrEqual(1);
        expect(finding.line ?? 1).toBeLessThanOrEqual(lines);
        expect(finding.column ?? 1).toBeGreaterThanOrEqual(1);
      }
    }),
    runs(0.3),
  );
});

describe("GIVEN problems of a rule of one's own", () => {
  const ruleOf = (problems: readonly (Partial<Problem> & { readonly at: Problem["at"] })[], code = "OWN001"): Rule => ({
    code,
    title: "Stacks are called TCPIP",
    severity: "warning",
    why: "Operators expect it.",
    fix: "Rename the stack.",
    reference: "Our standards",
    check: () => problems.map((problem) => ({ message: "Wrong.", fix: "Rename it.", ...problem })),
  });
  const { manifest, files } = assemblyOf({
    SYSA: { stacks: { TCPIP: "INTERFACE &SYSNAME.&SYSPLEX. DEFINE VIRTUAL\n" } },
  });
  const FILE = "SYSA/TCPIP.PROFILE/SYSA";
  const found = (...problems: Parameters<typeof ruleOf>[0]) =>
    checkAssembly(new Assembly(manifest, files), [ruleOf(problems)]).findings;

  test("WHEN they have a line and a column THEN the column is led back through symbols, unless it is that of the file already", () => {
    const at = { file: FILE, system: "SYSA", line: 1, column: 21 };
    expect(found({ at })).toMatchObject([{ line: 1, column: 30 }]);
    expect(found({ at: { ...at, asWritten: true } })).toMatchObject([{ line: 1, column: 21 }]);
    expect(found({ at: { file: FILE, system: "SYSA", line: 1 } })[0]!.column).toBeUndefined();
    const [whole] = found({ at: { file: FILE, system: "SYSA", column: 21 } });
    expect([whole!.line, whole!.column]).toEqual([undefined, 21]);
  });

  test("WHEN they stand in one file THEN they are sorted by line, code, column and message; without a line they come first", () => {
    const at = (line?: number, column?: number) => ({ file: "F", line, column });
    const rules = [
      ruleOf(
        [
          { at: at(2, 5), message: "b" },
          { at: at(2, 5), message: "a" },
          { at: at(2), message: "no column" },
          { at: at(10, 1), message: "ten" },
          { at: at(), message: "whole" },
          { at: { file: "E", line: 99 }, message: "other file" },
        ],
        "OWN002",
      ),
      ruleOf([{ at: at(2, 9), message: "first code" }], "OWN001"),
    ];
    const { findings } = checkAssembly(new Assembly(manifest, files), rules);
    expect(findings.map(({ message }) => message)).toEqual([
      "other file",
      "whole",
      "first code",
      "no column",
      "a",
      "b",
      "ten",
    ]);
  });

  test("WHEN one is found twice THEN it is one finding, with its own severity, or else that of the rule", () => {
    const at = { file: "F", line: 1, column: 1 };
    expect(found({ at }, { at, severity: "error" })).toMatchObject([{ severity: "warning" }]);
    expect(found({ at, severity: "error" })).toMatchObject([{ severity: "error" }]);
    expect(
      found({ at }, { at: { ...at, column: 2 } }, { at: { ...at, line: 2 } }, { at, message: "Other." }),
    ).toHaveLength(4);
  });

  test("WHEN their construct is named, or only known by line THEN the finding has the nearest", () => {
    const artifact = {
      file: FILE,
      kind: "profile" as const,
      system: "SYSA",
      stack: "TCPIP",
      dataset: "A.B(C)",
      constructs: { "1": "PLEX1/line", "": "PLEX1/none" },
    };
    const assembly = new Assembly({ ...manifest, artifacts: [artifact] }, files);
    const construct = (at: Partial<Problem["at"]>) =>
      checkAssembly(assembly, [ruleOf([{ at: { file: FILE, ...at } }])]).findings[0]!.construct;
    expect(construct({ construct: "PLEX1/own", line: 1 })).toBe("PLEX1/own");
    expect(construct({ line: 1 })).toBe("PLEX1/line");
    expect(construct({ line: 2 })).toBeUndefined();
    expect(construct({})).toBeUndefined();
    const [statement] = checkedStatements(assembly);
    expect(construct({ statement })).toBe("PLEX1/line");
    expect(construct({ statement, construct: "PLEX1/own" })).toBe("PLEX1/own");
  });

  test("WHEN a rule throws what is no error THEN the finding says it", () => {
    const rule: Rule = {
      ...ruleOf([]),
      check() {
        throw "no stacks";
      },
    };
    expect(checkAssembly(new Assembly(manifest, files), [rule]).findings).toMatchObject([
      {
        severity: "error",
        message: "The rule OWN001 failed, and did not judge everything: no stacks",
        fix: "Correct the program of the rule OWN001.",
      },
    ]);
  });
});

const checkedStatements = (assembly: Assembly) => readModel(assembly).stacks[0]!.profile.statements;
