import { swsa405 } from "../../src/rules/swsa405";
import { changedPolicies, lineOf, sharedByBackups } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const RULE = lineOf(securedSysplex(), FILES.ownerPolicy, "KeyExchangeRule WEB");
const identity = (to: string) => [[/Identity IpAddr 203.0.113.10/, to]] as const;

test("GIVEN the same identity everywhere WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa405, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa405, changedPolicies({ all: identity("Identity Fqdn web.example.com") }))).toEqual([]);
});

test("GIVEN another difference WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa405, changedPolicies({ backup: [["Group14", "Group19"]] }))).toEqual([]);
});

test("GIVEN a backup that names its own host WHEN the rule judges THEN the finding shows both names", () => {
  const findings = findingsOf(
    swsa405,
    changedPolicies({
      owner: identity("Identity Fqdn sysa.example.com"),
      backup: identity("Identity Fqdn sysb.example.com"),
    }),
  );
  expect(placesOf(findings)).toEqual([`${FILES.backupPolicy}:${RULE} error SYSB.TCPIP`]);
  expect(findings[0]).toMatchObject({
    message:
      "SYSB.TCPIP names itself Fqdn sysb.example.com in key exchanges for the protected DVIPA 203.0.113.10, SYSA.TCPIP names itself Fqdn sysa.example.com: expected the same identity.",
    fix: "Give the LocalSecurityEndpoint of the KeyExchangeRule WEB the Identity that SYSA.TCPIP has, one that does not depend on the host.",
  });
});

test("GIVEN one name in two spellings WHEN the rule judges THEN it finds nothing", () => {
  const owner = identity('Identity X500dn "CN=Web, O=Example"');
  expect(findingsOf(swsa405, changedPolicies({ owner, backup: identity("Identity X500dn cn=web,o=Example") }))).toEqual(
    [],
  );
  expect(
    findingsOf(swsa405, changedPolicies({ owner, backup: identity("Identity X500dn CN=Web2, O=Example") })),
  ).toHaveLength(1);
});

test("GIVEN the octets of a key ID in two forms WHEN the rule judges THEN it finds nothing", () => {
  const keyId = (text: string) => identity(`Identity KeyID ${text}`);
  const judged = (owner: string, backup: string) =>
    findingsOf(swsa405, changedPolicies({ owner: keyId(owner), backup: keyId(backup) }));
  expect(judged("Ascii aB1", "Hex 614231")).toEqual([]);
  expect(judged("Ascii aB1", "Ebcdic aB1")).toHaveLength(1);
});

test("GIVEN a key ID, or none WHEN the rule judges THEN the default is not known, and the message does not show the key ID", () => {
  const findings = findingsOf(
    swsa405,
    changedPolicies({ owner: identity(""), backup: identity("Identity KeyID Ascii my-id") }),
  );
  expect(findings[0]!.message).toContain("names itself a KeyID in");
  expect(findings[0]!.message).toContain("SYSA.TCPIP names itself by the default Identity:");
  expect(findings[0]!.severity).toBe("warning");
});

test("GIVEN two DVIPAs whose identities differ WHEN the rule judges THEN one finding names all identities and rules", () => {
  const hosts = (host: string) =>
    [
      [/Identity IpAddr 203.0.113.10/, `Identity Fqdn ${host}.example.com`],
      [/Identity IpAddr 2001:db8::10/, `Identity Fqdn ${host}6.example.com`],
    ] as const;
  const findings = findingsOf(swsa405, changedPolicies({ owner: hosts("sysa"), backup: hosts("sysb") }));
  expect(findings.map(({ message, fix }) => [message, fix])).toEqual([
    [
      "SYSB.TCPIP names itself Fqdn sysb.example.com and Fqdn sysb6.example.com in key exchanges for the protected DVIPAs 203.0.113.10 and 2001:db8::10, " +
        "SYSA.TCPIP names itself Fqdn sysa.example.com and Fqdn sysa6.example.com: expected the same identity.",
      "Give the LocalSecurityEndpoint of the KeyExchangeRules WEB and WEB6 the Identity that SYSA.TCPIP has, one that does not depend on the host.",
    ],
  ]);
});

test("GIVEN a policy that two backups share WHEN it gives another identity THEN one finding names both stacks", () => {
  const findings = findingsOf(swsa405, sharedByBackups(...identity("Identity Fqdn web.example.com")));
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^SYSB.TCPIP and SYSC.TCPIP name themselves Fqdn web.example.com in .* SYSA.TCPIP names itself/,
    ),
  ]);
});
