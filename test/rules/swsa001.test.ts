import { swsa001 } from "../../src/rules/swsa001";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, policyOf, filterRule, profilesAlone, securedSysplex } from "../support/secured-sysplex";

test("GIVEN an owner with DVIPSEC WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa001, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa001, profilesAlone())).toEqual([]);
});

test("GIVEN an owner whose IPSEC block has no DVIPSEC WHEN the rule judges THEN one finding points at the block and names both DVIPAs", () => {
  const findings = findingsOf(swsa001, securedSysplex({ [FILES.owner]: ["IPSEC DVIPSEC", "IPSEC LOGENABLE"] }));
  expect(findings).toEqual([
    {
      code: "SWSA001",
      severity: "error",
      message:
        "SYSA.TCPIP owns the protected DVIPAs 203.0.113.10 and 2001:db8::10 but its profile has no DVIPSEC: found IPSEC without DVIPSEC, " +
        "expected IPSEC DVIPSEC. 203.0.113.10 is protected by the IpFilterRule WEB of SYSA.TCPIP.",
      fix: "Add DVIPSEC to the IPSEC statement of TCPIP.PROFILE(SYSA) and restart the stack.",
      reference: swsa001.reference,
      system: "SYSA",
      stack: "TCPIP",
      file: FILES.owner,
      dataset: "TCPIP.PROFILE(SYSA)",
      line: 4,
      column: 1,
      construct: undefined,
    },
  ]);
});

test("GIVEN an owner without an IPSEC block WHEN the rule judges THEN the finding points at IPCONFIG IPSECURITY, and the fix names a backup that lacks DVIPSEC too", () => {
  const withoutBlock = [/IPSEC DVIPSEC[^]*ENDIPSEC\n/, ""] as const;
  const findings = findingsOf(swsa001, securedSysplex({ [FILES.owner]: withoutBlock, [FILES.backup]: withoutBlock }));
  expect(placesOf(findings)).toEqual([`${FILES.owner}:2 error SYSA.TCPIP`]);
  expect(findings[0]!.fix).toBe(
    "Add an IPSEC block with DVIPSEC to TCPIP.PROFILE(SYSA) and restart the stack. Do the same on SYSB.TCPIP.",
  );
});

test("GIVEN profiles alone WHEN the owner has no DVIPSEC THEN no DVIPA is meant to be protected, and nothing is found", () => {
  expect(findingsOf(swsa001, profilesAlone({ [FILES.owner]: ["IPSEC DVIPSEC", "IPSEC"] }))).toEqual([]);
});

test("GIVEN two subplexes with the same address WHEN it is protected in one of them THEN the owner in the other one needs no DVIPSEC", () => {
  const profile = (id: number, ipsec: string) =>
    `GLOBALCONFIG XCFGRPID ${id}\nIPCONFIG IPSECURITY\n${ipsec}VIPADYNAMIC\nVIPADEFINE 255.255.255.0 10.2.0.1\nENDVIPADYNAMIC\n`;
  const assembly = assemblyOf({
    SYSA: {
      stacks: { PROD: profile(2, "IPSEC DVIPSEC ENDIPSEC\n"), TEST: profile(3, "") },
      pagent: "TcpImage PROD FLUSH\nIPSecConfig /etc/ipsec.conf\n",
      files: { "/etc/ipsec.conf": policyOf(filterRule("R1", "10.2.0.1")) },
      vtam: "XCFINIT=YES\n",
    },
  });
  expect(findingsOf(swsa001, assembly)).toEqual([]);
});

test("GIVEN an IPSEC statement with an operand that is not known before DVIPSEC WHEN the rule judges THEN DVIPSEC is not called missing", () => {
  expect(findingsOf(swsa001, securedSysplex({ [FILES.owner]: ["IPSEC DVIPSEC", "IPSEC NEWOPERAND DVIPS"] }))).toEqual(
    [],
  );
});
