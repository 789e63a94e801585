import { Rules } from "../../src";
import { ExpectationError, Findings, Match, matchers, TestError } from "../../src/testing";
import { addWeb, SECURITY, threeStacks } from "../constructs/sysplex-fixture";

/** A secured DVIPA; DVIPSEC is taken from its backup SYSB when `broken`. */
function findings(broken: boolean): Findings {
  const { app, plex, a, b } = threeStacks();
  addWeb(plex, a, [b]).secure(SECURITY);
  if (broken) b.profile.override("IPSEC", (operands) => ({ ...operands, dvipsec: undefined }));
  return Findings.fromApp(app);
}

describe("Findings", () => {
  test("GIVEN a sysplex in order THEN there are no errors", () => {
    const found = findings(false);
    found.hasNoErrors();
    found.hasNoFinding("SWSA002");
    expect(found.all.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("GIVEN a broken rule THEN the finding is there, in its place", () => {
    const found = findings(true);
    found.hasFinding("SWSA002");
    found.hasFinding("SWSA002", { system: "SYSB", stack: "TCPIP", severity: "error" });
    found.hasFinding("SWSA002", { dataset: "TCPIP.PROFILE(SYSB)", message: Match.stringLikeRegexp("203.0.113.10") });
    found.hasNoFinding("SWSA002", { system: "SYSA" });
    expect(found.all).toContainEqual(expect.objectContaining({ code: "SWSA002", line: 4, construct: "PLEX1/web" }));
  });

  test("GIVEN an expectation that does not hold THEN the message lists the findings there are", () => {
    const found = findings(true);
    const listed = "  error SWSA002 SYSB/TCPIP.PROFILE/SYSB:4:1";
    for (const [assertion, summary] of [
      [() => found.hasNoErrors(), "The rules find errors, and none was expected.\n"],
      [() => found.hasFinding("SWSA001"), "There is no finding SWSA001.\n"],
      [() => found.hasFinding("SWSA002", { system: "SYSC" }), 'There is no finding SWSA002 with { system: "SYSC" }.\n'],
      [() => found.hasNoFinding("SWSA002"), "There is a finding SWSA002, and none was expected.\n"],
    ] as const) {
      expect(assertion).toThrow(ExpectationError);
      expect(assertion).toThrow(summary);
      expect(assertion).toThrow(listed);
    }
  });

  test("GIVEN a finding that is acknowledged THEN it is among those, and no finding any longer", () => {
    const { app, plex, a, b } = threeStacks();
    addWeb(plex, a, [b]).secure(SECURITY);
    b.profile.override("IPSEC", (operands) => ({ ...operands, dvipsec: undefined }));
    Rules.of(b).acknowledge("SWSA002", { reason: "No takeover before May." });
    const found = Findings.fromApp(app);
    found.hasNoErrors();
    found.hasNoFinding("SWSA002");
    found.hasAcknowledged("SWSA002", { system: "SYSB", acknowledged: { reason: "No takeover before May." } });
    found.hasNoAcknowledged("SWSA002", { system: "SYSA" });
    expect(found.acknowledged.map(({ code }) => code)).toEqual(["SWSA002"]);
    expect(found.all.filter(({ code }) => code === "SWSA002")).toEqual([]);
    expect(() => found.hasNoAcknowledged("SWSA002")).toThrow(
      "There is an acknowledged finding SWSA002, and none was expected.",
    );
    expect(() => found.hasAcknowledged("SWSA001")).toThrow("There is no acknowledged finding SWSA001.");
    expect(matchers.toHaveAcknowledged(app, "SWSA002").pass).toBe(true);
    expect(matchers.toHaveAcknowledged(app, "SWSA001").message()).toContain("There is no acknowledged finding SWSA001");
  });

  test("GIVEN a rule of one's own THEN its code is known", () => {
    const { app } = threeStacks();
    const rule = {
      title: "None",
      severity: "info",
      why: "No.",
      fix: "No.",
      reference: "None",
      check: () => [],
    } as const;
    Rules.of(app).add({ code: "NET001", ...rule });
    Findings.fromApp(app).hasNoFinding("NET001");
  });

  test("GIVEN a code no rule has THEN the test is in error", () => {
    const found = findings(false);
    const message = 'There is no rule "SWSA0002". Expected the code of a rule, such as SWSA002. Did you mean SWSA002?';
    expect(() => found.hasNoFinding("SWSA0002")).toThrow(new TestError(message));
    expect(() => found.hasFinding("ABC")).toThrow('Take the code from "cdkplex explain".');
  });

  test("GIVEN a sysplex without an app THEN it is judged, too", () => {
    const { plex } = threeStacks();
    Findings.fromSysplex(plex).hasNoErrors();
    expect(Findings.isFindings(Findings.fromSysplex(plex))).toBe(true);
    expect(Findings.isFindings(plex)).toBe(false);
  });
});
