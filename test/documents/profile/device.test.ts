import { canonical, childrenIn, said, valueIn } from "../../support/profile";

describe("DEVICE", () => {
  test.each([
    ["DEVICE OSAPA MPCIPA PRIR AUTORESTART", { type: "MPCIPA", router: "PRIROUTER", autoRestart: true }],
    ["DEV VDEV1 VIRTual 0000", { name: "VDEV1", type: "VIRTUAL", parameters: ["0000"] }],
    [
      "DEVICE CISCO CLAW ad0 HOSTA CIPTCP NONE 20 20 4096 4096 NOAUTORESTART",
      { parameters: ["AD0", "HOSTA", "CIPTCP", "NONE", "20", "20", "4096", "4096"], autoRestart: false },
    ],
  ])("GIVEN %s WHEN parsed THEN it is understood", (text, value) => {
    expect(valueIn(text)).toMatchObject(value);
  });
});

describe("LINK", () => {
  test.each([
    ["LINK ETH1 IPAQENET PORTA", { name: "ETH1", type: "IPAQENET", device: "PORTA" }],
    ["LINK VL1 VIRTUAL 0 VDEV1", { number: 0, device: "VDEV1" }],
    [
      "LINK T MPCPTP IUT IFSPEED 4500000 CHECKSUM SECCLASS 255\n NOMONSYSPLEX",
      { device: "IUT", speed: 4500000, checksum: true, securityClass: 255, monitorSysplex: false },
    ],
  ])("GIVEN %s WHEN parsed THEN it is understood", (text, value) => {
    expect(valueIn(text)).toMatchObject(value);
  });
});

describe("HOME, START and the others", () => {
  test("GIVEN two HOME statements WHEN parsed THEN they stay two", () => {
    expect(childrenIn("HOME\n 10.1.1.1 L1\n 10.1.1.2 L2")).toEqual([
      { address: "10.1.1.1", link: "L1" },
      { address: "10.1.1.2", link: "L2" },
    ]);
    expect(canonical("HOME 10.1.1.1 L1\nHOME 10.1.1.2 L2")).toBe("HOME\n  10.1.1.1 L1\nHOME\n  10.1.1.2 L2\n");
  });

  test("GIVEN a keyword as a name WHEN parsed THEN it is the name", () => {
    expect(valueIn("START PORT")).toEqual({ name: "PORT" });
    expect(valueIn("STOP &DEV.")).toEqual({ name: "&DEV." });
    expect(valueIn("PRIMARYINTERFACE link")).toEqual({ name: "LINK" });
  });

  test("GIVEN no name WHEN the next statement begins THEN it is not taken for one", () => {
    expect(said("START\nSTOP A")).toEqual([
      "1 error START: a name of 1 to 16 characters is missing before STOP on line 2.",
    ]);
  });

  test("GIVEN an IPv6 address in HOME WHEN parsed THEN it is malformed", () => {
    expect(said("HOME\n ::1 L1")).toEqual(["2 error HOME: found ::1, expected an IPv4 address."]);
  });
});
