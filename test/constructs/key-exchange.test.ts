import { Authentication, Identity, KeyExchange } from "../../src";

describe("Authentication", () => {
  test("GIVEN the name of a secret THEN a reference stands for the key", () => {
    expect(Authentication.preSharedKey("web-psk")).toMatchObject({
      method: "PresharedKey",
      sharedKey: { form: "Ascii", key: "secret://web-psk" },
    });
    expect(Authentication.preSharedKey("web.psk_2", "Hex").sharedKey?.form).toBe("Hex");
  });

  test.each(["", "two words", "-psk", "a".repeat(65), "psk/1", "clear key!"])(
    'GIVEN the secret name "%s" THEN it is refused',
    (name) => {
      expect(() => Authentication.preSharedKey(name)).toThrow(`Secret name "${name}" is not valid: expected`);
    },
  );

  test("GIVEN a certificate THEN signature and key ring do their part", () => {
    expect(Authentication.certificate({})).toMatchObject({ method: "DigitalSignature", caLabels: [] });
    const authentication = Authentication.certificate({
      localIdentity: Identity.x500("CN=web"),
      caLabels: ["EXAMPLE CA"],
      method: "ECDSA-256",
    });
    expect(authentication).toMatchObject({ method: "ECDSA-256", caLabels: ["EXAMPLE CA"] });
    expect(authentication.sharedKey).toBeUndefined();
  });
});

describe("KeyExchange", () => {
  test("GIVEN IKE version 2 THEN it keeps what it was given", () => {
    const authentication = Authentication.preSharedKey("web-psk");
    const exchange = KeyExchange.ikev2({ authentication, allowNat: true });
    expect(exchange.props).toEqual({ authentication, allowNat: true });
  });

  test.each([
    [{ offers: [] }, "The key exchange has no offers. Expected at least one: leave offers out for the default."],
    [
      { reauthInterval: -1 },
      "The reauthInterval of the key exchange is -1. Expected a whole number of minutes, at least 0.",
    ],
    [
      { offers: [{ lifetime: 0 }] },
      "The lifetime of the key exchange is 0. Expected a whole number of minutes, at least 1.",
    ],
  ])("GIVEN %j THEN the error names value and expectation", (props, message) => {
    const authentication = Authentication.preSharedKey("web-psk");
    expect(() => KeyExchange.ikev2({ authentication, ...props })).toThrow(new RangeError(message));
  });
});
