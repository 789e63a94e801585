import {
  keyExchangeAction,
  keyExchangeGroupRef,
  keyExchangeOffer,
  keyExchangePolicy,
  keyExchangeRule,
  keyExchangeRuleRef,
} from "../../../src/documents/ipsec";
import { policyLines, policyStatement } from "../../support/policy";

describe("KeyExchangePolicy", () => {
  test("GIVEN rules inline and by name WHEN the policy is printed and read THEN their order is kept", () => {
    const policy = keyExchangePolicy({ allowNat: true, natKeepAliveInterval: 20, revocationChecking: "Strict" }, [
      keyExchangeGroupRef({ name: "A" }),
      keyExchangeRule({ name: "B", keyExchangeActionRef: "KEA" }),
      keyExchangeRuleRef({ name: "C" }),
    ]);
    const read = policyStatement(...policyLines(policy));

    expect(read.value).toEqual(policy.value);
    expect(read.children.map(({ keyword }) => keyword)).toEqual([
      "KeyExchangeGroupRef",
      "KeyExchangeRule",
      "KeyExchangeRuleRef",
    ]);
  });
});

describe("KeyExchangeAction", () => {
  test("GIVEN an IKEv2 action WHEN it is printed THEN its offers stand between its attributes", () => {
    const action = keyExchangeAction(
      { name: "KEA", howToInitiate: "IKEv2", howToAuthMe: "ECDSA-256", reauthInterval: 0 },
      [
        keyExchangeOffer({
          dhGroup: "Group19",
          refreshLifesizeProposed: "None",
          refreshLifesizeAccepted: { minimum: 1, maximum: 2 },
        }),
      ],
    );

    expect(policyLines(action)).toEqual(
      (
        "KeyExchangeAction KEA|{|HowToInitiate IKEv2|HowToAuthMe ECDSA-256|KeyExchangeOffer|{|DHGroup Group19|" +
        "RefreshLifesizeProposed None|RefreshLifesizeAccepted 1 2|}|ReauthInterval 0|}"
      ).split("|"),
    );
  });
});
