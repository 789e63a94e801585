import { swsa212 } from "../../src/rules/swsa212";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { cfrmOf, FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const duplex = (mode: string) =>
  securedSysplex({ [FILES.cfrm]: ["DUPLEX(ALLOWED)", mode === "" ? "" : `DUPLEX(${mode})`] });

test("GIVEN a duplexed structure WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa212, duplex("ENABLED"))).toEqual([]);
  expect(findingsOf(swsa212, duplex("ALLOWED,ASYNC"))).toEqual([]);
});

test("GIVEN protected DVIPAs and no duplexing WHEN the rule judges THEN it says so of their structure", () => {
  for (const assembly of [duplex(""), duplex("DISABLED")]) {
    const findings = findingsOf(swsa212, assembly);
    expect(placesOf(findings)).toEqual([`${FILES.cfrm}:7 info`]);
    expect(findings[0]!.message).toBe(
      "The structure EZBDVIPA1121 is not duplexed: expected DUPLEX(ENABLED) or DUPLEX(ALLOWED) where security associations are to survive its loss.",
    );
  }
});

test("GIVEN a structure that no protected DVIPA uses WHEN the rule judges THEN it finds nothing", () => {
  const other = securedSysplex({ [FILES.cfrm]: [/EZBDVIPA1121\)([^]*)DUPLEX\(ALLOWED\)/, "EZBDVIPA1122)$1"] });
  expect(findingsOf(swsa212, other)).toEqual([]);
  const systems = { SYSA: { vtam: "XCFGRPID=11\n", stacks: { TCPIP: "GLOBALCONFIG XCFGRPID 21\n" } } };
  expect(findingsOf(swsa212, assemblyOf(systems, cfrmOf("EZBDVIPA1121").replace("DUPLEX(ALLOWED)", "")))).toEqual([]);
});

test("GIVEN a structure that only a stack without DVIPSEC, or only a DVIPA that is not protected could use WHEN the rule judges THEN it finds nothing", () => {
  const plain = { [FILES.cfrm]: ["DUPLEX(ALLOWED)", ""] } as const;
  const open = ["IPSEC DVIPSEC", "IPSEC"] as const;
  expect(findingsOf(swsa212, securedSysplex({ ...plain, [FILES.owner]: open, [FILES.backup]: open }))).toEqual([]);
  expect(findingsOf(swsa212, securedSysplex({ ...plain, [FILES.backup]: open }))).toHaveLength(1);
});

test("GIVEN no CFRM policy, or one whose STRUCTURE cannot be read whole WHEN the rule judges THEN it does not guess", () => {
  expect(findingsOf(swsa212, profilesAlone())).toEqual([]);
  const partial = securedSysplex({ [FILES.cfrm]: ["DUPLEX(ALLOWED)", "NEWOPERAND(1)"] });
  expect(findingsOf(swsa212, partial)).toEqual([]);
});

test("GIVEN one coupling facility in PREFLIST WHEN the rule judges THEN it asks for nothing that could not be done", () => {
  const alone = securedSysplex({ [FILES.cfrm]: [/PREFLIST\([^)]*\)([^]*)DUPLEX\(ALLOWED\)/, "PREFLIST(CF01)$1"] });
  expect(findingsOf(swsa212, alone)).toEqual([]);
});
