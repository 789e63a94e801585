import { canonical, said, valueIn } from "../../support/profile";

describe("TCPCONFIG", () => {
  test("GIVEN operands WHEN parsed THEN sizes are bytes, and the old name of FINWAIT2TIME is known", () => {
    expect(
      valueIn("TCPCONFIG TCPSENDB 64K TCPRCVB 65535 FINWAIT2 300 RESTRICTL TTLS EPHEMERALPORTS 2000 60000"),
    ).toEqual({
      sendBuffer: 65536,
      receiveBuffer: 65535,
      finWait2Time: 300,
      restrictLowPorts: true,
      ttls: true,
      ephemeralPorts: { low: 2000, high: 60000 },
    });
  });

  test("GIVEN sizes WHEN printed THEN K is used, and M never", () => {
    expect(canonical("TCPCONFIG TCPMAXRCVBUFRSIZE 2M SENDG TRUE")).toBe(
      "TCPCONFIG SENDGARBAGE TRUE TCPMAXRCVBUFRSIZE 2048K\n",
    );
  });

  test("GIVEN a documented range WHEN it is left THEN it is an error, and a warning where it is not documented", () => {
    expect(said("TCPCONFIG CONNECTTIMEOUT 4")).toEqual([
      "1 error TCPCONFIG CONNECTTIMEOUT: 4 was found, expected a whole number from 5 to 190.",
    ]);
    expect(said("TCPCONFIG RETRANSMITATTEMPTS 99")).toEqual([
      "1 warning TCPCONFIG RETRANSMITATTEMPTS: 99 was found, expected a whole number from 0 to 15.",
    ]);
  });

  test("GIVEN an operand of IPCONFIG WHEN parsed THEN the advice says where it belongs", () => {
    expect(said("TCPCONFIG TCPSTACKSOURCEVIPA 10.1.1.1")[0]).toContain("TCPSTACKSOURCEVIPA is not a known operand");
  });
});
