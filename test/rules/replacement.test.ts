import type { Statement } from "../../src/language/statement";
import { Assembly } from "../../src/model/assembly";
import type { Edit } from "../../src/rules/edit";
import { fixAssembly } from "../../src/rules/fix";
import { fixOf, type Replacement } from "../../src/rules/replacement";
import { checkAssembly } from "../../src/rules/report";
import type { Rule } from "../../src/rules/rule";
import { assemblyOf } from "../support/assembly";
import { FILES, securedSysplex } from "../support/secured-sysplex";

/** A text with the replacements of a fix made. */
function applied(before: string, replacements: readonly Replacement[]): string {
  const lines = before.split(/(?<=\n)/);
  const offset = (line: number, column: number) => lines.slice(0, line - 1).join("").length + column - 1;
  return [...replacements].reverse().reduce((text, { startLine, startColumn, endLine, endColumn, text: by }) => {
    return text.slice(0, offset(startLine, startColumn)) + by + text.slice(offset(endLine, endColumn));
  }, before);
}

test("GIVEN a finding with edits in two places WHEN its fix is asked for THEN its replacements make the text that the correction makes", () => {
  const assembly = securedSysplex({ [FILES.backup]: [/IPCONFIG IPSECURITY([^]*)IPSEC DVIPSEC/, "IPCONFIG$1IPSEC"] });
  const finding = checkAssembly(assembly).findings.find(({ code }) => code === "SWSA002")!;
  const { description, replacements } = fixOf(finding)!;
  expect(description).toBe("Add IPSECURITY to IPCONFIG; Add DVIPSEC to IPSEC.");
  expect(replacements.map(({ text }) => text)).toEqual([
    "DYNAMICXCF 10.1.1.2 255.255.255.0 1 IPSECURITY SYSPLEXROUTING",
    " DVIPSEC",
  ]);
  expect(applied(assembly.files.get(FILES.backup)!, replacements)).toBe(fixAssembly(assembly).corrections[0]!.after);
});

test("GIVEN a finding without edits, one that is acknowledged, or one read from a file WHEN its fix is asked for THEN there is none", () => {
  const { manifest, files } = securedSysplex({ [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"] });
  const acknowledgements = [{ rule: "SWSA002", reason: "It is new." }];
  expect(checkAssembly(new Assembly({ ...manifest, acknowledgements }, files)).findings.map(fixOf)).toEqual([
    undefined,
  ]);
  const { findings } = checkAssembly(new Assembly(manifest, files));
  expect(fixOf(findings[0]!)).toBeDefined();
  expect(fixOf({ ...findings[0]! })).toBe(undefined);
  const rank = securedSysplex({ [FILES.backup]: ["VIPABACKUP 200 203", "VIPABACKUP 300 203"] });
  expect(checkAssembly(rank).findings.map(fixOf)).toEqual([undefined]);
});

test("GIVEN edits in two places with a password between them WHEN the fix is asked for THEN it has what changes, and not the password", () => {
  const password = "VIPADYNAMIC\nVIPASMPARMS SMPASSWORD SESAME\nENDVIPADYNAMIC";
  const assembly = securedSysplex({
    [FILES.backup]: [/IPCONFIG IPSECURITY([^]*)IPSEC DVIPSEC/, `IPCONFIG$1${password}\nIPSEC`],
  });
  const finding = checkAssembly(assembly).findings.find(({ code }) => code === "SWSA002")!;
  const { replacements } = fixOf(finding)!;
  expect(JSON.stringify(replacements)).not.toContain("SESAME");
  const after = applied(assembly.files.get(FILES.backup)!, replacements);
  expect(after).toBe(fixAssembly(assembly).corrections[0]!.after);
  expect(after).toContain(`${password}\nIPSEC DVIPSEC`);
});

describe("GIVEN an edit that changes a text in one place", () => {
  const FILE = "SYSA/TCPIP.PROFILE/SYSA";
  const ruleOf = (check: Rule["check"]): Rule => ({
    code: "NET001",
    title: "It is not so",
    severity: "info",
    why: "It is.",
    fix: "None.",
    reference: "None",
    check,
  });

  /** The fix of a finding whose edits give the first statement these time-to-live values, one after the other. */
  function fixed(text: string, ...values: readonly (number | undefined)[]) {
    const rule = ruleOf(function* (model) {
      const statement = model.stacks[0]!.firstOf("IPCONFIG") as Statement<"IPCONFIG", { readonly ttl?: number }>;
      const edits = values.map((ttl): Edit => ({
        file: FILE,
        description: `Set TTL ${ttl}`,
        apply: (edited) => edited.change(statement, (operands) => ({ ...operands, ttl })),
      }));
      yield { message: "It is so.", fix: "None.", at: { file: FILE, statement }, edits };
    });
    return fixOf(checkAssembly(assemblyOf({ SYSA: { stacks: { TCPIP: text } } }), [rule]).findings[0]!);
  }

  test("WHEN a line that changes has a password THEN there is no fix to show", () => {
    const rule = ruleOf(function* (model) {
      const block = model.stacks[0]!.firstOf("VIPADYNAMIC")!;
      const statement = block.children[0] as Statement<"VIPASMPARMS", { readonly port?: number }>;
      const apply: Edit["apply"] = (edited) => edited.change(statement, (operands) => ({ ...operands, port: 81 }));
      const edits = [{ file: FILE, description: "Set SMPORT 81", apply }];
      yield { message: "It is so.", fix: "None.", at: { file: FILE, statement }, edits };
    });
    const text = "VIPADYNAMIC\nVIPASMPARMS SMPORT 80 SMPASSWORD SESAME\nENDVIPADYNAMIC\n";
    const assembly = assemblyOf({ SYSA: { stacks: { TCPIP: text } } });
    expect(fixOf(checkAssembly(assembly, [rule]).findings[0]!)).toBeUndefined();
    expect(fixAssembly(assembly, undefined, [rule]).corrections[0]!.after).toBe(text.replace("80", "81"));
  });

  const part = (startLine: number, startColumn: number, endLine: number, endColumn: number, text: string) => ({
    file: FILE,
    startLine,
    startColumn,
    endLine,
    endColumn,
    text,
  });

  test("WHEN a value becomes another THEN only the characters that differ are replaced", () => {
    expect(fixed("IPCONFIG TTL 64\nTCPCONFIG TTLS\n", 65)).toEqual({
      description: "Set TTL 65.",
      replacements: [part(1, 15, 1, 16, "5")],
    });
    expect(fixed("; first\nIPCONFIG TTL 64\n", 24)?.replacements).toEqual([part(2, 14, 2, 15, "2")]);
  });

  test("WHEN characters are repeated THEN those at the beginning and at the end are not counted twice", () => {
    expect(fixed("IPCONFIG TTL 5\n", 55)?.replacements).toEqual([part(1, 15, 1, 15, "5")]);
    expect(fixed("IPCONFIG TTL 55\n", 5)?.replacements).toEqual([part(1, 15, 1, 16, "")]);
    expect(fixed("IPCONFIG TTL 55\n", 155)?.replacements).toEqual([part(1, 14, 1, 14, "1")]);
  });

  test("WHEN the text ends with what is changed THEN the replacement reaches its end", () => {
    expect(fixed("IPCONFIG TTL 64", 6)?.replacements).toEqual([part(1, 15, 1, 16, "")]);
    expect(fixed("IPCONFIG TTL 6", 64)?.replacements).toEqual([part(1, 15, 1, 15, "4")]);
  });

  test("WHEN an operand goes THEN it is replaced by nothing", () => {
    expect(fixed("IPCONFIG TTL 64\n", undefined)?.replacements).toEqual([part(1, 9, 1, 16, "")]);
  });

  test("WHEN the edits leave the text as it is, or cannot be made THEN there is no fix", () => {
    expect(fixed("IPCONFIG TTL 64\n", 64)).toBeUndefined();
    expect(fixed("IPCONFIG TTL 64\n", 65, -1)).toBeUndefined();
    expect(fixed("IPCONFIG TTL 64\n")).toBeUndefined();
  });

  test("WHEN there are several edits THEN the fix names them all, and is one part of the text", () => {
    expect(fixed("IPCONFIG TTL 64\n", 65, 66)).toEqual({
      description: "Set TTL 65; Set TTL 66.",
      replacements: [part(1, 15, 1, 16, "6")],
    });
  });
});
