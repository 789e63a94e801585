import { DataOffer } from "../../src";

describe("DataOffer", () => {
  test("GIVEN AES-GCM THEN it encrypts and authenticates, with 256-bit keys", () => {
    expect(DataOffer.aesGcm()).toMatchObject({
      encryption: { algorithm: "AES_GCM_16", keyLength: 256 },
      integrity: "Null",
      props: {},
    });
    expect(DataOffer.aesGcm(128).encryption.keyLength).toBe(128);
  });

  test("GIVEN AES-CBC THEN an HMAC authenticates", () => {
    expect(DataOffer.aesCbc()).toMatchObject({
      encryption: { algorithm: "AES_CBC", keyLength: 256 },
      integrity: "HMAC_SHA2_256_128",
    });
    expect(DataOffer.aesCbc(128, "HMAC_SHA2_512_256").integrity).toBe("HMAC_SHA2_512_256");
  });

  test.each([120, 240, 480])("GIVEN a lifetime of %d minutes THEN it is kept", (lifetime) => {
    expect(DataOffer.aesGcm(256, { lifetime }).props.lifetime).toBe(lifetime);
  });

  test.each([119, 481, 200.5])("GIVEN a lifetime of %d minutes THEN the error says the range", (lifetime) => {
    expect(() => DataOffer.aesGcm(256, { lifetime })).toThrow(
      new RangeError(`The lifetime of the data offer is ${lifetime} minutes. Expected a whole number from 120 to 480.`),
    );
  });
});
