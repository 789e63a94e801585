import { swsa406 } from "../../src/rules/swsa406";
import { changedFiles, changedPolicies, lineOf, WITHOUT_BACKUP } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const REMOTE = [["Initiation Either", "Initiation RemoteOnly"]] as const;

test("GIVEN Initiation Either or LocalOnly WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa406, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa406, changedPolicies({ all: [["Initiation Either", "Initiation LocalOnly"]] }))).toEqual([]);
});

test("GIVEN RemoteOnly on owner and backup WHEN the rule judges THEN each policy has one finding for both DVIPAs", () => {
  const assembly = changedPolicies({ all: REMOTE });
  const findings = findingsOf(swsa406, assembly);
  const line = lineOf(assembly, FILES.ownerPolicy, "IpDynVpnAction gold\n");
  expect(placesOf(findings)).toEqual([
    `${FILES.ownerPolicy}:${line} warning SYSA.TCPIP`,
    `${FILES.backupPolicy}:${line} warning SYSB.TCPIP`,
  ]);
  expect(findings[0]).toMatchObject({
    message:
      "Found Initiation RemoteOnly in IpDynVpnAction gold, for the protected DVIPAs 203.0.113.10 and 2001:db8::10: expected Either, so that a stack that takes over can start the tunnels.",
    fix: "Code Initiation Either in IpDynVpnAction gold of /etc/ipsec.conf.",
  });
});

test("GIVEN DVIPAs that no other stack can take over WHEN peers start the tunnels THEN nothing is found", () => {
  const alone = { ...WITHOUT_BACKUP, [FILES.ownerPolicy]: REMOTE };
  expect(findingsOf(swsa406, changedFiles(securedSysplex(), alone))).toEqual([]);
});

test("GIVEN a mere target with RemoteOnly WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa406, changedPolicies({ target: REMOTE }))).toEqual([]);
});
