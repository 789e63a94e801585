import { ipDataOffer, ipDynVpnAction } from "../../../src/documents/ipsec";
import { policyLines, policyMessages, policyStatement } from "../../support/policy";

describe("IpDynVpnAction", () => {
  test("GIVEN offers inline and by name WHEN the action is printed and read THEN it is the same", () => {
    const action = ipDynVpnAction(
      {
        name: "GOLD",
        acceptablePfs: ["Group19", "Group20"],
        passthroughDF: "No Set",
        ipDataOfferRef: ["SILVER", "BRONZE"],
      },
      [
        ipDataOffer({
          howToEncrypt: { algorithm: "AES_CBC", keyLength: 256 },
          howToAuth: { protocol: "ESP", algorithm: "HMAC_SHA1" },
        }),
      ],
    );
    const lines = policyLines(action);

    expect(lines).toEqual(
      (
        "IpDynVpnAction GOLD|{|AcceptablePfs Group19|AcceptablePfs Group20|PassthroughDF No Set|IpDataOffer|{|" +
        "HowToEncrypt AES_CBC KeyLength 256|HowToAuth ESP HMAC_SHA1|}|IpDataOfferRef SILVER|IpDataOfferRef BRONZE|}"
      ).split("|"),
    );
    const read = policyStatement(...lines);
    expect(read.value).toEqual(action.value);
    expect(read.children.map(({ value }) => value)).toEqual([action.children[0]!.value]);
  });

  test("GIVEN a group that a later release has WHEN it is read THEN it is a warning, and the line is kept", () => {
    const lines = ["IpDynVpnAction A", "{", "InitiateWithPfs Group31", "}"];

    expect(policyMessages(...lines)).toEqual([
      expect.stringMatching(
        /^warning: IpDynVpnAction A: InitiateWithPfs is Group31. Expected None, Group1, .* or Group24\./,
      ),
    ]);
    expect(policyLines(policyStatement(...lines))).toEqual(lines);
  });
});
