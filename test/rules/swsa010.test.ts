import { swsa010 } from "../../src/rules/swsa010";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

test("GIVEN DVIPSEC on owner and backup only WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa010, securedSysplex())).toEqual([]);
});

test("GIVEN a mere target with DVIPSEC WHEN the rule judges THEN it is an info that names what the stack serves", () => {
  const findings = findingsOf(swsa010, securedSysplex({ [FILES.target]: ["IPSEC\n", "IPSEC DVIPSEC\n"] }));
  expect(placesOf(findings)).toEqual([`${FILES.target}:4 info SYSC.TCPIP`]);
  expect(findings[0]!.message).toContain(
    "it serves the DVIPAs 203.0.113.10 and 2001:db8::10, and owns or backs up none",
  );
});

test("GIVEN a target with DVIPSEC and a VIPARANGE WHEN the rule judges THEN it may come to own a DVIPA, and nothing is found", () => {
  const range = "IPSEC DVIPSEC\nENDIPSEC\nVIPADYNAMIC\nVIPARANGE 255.255.255.0 10.4.0.1\nENDVIPADYNAMIC\n";
  expect(findingsOf(swsa010, securedSysplex({ [FILES.target]: [/IPSEC\n[^]*ENDIPSEC\n/, range] }))).toEqual([]);
});
