import { ipManVpnAction } from "../../../src/documents/ipsec";
import { policyLines, policyMessages, policyStatement } from "../../support/policy";

describe("IpManVpnAction", () => {
  test("GIVEN keys by reference WHEN the action is printed and read THEN it is the same", () => {
    const action = ipManVpnAction({
      name: "MANUAL",
      active: false,
      localSecurityEndpointAddr: "10.1.1.1",
      remoteSecurityEndpointAddr: "10.1.1.2",
      authInboundSa: { spi: 256, key: "secret://in" },
    });

    expect(policyStatement(...policyLines(action)).value).toEqual(action.value);
  });

  test("GIVEN the unspecified address WHEN an endpoint is made or read THEN it is refused", () => {
    expect(() => ipManVpnAction({ name: "M", localSecurityEndpointAddr: "::" })).toThrow(
      'IpManVpnAction localSecurityEndpointAddr is "::". Expected an address other than the unspecified address.',
    );
    expect(policyMessages("IpManVpnAction M", "{", "RemoteSecurityEndpointAddr 0.0.0.0", "}")).toEqual([
      "error: IpManVpnAction M: RemoteSecurityEndpointAddr is 0.0.0.0. Expected an address other than the unspecified address.",
    ]);
  });

  test.each([255, 4294967296])(
    "GIVEN the reserved or too great index %d WHEN read or made THEN it is refused",
    (spi) => {
      expect(policyMessages("IpManVpnAction M", "{", `AuthInboundSa ${spi} secret://in`, "}")).toEqual([
        "error: IpManVpnAction M: AuthInboundSa is (not shown). Expected a security parameters index from 256 to 4294967295.",
      ]);
      expect(() => ipManVpnAction({ name: "M", authInboundSa: { spi, key: "secret://in" } })).toThrow(
        "Expected a security parameters index from 256 to 4294967295.",
      );
    },
  );

  test("GIVEN a key in a form that is not known WHEN it is read THEN it is kept, and not shown", () => {
    const lines = ["IpManVpnAction M", "{", "EncryptInboundSa X'0123456789'", "}"];

    expect(policyMessages(...lines)[0]).toMatch(/^warning: IpManVpnAction M: EncryptInboundSa is \(not shown\)/);
    expect(policyLines(policyStatement(...lines))).toEqual(lines);
  });
});
