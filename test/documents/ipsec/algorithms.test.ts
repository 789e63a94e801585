import { authentication, encryption, groupOrNone } from "../../../src/documents/ipsec/algorithms";

const type = encryption("DES", "AES_CBC", "AES_GCM_16", "DoNot");

describe("algorithms", () => {
  test("GIVEN an AES algorithm WHEN it is read THEN its key length is a number", () => {
    expect(type.parse("aes_cbc keylength 256")).toEqual({ algorithm: "AES_CBC", keyLength: 256 });
    expect(type.parse("AES_GCM_16")).toEqual({ algorithm: "AES_GCM_16" });
    expect(type.print({ algorithm: "AES_CBC", keyLength: 128 })).toBe("AES_CBC KeyLength 128");
  });

  test("GIVEN a key length WHEN the algorithm has none, or no such one THEN it is refused", () => {
    expect(type.parse("DES KeyLength 128")).toBeUndefined();
    expect(type.outside!({ algorithm: "AES_CBC", keyLength: 192 as 128 })).toBe("a key length of 128 or 256 bits");
  });

  test("GIVEN AH or ESP and an algorithm WHEN they are read THEN both are kept", () => {
    expect(authentication.parse("esp  null")).toEqual({ protocol: "ESP", algorithm: "Null" });
    expect(authentication.parse("AH HMAC_SHA2_256_128")).toEqual({ protocol: "AH", algorithm: "HMAC_SHA2_256_128" });
    expect(authentication.parse("ESP")).toBeUndefined();
    expect(authentication.parse("ESP HMAC_SHA3")).toBeUndefined();
  });

  test("GIVEN algorithms that a release adds WHEN they are read THEN they are no errors", () => {
    expect([type.open, authentication.open, groupOrNone.open]).toEqual([true, true, true]);
  });
});
