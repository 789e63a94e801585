import { Assembly } from "../../src/model/assembly";
import { formatText, summaryOf } from "../../src/rules/format-text";
import { checkAssembly, countsOf, type Finding } from "../../src/rules/report";
import type { Rule } from "../../src/rules/rule";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const report = checkAssembly(
  securedSysplex({ [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"], [FILES.cfrm]: ["EZBDVIPA1121", "EZBDVIPA1122"] }),
);

const STACK = `SYSB.TCPIP
  error SWSA002 SYSB/TCPIP.PROFILE/SYSB:4:1 (TCPIP.PROFILE(SYSB))
    SYSB.TCPIP backs up the protected DVIPAs 203.0.113.10 (rank 200) and 2001:db8::10 (rank 200) but its profile has no DVIPSEC: found IPSEC without DVIPSEC, expected IPSEC DVIPSEC. After a takeover the security associations are not re-established.
      4 | IPSEC
        | ^
    Fix: Add DVIPSEC to the IPSEC statement of TCPIP.PROFILE(SYSB) and restart the stack.
    See: z/OS Communications Server: IP Configuration Guide, Sysplex-Wide Security Associations
`;

test("GIVEN a report WHEN it is written as text THEN findings stand under the sysplex and the stacks, each with its line", () => {
  expect(formatText(report)).toBe(`Sysplex
  error SWSA201 PLEX1/SYS1.CFRM.CNTL/CFRMPOL1:2:3 (SYS1.CFRM.CNTL(CFRMPOL1))
    The CFRM policy CFRMPOL1 lacks the structure EZBDVIPA1121, which SYSA.TCPIP needs for DVIPSEC (VTAM group id 11, TCP/IP group id 21): found EZBDVIPA1122, expected EZBDVIPA1121.
      2 |   DEFINE POLICY NAME(CFRMPOL1) REPLACE(YES)
        |   ^
    Fix: Add STRUCTURE NAME(EZBDVIPA1121) to SYS1.CFRM.CNTL(CFRMPOL1), with sizes from the IBM CFSizer, and activate the policy.
    See: z/OS Communications Server: IP Configuration Guide, Sysplex-Wide Security Associations

  warning SWSA202 PLEX1/SYS1.CFRM.CNTL/CFRMPOL1:7:3 (SYS1.CFRM.CNTL(CFRMPOL1))
    The CFRM policy CFRMPOL1 has the structure EZBDVIPA1122, which no stack uses: found group ids that give EZBDVIPA1121.
      7 |   STRUCTURE NAME(EZBDVIPA1122)
        |   ^
    Fix: Rename it to EZBDVIPA1121, or remove it.
    See: z/OS Communications Server: SNA Network Implementation Guide, sample CFRM policy for subplexes

${STACK}
2 errors, 1 warning
`);
});

test("GIVEN findings that are acknowledged WHEN the report is written THEN they come last with the reason, and are not counted", () => {
  const { manifest, files } = securedSysplex({ [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"] });
  const acknowledgements = [{ rule: "SWSA002", reason: "No takeover before May." }];
  expect(formatText(checkAssembly(new Assembly({ ...manifest, acknowledgements }, files)))).toBe(`Acknowledged
  error SWSA002 SYSB/TCPIP.PROFILE/SYSB:4:1 (TCPIP.PROFILE(SYSB))
    Reason: No takeover before May.

No findings (1 acknowledged)
`);
});

test("GIVEN a report read from a file WHEN it is written THEN it has no source lines", () => {
  const read = JSON.parse(JSON.stringify(report)) as typeof report;
  expect(formatText(read)).toBe(formatText(report).replace(/^ +\d* \|.*\n/gm, ""));
});

test("GIVEN colours WHEN it is written THEN the text without them is the same", () => {
  const colored = formatText(report, { color: true });
  // eslint-disable-next-line no-control-regex -- escape sequences are what is looked for
  const escapes = /\x1b\[\d+m/g;
  expect(colored).toMatch(escapes);
  expect(colored.replace(escapes, "")).toBe(formatText(report));
});

test("GIVEN nothing to report WHEN it is written THEN it says so", () => {
  expect(formatText(checkAssembly(securedSysplex()))).toBe("No findings\n");
});

test("GIVEN findings of each severity WHEN they are counted THEN one is not many", () => {
  const counted = { ...report, findings: [], summary: { error: 2, warning: 1, info: 3 } };
  expect(formatText(counted)).toBe("2 errors, 1 warning, 3 info\n");
});

describe("GIVEN findings of one's own", () => {
  const finding = (change: Partial<Finding> = {}): Finding => ({
    code: "NET001",
    severity: "info",
    message: "It is so.",
    fix: "Change it.",
    reference: "None",
    file: "F",
    ...change,
  });
  const written = (...findings: readonly Finding[]) =>
    formatText({ schema: "cdkplex/report/1", summary: countsOf(findings), findings });

  test("WHEN they are of the sysplex, systems and stacks THEN each has its place, in order, and findings of one stand together", () => {
    const places = [
      { system: "SYSB", stack: "T1", message: "1" },
      { system: "SYSA", stack: "T2", message: "2" },
      { message: "3" },
      { system: "SYSB", message: "4" },
      { system: "SYSB", stack: "T1", message: "5" },
      { system: "SYSA", stack: "T1", message: "6" },
    ];
    const lines = written(...places.map(finding)).split("\n");
    expect(lines.filter((line) => /^\S|^ {4}\d/.test(line)).map((line) => line.trim())).toEqual([
      "Sysplex",
      "3",
      "SYSA.T1",
      "6",
      "SYSA.T2",
      "2",
      "SYSB",
      "4",
      "SYSB.T1",
      "1",
      "5",
      "6 info",
    ]);
  });

  test.each<[Partial<Finding>, string]>([
    [{}, "F"],
    [{ line: 3 }, "F:3"],
    [{ line: 3, column: 7 }, "F:3:7"],
    [{ column: 7 }, "F"],
    [{ dataset: "A.B(C)" }, "F (A.B(C))"],
    [{ construct: "PLEX1/A" }, "F (PLEX1/A)"],
    [{ dataset: "A.B(C)", construct: "PLEX1/A" }, "F (A.B(C), PLEX1/A)"],
    [{ dataset: "A.B(C)", construct: "" }, "F (A.B(C))"],
  ])("WHEN one has %j THEN its heading says where it is, as far as it is known", (change, heading) => {
    expect(written(finding(change)).split("\n")[1]).toBe(`  info NET001 ${heading}`);
  });

  test("WHEN a line is blank, or there is none THEN no source line is shown", () => {
    const { manifest, files } = securedSysplex();
    const assembly = new Assembly(manifest, new Map(files).set("F", "first\n   \nthird\n"));
    const rule: Rule = {
      ...finding(),
      title: "None",
      why: "None.",
      *check() {
        for (const line of [1, 2, 3, 9, undefined])
          yield { message: `Line ${line}.`, fix: "Change it.", at: { file: "F", line } };
      },
    };
    const shown = formatText(checkAssembly(assembly, [rule])).match(/^ +\d+ \|.*$/gm);
    expect(shown).toEqual(["      1 | first", "      3 | third"]);
  });

  test("WHEN it is in colour THEN an error is red, a warning yellow, an info cyan, and headings are bold", () => {
    const findings = (["error", "warning", "info"] as const).map((severity) =>
      finding({ severity, message: severity }),
    );
    const text = formatText({ schema: "cdkplex/report/1", summary: countsOf(findings), findings }, { color: true });
    for (const [severity, code] of [
      ["error", 31],
      ["warning", 33],
      ["info", 36],
    ] as const)
      expect(text).toContain(`\x1b[${code}m${severity}\x1b[39m`);
    expect(text).toContain("\x1b[1mSysplex\x1b[22m");
    expect(text).toContain("\x1b[2mFix:\x1b[22m");
  });
});

test.each([
  [{ error: 1, warning: 0, info: 0 }, "1 error"],
  [{ error: 0, warning: 2, info: 1 }, "2 warnings, 1 info"],
  [{ error: 0, warning: 0, info: 0 }, "No findings"],
])("GIVEN the counts %j WHEN they are put in words THEN only what there is is said", (summary, text) => {
  expect(summaryOf({ ...report, findings: [], summary })).toBe(text);
});

test("GIVEN a rule that fails with several lines WHEN the report is written THEN all of them stand under their finding", () => {
  const rule: Rule = {
    code: "NET001",
    title: "There is nothing",
    severity: "error",
    why: "To see something.",
    fix: "None.",
    reference: "None",
    check: () => {
      throw new Error("no such stack:\n  SYSX\n\nCall the author.");
    },
  };
  expect(formatText(checkAssembly(securedSysplex(), [rule]))).toBe(`Sysplex
  error NET001 manifest.json
    The rule NET001 failed, and did not judge everything: no such stack:
      SYSX

    Call the author.
    Fix: Correct the program of the rule NET001.
    See: None

1 error
`);
});
