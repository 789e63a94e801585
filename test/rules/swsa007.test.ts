import { swsa007 } from "../../src/rules/swsa007";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

test("GIVEN one IPSEC block in each profile WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa007, securedSysplex())).toEqual([]);
});

test("GIVEN a second IPSEC block with the DVIPSEC the first lacks WHEN the rule judges THEN the finding points at the second", () => {
  const findings = findingsOf(
    swsa007,
    securedSysplex({ [FILES.owner]: ["IPSEC DVIPSEC", "IPSEC LOGENABLE\nENDIPSEC\nIPSEC DVIPSEC"] }),
  );
  expect(placesOf(findings)).toEqual([`${FILES.owner}:6 error SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "The profile of SYSA.TCPIP has 2 IPSEC blocks, expected one. Only the first, on line 4, is heeded, and it is not the one with DVIPSEC.",
  );
});

test("GIVEN the second block in an included member WHEN the rule judges THEN the finding points into that member", () => {
  const assembly = assemblyOf({
    SYSA: {
      stacks: { TCPIP: "IPSEC DVIPSEC ENDIPSEC\nINCLUDE TCPIP.COMMON(FILTERS)\n" },
      files: { "TCPIP.COMMON(FILTERS)": "; shared\nIPSEC LOGENABLE ENDIPSEC\n" },
    },
  });
  const [finding] = findingsOf(swsa007, assembly);
  expect(finding).toMatchObject({
    file: "SYSA/TCPIP.COMMON/FILTERS",
    line: 2,
    dataset: "TCPIP.COMMON(FILTERS)",
    system: "SYSA",
  });
});

test("GIVEN the first block in an included member WHEN the rule judges THEN the message tells in which member its line is", () => {
  const assembly = assemblyOf({
    SYSA: {
      stacks: { TCPIP: "INCLUDE TCPIP.COMMON(FILTERS)\nIPSEC DVIPSEC ENDIPSEC\n" },
      files: { "TCPIP.COMMON(FILTERS)": "; shared\nIPSEC DVIPSEC ENDIPSEC\n" },
    },
  });
  expect(findingsOf(swsa007, assembly)[0]!.message).toContain(
    "the first, on line 2 of TCPIP.COMMON(FILTERS), is heeded",
  );
});

test.each([
  ["IPSEC DVIPSEC ENDIPSEC\nIPSEC LOGENABLE ENDIPSEC\n"],
  ["IPSEC DVIPSEC ENDIPSEC\nIPSEC DVIPSEC ENDIPSEC\n"],
  ["IPSEC LOGENABLE ENDIPSEC\nIPSEC LOGENABLE ENDIPSEC\n"],
])("GIVEN %j WHEN the rule judges THEN it does not say that DVIPSEC is lost", (profile) => {
  const [finding, ...others] = findingsOf(swsa007, assemblyOf({ SYSA: { stacks: { TCPIP: profile } } }));
  expect(others).toEqual([]);
  expect(finding!.message).toBe(
    "The profile of SYSA.TCPIP has 2 IPSEC blocks, expected one. Only the first, on line 1, is heeded.",
  );
});

test("GIVEN two IPSEC blocks in a data set for OBEYFILE WHEN the rule judges THEN the second is found", () => {
  const obeyed = (text: string) =>
    findingsOf(swsa007, assemblyOf({ SYSA: { stacks: { TCPIP: "" }, obeyfiles: { LOG: text } } }));
  expect(obeyed("IPSEC LOGENABLE ENDIPSEC\n")).toEqual([]);
  const findings = obeyed("IPSEC LOGENABLE ENDIPSEC\nIPSEC LOGDISABLE ENDIPSEC\n");
  expect(placesOf(findings)).toEqual(["SYSA/TCPIP.OBEY/LOG:2 error SYSA.TCPIP"]);
  expect(findings[0]!.message).toBe("TCPIP.OBEY(LOG) has 2 IPSEC blocks, expected one. Only the first is heeded.");
});
