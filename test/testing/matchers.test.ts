import { Findings, matchers, Template, TestError } from "../../src/testing";
import { addWeb, SECURITY, threeStacks } from "../constructs/sysplex-fixture";

function web() {
  const { app, plex, a, b } = threeStacks();
  addWeb(plex, a, [b]).secure(SECURITY);
  return { app, plex, a, b };
}

describe("matchers", () => {
  test("GIVEN a stack or a template THEN toHaveStatement passes or says what is there", () => {
    const { a, b } = web();
    expect(matchers.toHaveStatement(a, "VIPADEFINE")).toMatchObject({ pass: true });
    expect(matchers.toHaveStatement(Template.fromPolicy(b.policy), "KeyExchangePolicy")).toMatchObject({ pass: true });
    const failed = matchers.toHaveStatement(b, "VIPABACKUP", { rank: 1 });
    expect(failed.pass).toBe(false);
    expect(failed.message()).toContain("rank: expected 1, found 200");
  });

  test("GIVEN a statement that should not be there THEN the message shows it", () => {
    const { a } = web();
    expect(matchers.toHaveStatement(a, "VIPADEFINE").message()).toMatch(/has VIPADEFINE, and none was expected/);
    expect(matchers.toHaveStatementCount(a, "PORT", 2).message()).toBe("PORT stands 2 times. Expected another number.");
  });

  test("GIVEN a count THEN toHaveStatementCount compares it", () => {
    const { a } = web();
    expect(matchers.toHaveStatementCount(a, "PORT", 2).pass).toBe(true);
    expect(matchers.toHaveStatementCount(a, "PORT", 1, { port: 500 }).pass).toBe(true);
    const failed = matchers.toHaveStatementCount(a, "PORT", 3);
    expect(failed.pass).toBe(false);
    expect(failed.message()).toContain("has PORT 2 times. Expected 3 times.");
  });

  test("GIVEN an app, a sysplex or findings THEN toHaveFinding and toHaveNoErrors judge", () => {
    const { app, plex, b } = web();
    expect(matchers.toHaveNoErrors(app).pass).toBe(true);
    expect(matchers.toHaveNoErrors(app).message()).toBe("The rules find no error, and one was expected.");
    expect(matchers.toHaveFinding(app, "SWSA002").pass).toBe(false);
    b.profile.override("IPSEC", () => undefined);
    expect(matchers.toHaveFinding(plex, "SWSA002", { system: "SYSB" }).pass).toBe(true);
    expect(matchers.toHaveFinding(plex, "SWSA002").message()).toContain("There is a finding SWSA002");
    const failed = matchers.toHaveNoErrors(Findings.fromApp(app));
    expect(failed.pass).toBe(false);
    expect(failed.message()).toContain("SWSA002");
  });

  test("GIVEN what cannot be looked at, or a misspelt keyword THEN the test is in error, under not as well", () => {
    const { a } = web();
    expect(() => matchers.toHaveStatement("SYSA", "VIPADEFINE")).toThrow(
      new TestError(
        'expect() was given "SYSA". Expected a Stack, or a Template such as Template.fromPolicy(stack.policy).',
      ),
    );
    expect(() => matchers.toHaveNoErrors(a)).toThrow(
      "expect() was given a Stack. Expected an App, a Sysplex or Findings.",
    );
    expect(() => matchers.toHaveNoErrors(null)).toThrow("expect() was given null.");
    expect(() => matchers.toHaveStatement(a, "VIPADEFIN")).toThrow(TestError);
  });
});
