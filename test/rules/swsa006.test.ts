import { checkAssembly } from "../../src/rules/report";
import { swsa006 } from "../../src/rules/swsa006";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

test("GIVEN DVIPSEC DVLOCALFLTR WHEN the rule judges THEN it finds nothing", () => {
  const assembly = securedSysplex({ [FILES.owner]: ["IPSEC DVIPSEC", "IPSEC DVIPSEC DVLOCALFLTR LOGENABLE"] });
  expect(findingsOf(swsa006, assembly)).toEqual([]);
});

test.each([
  ["IPSEC DVLOCALFLTR", "found DVLOCALFLTR without DVIPSEC"],
  ["IPSEC LOGENABLE dvlocalfltr", "found DVLOCALFLTR without DVIPSEC"],
  ["IPSEC DVIPSEC LOGENABLE DVLOCALFLTR", "found DVLOCALFLTR apart from DVIPSEC"],
])("GIVEN %s WHEN all rules judge THEN SWSA006 finds it, and DOC003 does not repeat it", (header, found) => {
  const assembly = securedSysplex({ [FILES.owner]: ["IPSEC DVIPSEC", header] });
  const findings = findingsOf(swsa006, assembly);
  expect(placesOf(findings)).toEqual([`${FILES.owner}:4 error SYSA.TCPIP`]);
  expect(findings[0]!.message).toContain(`${found}, expected DVIPSEC DVLOCALFLTR`);
  expect(checkAssembly(assembly).findings.map(({ code }) => code)).not.toContain("DOC003");
});

test("GIVEN DVIPSEC DVLOCALFLTR after an operand that is not known WHEN all rules judge THEN that operand is found, and no order is guessed", () => {
  const assembly = securedSysplex({
    [FILES.owner]: ["IPSEC DVIPSEC", "IPSEC NEWOPERAND DVIPSEC DVLOCALFLTR"],
    [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC DVIPSEC DVLOCALFLTR"],
  });
  const codes = checkAssembly(assembly).findings.map(({ code }) => code);
  expect(codes).toContain("DOC003");
  expect(codes).not.toContain("SWSA006");
});

test("GIVEN DVLOCALFLTR apart from DVIPSEC in a data set for OBEYFILE WHEN the rule judges THEN it is found there", () => {
  const obeyed = (header: string) =>
    findingsOf(
      swsa006,
      assemblyOf({ SYSA: { stacks: { TCPIP: "" }, obeyfiles: { FILTER: `${header}\nENDIPSEC\n` } } }),
    );
  expect(obeyed("IPSEC DVIPSEC DVLOCALFLTR")).toEqual([]);
  const findings = obeyed("IPSEC DVLOCALFLTR");
  expect(placesOf(findings)).toEqual(["SYSA/TCPIP.OBEY/FILTER:1 error SYSA.TCPIP"]);
  expect(findings[0]!.message).toBe(
    "The IPSEC statement of TCPIP.OBEY(FILTER) is not valid: found DVLOCALFLTR without DVIPSEC, expected DVIPSEC DVLOCALFLTR.",
  );
});
