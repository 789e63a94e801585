import { readModel } from "../../src/model/read";
import { EditedText } from "../../src/rules/edit";
import { missingStructureEdits } from "../../src/rules/structure-edits";
import { fixAssembly } from "../../src/rules/fix";
import { stacksByStructure, swsa201 } from "../../src/rules/swsa201";
import { swsa219 } from "../../src/rules/swsa219";
import { assemblyOf } from "../support/assembly";
import { cfrmOf } from "../support/secured-sysplex";

/** What would be done to a CFRM policy with these structures; each stack has a TCP/IP group id of its own. */
function said(structures: readonly string[], groups: readonly number[], vtam: string | undefined = "XCFGRPID=11\n") {
  const profile = (group: number) => `GLOBALCONFIG XCFGRPID ${group}\nIPCONFIG IPSECURITY\nIPSEC DVIPSEC ENDIPSEC\n`;
  const stacks = Object.fromEntries(groups.map((group) => [`TCPIP${group}`, profile(group)]));
  const model = readModel(assemblyOf({ SYSA: { vtam, stacks } }, cfrmOf(...structures)));
  return missingStructureEdits(model, stacksByStructure(model)).map(({ description }) => description);
}

test.each<[string, readonly string[], readonly number[], readonly string[]]>([
  ["what is needed", ["EZBDVIPA1121"], [21], []],
  ["another name", ["EZBDVIPA2111"], [21], ["Rename the structure EZBDVIPA2111 to EZBDVIPA1121"]],
  ["two other names", ["EZBDVIPA2111", "EZBDVIPA1112"], [21], []],
  ["one of two", ["EZBDVIPA1121"], [21, 22], ["Add the structure EZBDVIPA1122, as large as EZBDVIPA1121"]],
  ["one of three", ["EZBDVIPA1121"], [21, 22, 23], []],
  ["none, so that the size is open", [], [21], []],
])("GIVEN a policy with %s THEN it is corrected where there is one way to", (_what, structures, groups, expected) => {
  expect(said(structures, groups)).toEqual(expected);
});

test("GIVEN a VTAM group id that is not known THEN the name is open, and nothing is done", () => {
  expect(said(["EZBDVIPA2199"], [21])).toEqual(["Rename the structure EZBDVIPA2199 to EZBDVIPA1121"]);
  expect(said(["EZBDVIPA2199"], [21], "XCFGRPID=&GRP.\n")).toEqual([]);
});

test("GIVEN a group id that is not valid THEN the name is open, and nothing is done", () => {
  expect(said(["EZBDVIPA21"], [21], "XCFGRPID=99\n")).toEqual([]);
  expect(said(["EZBDVIPA21"], [99])).toEqual([]);
});

/** The CFRM policy after the correction. */
function made(structures: readonly string[], groups: readonly number[]): { before: string; after: string } {
  const before = cfrmOf(...structures);
  const profile = (group: number) => `GLOBALCONFIG XCFGRPID ${group}\nIPCONFIG IPSECURITY\nIPSEC DVIPSEC ENDIPSEC\n`;
  const stacks = Object.fromEntries(groups.map((group) => [`TCPIP${group}`, profile(group)]));
  const model = readModel(assemblyOf({ SYSA: { vtam: "XCFGRPID=11\n", stacks } }, before));
  const text = new EditedText("cfrm", before);
  for (const edit of missingStructureEdits(model, stacksByStructure(model))) edit.apply(text);
  return { before, after: text.text };
}

test("GIVEN a structure that nobody uses WHEN it is renamed THEN only its name changes", () => {
  const { before, after } = made(["EZBDVIPA2111", "EZBEPORT1121"], [21]);
  expect(after).toBe(before.replace("EZBDVIPA2111", "EZBDVIPA1121"));
});

test("GIVEN a structure that another one excludes WHEN it is renamed THEN it is still excluded", () => {
  const before = cfrmOf("EZBDVIPA2111", "EZBEPORT1121").replace(/DUPLEX.*\n$/, "EXCLLIST(ISTGENERIC,EZBDVIPA2111)\n");
  const profile = "GLOBALCONFIG XCFGRPID 21\nIPCONFIG IPSECURITY\nIPSEC DVIPSEC ENDIPSEC\n";
  const assembly = assemblyOf({ SYSA: { vtam: "XCFGRPID=11\n", stacks: { TCPIP: profile } } }, before);
  const { corrections } = fixAssembly(assembly, undefined, [swsa201]);
  expect(corrections.map(({ after }) => after)).toEqual([before.replaceAll("EZBDVIPA2111", "EZBDVIPA1121")]);
});

test("GIVEN a structure of another subplex WHEN one like it is added THEN it stands behind it with the same operands", () => {
  const { before, after } = made(["EZBDVIPA1121"], [21, 22]);
  expect(after.startsWith(before.trimEnd())).toBe(true);
  expect(after.slice(before.trimEnd().length).replace(/\s+/g, " ").trim()).toBe(
    "STRUCTURE NAME(EZBDVIPA1122) SIZE(50000) INITSIZE(25000) PREFLIST(CF01,CF02) DUPLEX(ALLOWED)",
  );
});

test("GIVEN a structure that excludes the missing one WHEN one like it is added THEN they exclude each other", () => {
  const before = cfrmOf("EZBDVIPA1121").replace(/DUPLEX.*\n$/, "EXCLLIST(ISTGENERIC,EZBDVIPA1122)\n");
  const profile = (group: number) => `GLOBALCONFIG XCFGRPID ${group}\nIPCONFIG IPSECURITY\nIPSEC DVIPSEC ENDIPSEC\n`;
  const stacks = { TCPIP21: profile(21), TCPIP22: profile(22) };
  const assembly = assemblyOf({ SYSA: { vtam: "XCFGRPID=11\n", stacks } }, before);
  const { corrections, report } = fixAssembly(assembly, undefined, [swsa201, swsa219]);
  expect(corrections[0]!.after.split("EXCLLIST").slice(1)).toEqual([
    expect.stringMatching(/^\(ISTGENERIC,EZBDVIPA1122\)/),
    expect.stringMatching(/^\(ISTGENERIC,EZBDVIPA1121\)/),
  ]);
  expect(report.findings).toEqual([]);
});

test("GIVEN a structure that cannot be read WHEN one is missing THEN nothing is done: it may be that one", () => {
  const text = cfrmOf("EZBDVIPA2111").replace("SIZE(50000)", "SIZE(x");
  const profile = "GLOBALCONFIG XCFGRPID 21\nIPCONFIG IPSECURITY\nIPSEC DVIPSEC ENDIPSEC\n";
  const model = readModel(assemblyOf({ SYSA: { vtam: "XCFGRPID=11\n", stacks: { TCPIP: profile } } }, text));
  expect(missingStructureEdits(model, stacksByStructure(model))).toEqual([]);
});

test("GIVEN no CFRM policy, or no stack that needs a structure THEN nothing is done", () => {
  const model = readModel(assemblyOf({ SYSA: { stacks: { TCPIP: "IPSEC DVIPSEC ENDIPSEC\n" } } }));
  expect(missingStructureEdits(model, new Map([["EZBDVIPA", model.stacks]]))).toEqual([]);
  expect(said(["EZBDVIPA2111"], [])).toEqual([]);
});
