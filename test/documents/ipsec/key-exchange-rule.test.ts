import { keyExchangeRule, localSecurityEndpoint, remoteSecurityEndpoint } from "../../../src/documents/ipsec";
import { policyLines, policyMessages, policyStatement } from "../../support/policy";

describe("KeyExchangeRule", () => {
  test("GIVEN two endpoints and a shared key WHEN the rule is printed and read THEN it is the same", () => {
    const rule = keyExchangeRule(
      { name: "KER", keyExchangeActionRef: "KEA", sharedKey: { form: "Ebcdic", key: "secret://peer-9" } },
      [
        localSecurityEndpoint({ identity: { type: "IpAddr", value: "10.1.1.1" }, location: "10.1.1.1" }),
        remoteSecurityEndpoint({ identity: { type: "KeyID", form: "Hex", value: "0A" }, caLabel: ["Root CA", "CA2"] }),
      ],
    );
    const lines = policyLines(rule);

    expect(lines).toEqual(
      (
        "KeyExchangeRule KER|{|LocalSecurityEndpoint|{|Identity IpAddr 10.1.1.1|Location 10.1.1.1|}|RemoteSecurityEndpoint|{|" +
        "Identity KeyID Hex 0A|CaLabel Root CA|CaLabel CA2|}|KeyExchangeActionRef KEA|SharedKey Ebcdic secret://peer-9|}"
      ).split("|"),
    );
    const read = policyStatement(...lines);
    expect(read.value).toEqual(rule.value);
    expect(read.children.map(({ value }) => value)).toEqual(rule.children.map(({ value }) => value));
  });

  test("GIVEN a shared key without its form WHEN it is read THEN no message shows it", () => {
    const messages = policyMessages(
      "KeyExchangeRule K",
      "{",
      "KeyExchangeActionRef A",
      "SharedKey TheEagleHasLanded",
      "}",
    );

    expect(messages).toEqual([
      "error: KeyExchangeRule K: SharedKey is (not shown). Expected Ascii, Ebcdic or Hex, and the key.",
    ]);
  });

  test("GIVEN a location by group WHEN the endpoint is read THEN it is typed", () => {
    const lines = ["RemoteSecurityEndpoint RSE", "{", "Identity IpAddr 0.0.0.0/0", "LocationGroupRef PEERS", "}"];

    expect(policyStatement(...lines).value).toEqual({
      name: "RSE",
      identity: { type: "IpAddr", value: "0.0.0.0/0" },
      locationGroupRef: "PEERS",
    });
  });
});
