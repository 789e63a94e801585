import { valueIn } from "../../support/profile";

describe("UDPCONFIG", () => {
  test("GIVEN operands WHEN parsed THEN they are typed", () => {
    expect(valueIn("UDPCONFIG RESTRICTL NOUDPQ UDPCHK UDPRCVB 32K EPHEMERALPORTS 1024 65535")).toEqual({
      restrictLowPorts: true,
      queueLimit: false,
      checksum: true,
      receiveBuffer: 32768,
      ephemeralPorts: { low: 1024, high: 65535 },
    });
  });
});
