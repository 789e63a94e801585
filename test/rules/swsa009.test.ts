import { checkAssembly } from "../../src/rules/report";
import { fixAssembly } from "../../src/rules/fix";
import { swsa009 } from "../../src/rules/swsa009";
import { findingsOf, placesOf } from "../support/findings";
import { assemblyOf } from "../support/assembly";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const written = (header: string) => securedSysplex({ [FILES.owner]: ["IPSEC DVIPSEC", header] });
const fixedOwner = (header: string) =>
  fixAssembly(written(header), undefined, [swsa009]).corrections.map(({ file, after }) => [file, after]);

test.each([
  "IPSEC DVIPSEC DVLOCALFLTR LOGENABLE LOGIMPLICIT",
  "IPSEC DVIPSEC NOLOGIMPLICIT",
  "IPSEC LOGDISABLE NOLOGIMPLICIT",
  "IPSEC LOGENABLE LOGENABLE",
])("GIVEN %s WHEN the rule judges THEN it finds nothing", (header) => {
  expect(findingsOf(swsa009, written(header))).toEqual([]);
});

test.each([
  ["IPSEC LOGENABLE DVIPSEC", "IPSEC: DVIPSEC stands behind LOGENABLE or LOGDISABLE, expected before it."],
  ["IPSEC LOGDIS DVIPSEC DVLOCALFLTR", "IPSEC: DVIPSEC stands behind LOGENABLE or LOGDISABLE, expected before it."],
  ["IPSEC NOLOGI DVIPSEC", "IPSEC: DVIPSEC stands behind LOGIMPLICIT or NOLOGIMPLICIT, expected before it."],
  [
    "IPSEC DVIPSEC LOGI LOGEN",
    "IPSEC: LOGENABLE or LOGDISABLE stands behind LOGIMPLICIT or NOLOGIMPLICIT, expected before it.",
  ],
])("GIVEN %s WHEN all rules judge THEN it is one error, and no remark of the reader", (header, message) => {
  const findings = findingsOf(swsa009, written(header));
  expect(placesOf(findings)).toEqual([`${FILES.owner}:4 error SYSA.TCPIP`]);
  expect(findings[0]).toMatchObject({ message, column: header.search(/\S+( DVLOCALFLTR)?$/) + 1 });
  expect(checkAssembly(written(header)).findings.filter(({ code }) => code.startsWith("DOC"))).toEqual([]);
});

test("GIVEN operands out of order WHEN corrected THEN the statement has them in order, and nothing else changes", () => {
  const wanted = written("IPSEC DVIPSEC DVLOCALFLTR LOGENABLE NOLOGIMPLICIT").files.get(FILES.owner);
  expect(fixedOwner("IPSEC NOLOGIMPLICIT DVIPSEC DVLOCALFLTR LOGENABLE")).toEqual([[FILES.owner, wanted]]);
});

test.each([
  ["OSPF ROUTING LOCAL", "OSPF ROUTING LOCAL\n  LOGENABLE", "LOGENABLE", 6],
  ["IPSEC DVIPSEC\n", "IPSEC\n  IPSECRULE * * PROTOCOL OSPF\n  DVIPSEC\n", "DVIPSEC", 6],
])("GIVEN an operand behind the rules by %j WHEN all rules judge THEN it is an error", (from, to, operand, line) => {
  const assembly = securedSysplex({ [FILES.owner]: [from, to] });
  const findings = findingsOf(swsa009, assembly);
  expect(placesOf(findings)).toEqual([`${FILES.owner}:${line} error SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe(
    `IPSEC: ${operand} stands behind the statements of the block, expected before them.`,
  );
  expect(findings[0]!.fix).toBe(`Put ${operand} right behind IPSEC.`);
  expect(checkAssembly(assembly).findings.map(({ code }) => code)).not.toContain("DOC002");
  expect(fixAssembly(assembly, undefined, [swsa009]).corrections).toEqual([]);
});

test("GIVEN such a block beside an order that is wrong WHEN corrected THEN it stays as it is", () => {
  const both = securedSysplex({
    [FILES.owner]: [/IPSEC DVIPSEC\n(.*)\n/, "IPSEC LOGENABLE DVIPSEC\n$1\n  LOGIMPLICIT\n"],
  });
  expect(findingsOf(swsa009, both)).toHaveLength(2);
  expect(fixAssembly(both, undefined, [swsa009]).corrections).toEqual([]);
});

test("GIVEN an operand that is not known beside an order that is wrong WHEN corrected THEN it stays as it is", () => {
  expect(findingsOf(swsa009, written("IPSEC LOGENABLE DVIPSEC NEWOPERAND"))).toHaveLength(1);
  expect(fixedOwner("IPSEC LOGENABLE DVIPSEC NEWOPERAND")).toEqual([]);
});

describe("GIVEN several IPSEC blocks and profiles", () => {
  const wrong = "IPSEC LOGENABLE DVIPSEC\nENDIPSEC\n";
  const right = "IPSEC DVIPSEC LOGENABLE\nENDIPSEC\n";
  const fixed = (stacks: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = {}) => {
    const assembly = assemblyOf({ SYSA: { stacks, files }, SYSB: { stacks: { TCPIP: wrong } } });
    const { corrections } = fixAssembly(assembly, undefined, [swsa009]);
    return corrections.map(({ file, after }) => [file, after]);
  };
  const other = ["SYSB/TCPIP.PROFILE/SYSB", right];

  test("WHEN corrected THEN each block is, in the profile of its own stack", () => {
    expect(fixed({ TCPIP: `IPCONFIG TTL 5\n${wrong}IPCONFIG TTL 6\n${wrong}`, TEST: `\n${wrong}` })).toEqual([
      ["SYSA/TCPIP.PROFILE/SYSA", `IPCONFIG TTL 5\n${right}IPCONFIG TTL 6\n${right}`],
      ["SYSA/TCPIP.PROFILE/TEST", `\n${right}`],
      other,
    ]);
  });

  test("WHEN a block with the wrong order is included THEN it is found there, and not corrected", () => {
    const member = { "TCPIP.COMMON(X)": wrong };
    expect(fixed({ TCPIP: "INCLUDE TCPIP.COMMON(X)\n" }, member)).toEqual([other]);
    const assembly = assemblyOf({ SYSA: { stacks: { TCPIP: "INCLUDE TCPIP.COMMON(X)\n" }, files: member } });
    expect(placesOf(findingsOf(swsa009, assembly))).toEqual(["SYSA/TCPIP.COMMON/X:1 error SYSA.TCPIP"]);
  });

  test("WHEN a data set for OBEYFILE has the wrong order THEN it is found, and not corrected", () => {
    const assembly = assemblyOf({ SYSA: { stacks: { TCPIP: "" }, obeyfiles: { ADD: wrong } } });
    expect(placesOf(findingsOf(swsa009, assembly))).toEqual(["SYSA/TCPIP.OBEY/ADD:1 error SYSA.TCPIP"]);
    expect(fixAssembly(assembly, undefined, [swsa009]).corrections).toEqual([]);
  });
});
