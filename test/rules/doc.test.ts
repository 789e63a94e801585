import { swsa007 } from "../../src/rules/swsa007";
import { doc001, doc002, doc003, doc004, doc005 } from "../../src/rules/doc";
import { Assembly } from "../../src/model/assembly";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const profile = (text: string, files: Record<string, string> = {}) =>
  assemblyOf({ SYSA: { stacks: { TCPIP: text }, files } });
const FILE = "SYSA/TCPIP.PROFILE/SYSA";

test("GIVEN documents that are understood WHEN the rules judge THEN they find nothing", () => {
  for (const rule of [doc001, doc002, doc003, doc004, doc005]) expect(findingsOf(rule, securedSysplex())).toEqual([]);
});

test("GIVEN a block without its end WHEN DOC001 judges THEN it is an error where the block begins", () => {
  const findings = findingsOf(doc001, profile("; dvipas\nVIPADYNAMIC\nVIPADEFINE 255.255.255.0 10.2.0.1\n"));
  expect(placesOf(findings)).toEqual([`${FILE}:2 error SYSA.TCPIP`]);
});

test("GIVEN a statement that is not known WHEN DOC002 judges THEN it is a warning", () => {
  expect(placesOf(findingsOf(doc002, profile("IPCONFIG TTL 64\nIPKONFIG TTL 64\n")))).toEqual([
    `${FILE}:2 warning SYSA.TCPIP`,
  ]);
});

test("GIVEN an operand that is not known WHEN DOC003 judges THEN it is a warning at the operand", () => {
  const [finding] = findingsOf(doc003, profile("IPCONFIG TTL 64 NEWOPERAND\n"));
  expect(finding).toMatchObject({ severity: "warning", line: 1, column: 17 });
});

test("GIVEN a DVLOCALFLTR that SWSA006 judges on the same line of another member WHEN DOC003 judges THEN it is a warning all the same", () => {
  const files = { "TCPIP.COMMON(SEC)": "; stray\nIPSEC DVLOCALFLTR\nENDIPSEC\n" };
  const assembly = profile("INCLUDE TCPIP.COMMON(SEC)\nIPCONFIG TTL 64 NEWOPERAND\n", files);
  expect(placesOf(findingsOf(doc003, assembly))).toEqual([`${FILE}:2 warning SYSA.TCPIP`]);
});

test("GIVEN an INCLUDE of a member the assembly does not have WHEN DOC004 judges THEN it is an error, and DOC001 is silent", () => {
  const assembly = profile("IPCONFIG TTL 64\nINCLUDE TCPIP.COMMON(NOPE)\n");
  expect(placesOf(findingsOf(doc004, assembly))).toEqual([`${FILE}:2 error SYSA.TCPIP`]);
  expect(findingsOf(doc001, assembly)).toEqual([]);
});

test("GIVEN members that include each other WHEN DOC004 judges THEN it is one error in the member that closes the circle", () => {
  const files = {
    "TCPIP.COMMON(A)": "INCLUDE TCPIP.COMMON(B)\n",
    "TCPIP.COMMON(B)": "; back\nINCLUDE TCPIP.COMMON(A)\n",
  };
  expect(placesOf(findingsOf(doc004, profile("INCLUDE TCPIP.COMMON(A)\n", files)))).toEqual([
    "SYSA/TCPIP.COMMON/B:2 error SYSA.TCPIP",
  ]);
});

test("GIVEN a symbol without a value WHEN DOC004 judges THEN it is a warning at the symbol", () => {
  const [finding] = findingsOf(doc004, profile("; AT&T\nINTERFACE OSAA DEFINE IPAQENET IPADDR &OSAADDR./24\n"));
  expect(finding).toMatchObject({
    severity: "warning",
    line: 2,
    column: 39,
    message: "The system symbol &OSAADDR has no value on SYSA. Its text is kept as it is, and not checked.",
    fix: "Add OSAADDR to the symbols of SYSA in the manifest, as its IEASYMxx defines it, or correct its name.",
  });
});

test("GIVEN files that pagent.conf names and the assembly lacks WHEN DOC004 judges THEN each is a warning", () => {
  const assembly = assemblyOf({
    SYSA: {
      stacks: { TCPIP: "", OTHER: "" },
      pagent:
        "CommonIPSecConfig /etc/common.conf\nTcpImage TCPIP /etc/image.conf\nTcpImage OTHER //'TCPIP.POLICY(OTHER)'\n",
      files: { "/etc/image.conf": "IPSecConfig /etc/../../secret\n" },
    },
  });
  expect(findingsOf(doc004, assembly).map(({ message }) => message.split(",")[0])).toEqual([
    "IPSecConfig names /etc/../../secret",
    "CommonIPSecConfig names /etc/common.conf",
    "TcpImage OTHER names //'TCPIP.POLICY(OTHER)'",
  ]);
});

test("GIVEN a reference to a name no policy file has WHEN DOC004 judges THEN it is a warning at the statement that refers to it", () => {
  const assembly = securedSysplex({ [FILES.ownerPolicy]: ["IpDynVpnAction gold", "IpDynVpnAction Gold"] });
  expect(findingsOf(doc004, assembly)).toMatchObject([
    {
      severity: "warning",
      file: FILES.ownerPolicy,
      line: 3,
      message: "IpFilterRule WEB names the IpDynVpnAction gold, which the policy files of SYSA.TCPIP do not have.",
    },
  ]);
});

test("GIVEN a manifest that names another CFRM policy than the job defines WHEN DOC004 judges THEN it is an error", () => {
  const { manifest, files } = securedSysplex();
  const assembly = new Assembly({ ...manifest, cfrm: { ...manifest.cfrm!, policy: "CFRMPOL2" } }, files);
  expect(placesOf(findingsOf(doc004, assembly))).toEqual([`${FILES.cfrm}:2 error`]);
});

test("GIVEN a comment without a blank before it WHEN DOC005 judges THEN it is an info", () => {
  expect(placesOf(findingsOf(doc005, profile("IPCONFIG TTL 64;note\n")))).toEqual([`${FILE}:1 info SYSA.TCPIP`]);
});

test("GIVEN a shared member with a fault WHEN two systems include it THEN the fault is found once", () => {
  const assembly = assemblyOf({
    SYSA: { stacks: { TCPIP: "INCLUDE TCPIP.COMMON(X)\n" } },
    SYSB: { stacks: { TCPIP: "INCLUDE TCPIP.COMMON(X)\n" } },
  });
  const shared = new Assembly(
    assembly.manifest,
    new Map([...assembly.files, ["PLEX1/TCPIP.COMMON/X", "IPKONFIG TTL 64\n"]]),
  );
  expect(placesOf(findingsOf(doc002, shared))).toEqual(["PLEX1/TCPIP.COMMON/X:1 warning SYSA.TCPIP"]);
});

test("GIVEN a symbol without a value behind one with a value WHEN DOC004 judges THEN it is where it is written", () => {
  const [finding] = findingsOf(doc004, profile("INTERFACE &SYSNAME.&SYSPLEX. &NOPE.\n"));
  expect(finding).toMatchObject({ line: 1, column: 30 });
});

test("GIVEN two ampersands WHEN DOC004 judges THEN the symbol is not resolved", () => {
  expect(findingsOf(doc004, profile("INTERFACE &&SYSNAME. DEFINE VIRTUAL\n"))).toMatchObject([
    { column: 11, message: expect.stringContaining("&&SYSNAME"), fix: "Write one ampersand for a symbol." },
  ]);
});

test("GIVEN symbols before a fault in an included member WHEN the rules judge THEN the column is that of the member", () => {
  const files = { "TCPIP.COMMON(A)": "INTERFACE &SYSNAME.&SYSPLEX. DEFINE VIRTUAL IPADDR 10.1.1.1 WHATEVER\n" };
  expect(findingsOf(doc003, profile("INCLUDE TCPIP.COMMON(A)\n", files))).toMatchObject([
    { file: "SYSA/TCPIP.COMMON/A", line: 1, column: 61 },
  ]);
});

test("GIVEN a profile that includes itself WHEN the rules judge THEN it is one DOC004, and nothing is read twice", () => {
  const files = { "TCPIP.COMMON(A)": "INCLUDE TCPIP.PROFILE(SYSA)\n" };
  for (const include of ["TCPIP.PROFILE(SYSA)", "TCPIP.COMMON(A)"]) {
    const assembly = profile(`IPSEC ENDIPSEC\nIPCONFIG IPSECURITY\nINCLUDE ${include}\n`, files);
    expect(findingsOf(doc004, assembly)).toMatchObject([
      { severity: "error", message: "INCLUDE: TCPIP.PROFILE(SYSA) is being included already." },
    ]);
    expect(findingsOf(swsa007, assembly)).toEqual([]);
  }
});

test("GIVEN an INCLUDE without a name WHEN the rules judge THEN it is a fault in syntax, not one in resolving", () => {
  expect(placesOf(findingsOf(doc001, profile("INCLUDE\n")))).toEqual([`${FILE}:1 error SYSA.TCPIP`]);
  expect(findingsOf(doc004, profile("INCLUDE\n"))).toEqual([]);
});

test("GIVEN a value that makes a record longer than the data set has room for WHEN DOC004 judges THEN it is a warning", () => {
  const long = (symbol: string, width: number) => `IPCONFIG ${symbol}`.padEnd(width - 10) + "IPSECURITY\n";
  const judge = (text: string) =>
    findingsOf(
      doc004,
      assemblyOf({ SYSA: { stacks: { TCPIP: text }, entry: { symbols: { LONG: "SOURCEVIPA SYSPLEXROUTING" } } } }),
    );
  expect(judge(long("&LONG.", 80))).toMatchObject([
    {
      severity: "warning",
      line: 1,
      column: 81,
      message:
        "The values of system symbols make the record 99 columns long on SYSA, expected at most 80 as in the other records. What stands behind may be lost.",
    },
  ]);
  expect(judge(long("&LONG.", 60))).toEqual([]);
  expect(judge(`${long("&LONG.", 80)};${"-".repeat(110)}\n`)).toEqual([]);
});

test("GIVEN symbols in a start list WHEN DOC004 judges THEN one without a value is a warning, and comments do not count", () => {
  const vtam = "* &NOPE.\nXCFGRPID=&GRP.\nSSCPNAME=&SYSNAME.&NOPE.\n";
  const assembly = assemblyOf({ SYSA: { stacks: {}, vtam, entry: { symbols: { GRP: "11" } } } });
  expect(findingsOf(doc004, assembly)).toMatchObject([
    { severity: "warning", line: 3, column: 19, message: expect.stringContaining("&NOPE has no value on SYSA") },
  ]);
});

test("GIVEN a symbol without a value in the name of an INCLUDE WHEN DOC004 judges THEN both are found", () => {
  expect(
    findingsOf(doc004, profile("INCLUDE TCPIP.PROFILE(&NOPE.)\n")).map(({ severity, column, message }) => [
      severity,
      column,
      message.split(".")[0],
    ]),
  ).toEqual([
    ["error", 1, "INCLUDE: there is no TCPIP"],
    ["warning", 23, "The system symbol &NOPE has no value on SYSA"],
  ]);
});

test("GIVEN operands that a rule of its own judges WHEN DOC003 judges THEN it leaves those alone, and no others", () => {
  const stray = "TCPCONFIG TCPSTACKSOURCEVIPA 10.2.0.1\n";
  expect(findingsOf(doc003, profile(stray))).toEqual([]);
  const obeyfile = assemblyOf({ SYSA: { stacks: { TCPIP: "" }, obeyfiles: { MORE: stray } } });
  expect(findingsOf(doc003, obeyfile)).toEqual([]);
  const others = `TCPCONFIG NEWOPERAND\n${stray}IPCONFIG\n  NEWOPERAND\nTCPCONFIG\n  TCPSTACKSOURCEVIPA\n  10.2.0.1\n`;
  expect(findingsOf(doc003, profile(others)).map(({ line }) => line)).toEqual([1, 4]);
});

test("GIVEN operands of IPSEC out of order WHEN the rules judge THEN they leave that to SWSA009", () => {
  const outOfOrder = profile("IPCONFIG IPSECURITY\nIPSEC LOGENABLE DVIPSEC\n IPSECRULE * * PROTOCOL OSPF\nENDIPSEC\n");
  for (const rule of [doc001, doc002, doc003, doc004, doc005]) expect(findingsOf(rule, outOfOrder)).toEqual([]);
});

test("GIVEN a statement of each state WHEN the rules judge THEN each remark is made by one rule", () => {
  const text = "IPKONFIG TTL 64\nIPCONFIG TTL 64 NEWOPERAND\nREPL;CHG\nVIPADYNAMIC\n";
  const codes = (rule: typeof doc001) => findingsOf(rule, profile(text)).map(({ line }) => line);
  const each = [doc001, doc002, doc003, doc005].map(codes);
  expect(each.map((lines) => lines.length > 0)).toEqual([true, true, true, true]);
  expect(each[1]).toEqual([1, 3]);
  expect(each[2]).toEqual([2]);
});
