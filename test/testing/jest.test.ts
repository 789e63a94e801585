import { expect as imported } from "@jest/globals";
import "../../src/testing/jest";
import { Template } from "../../src/testing";
import type { Stack } from "../../src";
import { addWeb, SECURITY, threeStacks } from "../constructs/sysplex-fixture";

describe("cdkplex/testing/jest", () => {
  test("GIVEN the import THEN the global expect has the matchers", () => {
    const { app, plex, a, b } = threeStacks();
    addWeb(plex, a, [b]).secure(SECURITY);
    expect(a).toHaveStatement("VIPADEFINE", { addresses: ["203.0.113.10"] });
    expect(a).not.toHaveStatement("VIPABACKUP");
    expect(b).toHaveStatementCount("VIPABACKUP", 1);
    expect(Template.fromPolicy(b.policy)).toHaveStatement("KeyExchangeRule", { name: "web_KER_1" });
    expect(app).toHaveNoErrors();
    b.profile.override("IPSEC", () => undefined);
    expect(plex).toHaveFinding("SWSA002", { system: "SYSB", stack: "TCPIP" });
    expect(app).not.toHaveNoErrors();
    expect(() => expect(b).toHaveStatement("IPSEC")).toThrow("has no IPSEC.");
  });

  test("GIVEN the expect of @jest/globals THEN it has them, too", () => {
    const { a } = threeStacks();
    imported(a).toHaveStatement("IPCONFIG", { dynamicXcf: { cost: 1 } });
    imported(a).not.toHaveStatementCount("IPCONFIG", 2);
  });

  test("GIVEN wrong types THEN the compiler stops them", () => {
    const typed = (stack: Stack) => {
      // @ts-expect-error: no such operand
      expect(stack).toHaveStatement("VIPADEFINE", { adresses: ["203.0.113.10"] });
      // @ts-expect-error: a statement of the policy, not of the profile
      expect(stack).toHaveStatement("KeyExchangeRule");
      // @ts-expect-error: no such operand
      imported(stack).toHaveStatement("VIPADEFINE", { adresses: ["203.0.113.10"] });
      // @ts-expect-error: text has no statements
      expect("SYSA").toHaveStatement("VIPADEFINE");
    };
    expect(typed).toBeInstanceOf(Function);
  });
});
