import { Assembly } from "../../src/model/assembly";
import { fixAssembly } from "../../src/rules/fix";
import { fixOf } from "../../src/rules/replacement";
import { checkAssembly } from "../../src/rules/report";
import { FILES, securedSysplex } from "../support/secured-sysplex";

test("GIVEN a finding with edits in two places WHEN its fix is asked for THEN the replacement makes the text that the correction makes", () => {
  const assembly = securedSysplex({ [FILES.backup]: [/IPCONFIG IPSECURITY([^]*)IPSEC DVIPSEC/, "IPCONFIG$1IPSEC"] });
  const finding = checkAssembly(assembly).findings.find(({ code }) => code === "SWSA002")!;
  const { description, replacements } = fixOf(finding)!;
  expect(description).toBe("Add IPSECURITY to IPCONFIG; Add DVIPSEC to IPSEC.");
  expect(replacements).toHaveLength(1);
  const { file, startLine, startColumn, endLine, endColumn, text } = replacements[0]!;
  const before = assembly.files.get(file)!;
  const offset = (line: number, column: number) =>
    before
      .split("\n")
      .slice(0, line - 1)
      .join("\n").length +
    (line > 1 ? 1 : 0) +
    column -
    1;
  const made = before.slice(0, offset(startLine, startColumn)) + text + before.slice(offset(endLine, endColumn));
  expect(made).toBe(fixAssembly(assembly).corrections[0]!.after);
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
