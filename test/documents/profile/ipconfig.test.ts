import { ipconfig } from "../../../src/documents/profile";
import { canonical, said, valueIn } from "../../support/profile";

describe("IPCONFIG", () => {
  test("GIVEN abbreviations in any order WHEN parsed THEN the operands are typed", () => {
    expect(
      valueIn("ipconfig sysplexr SOURCEVIPA TCPSTACKSOURCEV 10.2.0.1 NODATAGR DYNAMICXCF 10.9.0.1 255.255.255.0 1"),
    ).toEqual({
      sysplexRouting: true,
      sourceVipa: true,
      tcpStackSourceVipa: "10.2.0.1",
      datagramForwarding: false,
      dynamicXcf: { subnet: { address: "10.9.0.1", prefixLength: 24 }, cost: 1 },
    });
  });

  test("GIVEN a prefix length WHEN printed THEN it is a mask", () => {
    expect(canonical("IPCONFIG DYNAMICXCF 10.9.0.1/20 SECCLASS 10")).toBe(
      "IPCONFIG DYNAMICXCF 10.9.0.1 255.255.240.0 SECCLASS 10\n",
    );
  });

  test("GIVEN keywords of two words WHEN parsed THEN they are one choice", () => {
    expect(valueIn("IPCONFIG MULTIPATH PERP FWDMULT PERPACKET FORM SHORT")).toEqual({
      multipath: "PERPACKET",
      forwardMultipath: true,
      format: "SHORT",
    });
    expect(canonical("IPCONFIG MULTIPATH")).toBe("IPCONFIG MULTIPATH PERCONNECTION\n");
  });

  test("GIVEN system symbols WHEN parsed THEN they are kept", () => {
    const text = "IPCONFIG DYNAMICXCF 10.1.1.&SYSCLONE. 255.255.255.0 &COST. TTL &TTL.\n";

    expect(valueIn(text)).toMatchObject({ dynamicXcf: { subnet: { address: "10.1.1.&SYSCLONE.", prefixLength: 24 } } });
    expect(canonical(text)).toBe(text);
    expect(canonical("IPCONFIG DYNAMICXCF &ADDR. &MASK. 1")).toBe("IPCONFIG DYNAMICXCF &ADDR. &MASK. 1\n");
    expect(canonical("IPCONFIG DYNAMICXCF &ADDR./&LEN. 1")).toBe("IPCONFIG DYNAMICXCF &ADDR./&LEN. 1\n");
  });

  test("GIVEN an operand of a later release WHEN parsed THEN IPSECURITY behind it is still seen", () => {
    expect(said("IPCONFIG NEWOPTION 5 IPSECURITY")).toEqual([
      "1 warning IPCONFIG: NEWOPTION is not a known operand. It is kept as it is, and not checked.",
    ]);
  });

  test("GIVEN a dynamic XCF address without its subnet WHEN parsed THEN it is malformed", () => {
    expect(said("IPCONFIG DYNAMICXCF 10.9.0.1 SECCLASS 5")).toEqual([
      "1 error IPCONFIG DYNAMICXCF: found 10.9.0.1 SECCLASS, expected an IPv4 address with a mask or a prefix length.",
    ]);
  });

  test("GIVEN operands from a program WHEN made THEN a wrong subnet is refused", () => {
    expect(() => ipconfig({ dynamicXcf: { subnet: { address: "10.9.0.999", prefixLength: 24 } } })).toThrow(
      "Expected IPv4 address with a mask or a prefix length.",
    );
  });
});
