import { Assembly } from "../../src/model/assembly";
import { formatGithub } from "../../src/rules/format-github";
import { checkAssembly } from "../../src/rules/report";
import type { Rule } from "../../src/rules/rule";
import { assemblyOf } from "../support/assembly";

const rule = (at: object): Rule => ({
  code: "NET001",
  title: "Odd characters",
  severity: "info",
  why: "To see them.",
  fix: "Leave them.",
  reference: "None",
  check: () => [{ message: "100%, a:b\r\nnext", fix: "Leave it.", at: { file: "A,B:C/100%", ...at } }],
});
const assembly = assemblyOf({ SYSA: { stacks: { TCPIP: "" } } });

test("GIVEN a finding WHEN it is written as a workflow command THEN what would end a property or the message is escaped", () => {
  const report = checkAssembly(assembly, [rule({ system: "SYSA", stack: "TCPIP", line: 3, column: 7 })]);
  expect(formatGithub(report, { directory: "out" })).toBe(
    "::notice file=out/A%2CB%3AC/100%25,line=3,col=7,title=NET001 SYSA.TCPIP::100%25, a:b%0D%0Anext%0AFix: Leave it.\n1 info\n",
  );
});

test("GIVEN a finding without a line WHEN it is written THEN the command has none; GIVEN an acknowledged one THEN there is no command", () => {
  expect(formatGithub(checkAssembly(assembly, [rule({})]))).toContain("::notice file=A%2CB%3AC/100%25,title=NET001::");
  const acknowledgements = [{ rule: "NET001", reason: "They are meant." }];
  const accepted = new Assembly({ ...assembly.manifest, acknowledgements }, assembly.files);
  expect(formatGithub(checkAssembly(accepted, [rule({})]))).toBe("No findings (1 acknowledged)\n");
});
