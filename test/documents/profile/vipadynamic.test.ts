import { vipabackup, vipadefine, vipadistribute, vipadynamic } from "../../../src/documents/profile";
import { canonical, childrenIn, said } from "../../support/profile";

const block = (...lines: string[]) => ["VIPADYNAMIC", ...lines.map((line) => ` ${line}`), "ENDVIPADYNAMIC"].join("\n");
const first = (line: string) => childrenIn(block(line))[0];

describe("VIPADEFINE", () => {
  test("GIVEN IPv4 WHEN parsed THEN the mask comes first and several addresses follow", () => {
    expect(first("VIPADEF MOVE IMMED 255.255.255.240 10.2.10.11 10.2.10.12")).toEqual({
      moveable: "IMMEDIATE",
      mask: "255.255.255.240",
      addresses: ["10.2.10.11", "10.2.10.12"],
    });
  });

  test("GIVEN IPv6 WHEN parsed THEN the interface name comes first", () => {
    expect(first("VIPADEFINE TIER1 V6DVIPA 2001:DB8::1/64")).toEqual({
      tier: 1,
      interfaceName: "V6DVIPA",
      addresses: ["2001:db8::1/64"],
    });
  });

  test("GIVEN MOVEABLE alone WHEN printed THEN it is immediate", () => {
    expect(canonical(block("VIPADEFINE MOVEABLE 255.255.255.255 10.3.0.1"))).toContain(
      "  VIPADEFINE MOVEABLE IMMEDIATE 255.255.255.255 10.3.0.1\n",
    );
  });

  test("GIVEN operands that do not go together WHEN parsed THEN the statement says why", () => {
    expect(
      said(
        block(
          "VIPADEFINE 10.1.1.1",
          "VIPADEFINE 255.255.255.0 10.1.1.1 ::1",
          "VIPADEFINE ::1",
          "VIPADEFINE V6 ::1 ::2",
          "VIPADEFINE V4 10.1.1.1",
          "VIPADEFINE 255.255.255.0 V6 ::1",
        ),
      ),
    ).toEqual([
      "2 error VIPADEFINE: there is no address mask before 10.1.1.1.",
      "3 error VIPADEFINE: IPv4 and IPv6 addresses stand in one statement.",
      "4 error VIPADEFINE: the IPv6 DVIPA ::1 has no interface name.",
      "5 error VIPADEFINE: an IPv6 statement takes one address.",
      "6 error VIPADEFINE: an IPv4 DVIPA has no interface name: found V4.",
      "6 error VIPADEFINE: there is no address mask before 10.1.1.1.",
      "7 error VIPADEFINE: an IPv6 DVIPA has no mask: found 255.255.255.0.",
    ]);
  });

  test("GIVEN a program WHEN it gives such operands THEN they are refused", () => {
    expect(() => vipadefine({ addresses: ["10.1.1.1"] })).toThrow(
      "VIPADEFINE: there is no address mask before 10.1.1.1. Put the mask before the first address.",
    );
    expect(vipadefine({ interfaceName: "v6", addresses: ["2001:DB8::1"] }).value).toEqual({
      interfaceName: "V6",
      addresses: ["2001:db8::1"],
    });
  });
});

describe("VIPABACKUP", () => {
  test("GIVEN a rank WHEN parsed THEN it comes first", () => {
    expect(first("VIPAB 100 MOVEABLE WHENIDLE 255.255.255.255 10.3.0.1")).toEqual({
      rank: 100,
      moveable: "WHENIDLE",
      mask: "255.255.255.255",
      addresses: ["10.3.0.1"],
    });
    expect(first("VIPABACKUP 10.3.0.1 10.3.0.2")).toEqual({ addresses: ["10.3.0.1", "10.3.0.2"] });
  });

  test("GIVEN a mask without MOVEABLE WHEN parsed THEN the trap is named", () => {
    expect(said(block("VIPABACKUP 100 255.255.255.240 10.3.0.1"))).toEqual([
      "2 error VIPABACKUP: 255.255.255.240 is an address mask, and is read as a DVIPA.",
    ]);
    expect(() => vipabackup({ mask: "255.255.255.0", addresses: ["10.3.0.1"] })).toThrow("stands without MOVEABLE");
  });

  test("GIVEN a symbol for the address WHEN parsed THEN it is not the rank", () => {
    expect(first("VIPABACKUP &DVIPA.")).toEqual({ addresses: ["&DVIPA."] });
    expect(first("VIPABACKUP &RANK. 10.3.0.1")).toEqual({ rank: "&RANK.", addresses: ["10.3.0.1"] });
  });
});

describe("VIPADISTRIBUTE", () => {
  test("GIVEN options before the address in any order WHEN parsed THEN all are typed", () => {
    expect(
      first("VIPADIST SYSPLEXP DISTM SERVERWLM TIMEDAFF 30 DEFINE OPTLOCAL 10.2.10.11 PORT 20 21 8000-8010 DESTIP ALL"),
    ).toEqual({
      sysplexPorts: true,
      method: "SERVERWLM",
      timedAffinity: 30,
      action: "DEFINE",
      optLocal: {},
      dvipa: "10.2.10.11",
      ports: [20, 21, "8000-8010"],
      destinations: { all: true },
    });
  });

  test("GIVEN targets with their options WHEN parsed THEN each has its own", () => {
    expect(
      first(
        "VIPADISTRIBUTE DISTM HOTSTANDBY NOAUTOSWITCHBACK 10.1.1.1 DESTIP 10.9.0.1 PREFERRED 10.9.0.2 BACKUP 50 10.9.0.3 BACKUP",
      ),
    ).toMatchObject({
      autoSwitchBack: false,
      destinations: {
        targets: [
          { address: "10.9.0.1", preferred: true },
          { address: "10.9.0.2", backup: { rank: 50 } },
          { address: "10.9.0.3", backup: {} },
        ],
      },
    });
  });

  test("GIVEN everything in column 1 WHEN parsed THEN PORT is an operand in the block", () => {
    const text = "VIPADYNAMIC\nVIPADISTRIBUTE DELETE\n10.1.1.1\nPORT 20 21\nDESTIP ALL\nENDVIPADYNAMIC";

    expect(childrenIn(text)).toEqual([
      { action: "DELETE", dvipa: "10.1.1.1", ports: [20, 21], destinations: { all: true } },
    ]);
  });

  test("GIVEN a value outside a range of little certainty WHEN parsed THEN it is a warning", () => {
    expect(said(block("VIPADISTRIBUTE DISTM WEIGHTEDA 10.1.1.1 DESTIP 10.9.0.1 WEIGHT 200"))).toEqual([
      "2 warning VIPADISTRIBUTE WEIGHT: 200 was found, expected a whole number from 1 to 99.",
    ]);
  });

  test("GIVEN no destination, or none behind DESTIP WHEN parsed THEN it says so", () => {
    expect(said(block("VIPADISTRIBUTE 10.1.1.1 PORT 80", "VIPADISTRIBUTE 10.1.1.1 DESTIP"))).toEqual([
      "2 error VIPADISTRIBUTE: DESTIP is missing before VIPADISTRIBUTE on line 3.",
      "3 error VIPADISTRIBUTE: DESTIP names neither ALL nor a target, or both.",
    ]);
    expect(() => vipadistribute({ dvipa: "10.1.1.1", destinations: {} })).toThrow("neither ALL nor a target");
  });
});

describe("the other statements of the block", () => {
  test("GIVEN VIPARANGE, VIPAROUTE, VIPADELETE WHEN parsed THEN they are typed", () => {
    expect(
      childrenIn(
        block(
          "VIPARANGE DEFINE MOVEABLE NONDISRUPT 255.255.255.192 10.2.10.192 SAF DVIPA1",
          "VIPARANGE V6R 2001:db8::/64 ZCX",
          "VIPAROUTE 10.9.0.2 10.2.0.2",
          "VIPADELETE 10.3.0.1 V6DVIPA",
        ),
      ),
    ).toEqual([
      { action: "DEFINE", moveable: "NONDISRUPTIVE", mask: "255.255.255.192", address: "10.2.10.192", saf: "DVIPA1" },
      { interfaceName: "V6R", address: "2001:db8::/64", zcx: true },
      { dynamicXcf: "10.9.0.2", target: "10.2.0.2" },
      { addresses: ["10.3.0.1", "V6DVIPA"] },
    ]);
  });

  test.each([
    ["VIPARANGE 255.255.255.0 V6R 2001:db8::/64", "VIPARANGE: an IPv6 DVIPA has no mask: found 255.255.255.0."],
    ["VIPARANGE 2001:db8::/64", "VIPARANGE: the IPv6 DVIPA 2001:db8::/64 has no interface name."],
    ["VIPARANGE V6R 2001:db8::", "VIPARANGE: the IPv6 range 2001:db8:: has no prefix length."],
    ["VIPARANGE DELETE 10.2.10.192", "VIPARANGE: there is no address mask before 10.2.10.192."],
    ["VIPARANGE 255.255.255.0 V6R 10.2.10.0", "VIPARANGE: an IPv4 DVIPA has no interface name: found V6R."],
    ["VIPAROUTE 10.9.0.2 2001:db8::2", "VIPAROUTE: IPv4 and IPv6 addresses stand in one statement."],
    ["VIPAROUTE DELETE 2001:db8::2 10.2.0.2", "VIPAROUTE: IPv4 and IPv6 addresses stand in one statement."],
  ])("GIVEN %s, which has operands of the other family WHEN parsed THEN it says so", (statement, message) => {
    expect(said(block(statement))).toEqual([`2 error ${message}`]);
  });

  test.each([
    "VIPAROUTE 2001:db8::1 2001:db8::2",
    "VIPAROUTE 10.9.0.&N 2001:db8::2",
    "VIPAROUTE 10.9.0.2 &HOME",
    "VIPARANGE 10.2.&N..0",
    "VIPARANGE &MASK 10.2.10.0",
  ])("GIVEN %s WHEN parsed THEN nothing is said of families", (statement) => {
    expect(said(block(statement))).toEqual([]);
  });

  test("GIVEN VIPASMPARMS WHEN parsed THEN it is obsolete, and its password is not shown", () => {
    expect(said(block("VIPASMPARMS SMMCAST 224.0.0.1 SMPORT 1637"))).toEqual(["2 warning VIPASMPARMS is obsolete."]);
  });

  test("GIVEN a misspelt statement WHEN parsed THEN the rest of the block is read", () => {
    expect(said(block("VIPADISTRBUTE 10.1.1.1 PORT 80 DESTIP ALL", "VIPABACKUP 10.1.1.1"))).toEqual([
      "2 warning VIPADISTRBUTE is not a known statement in VIPADYNAMIC. It is kept as it is, and not checked.",
    ]);
  });

  test("GIVEN a block from a program WHEN made THEN it has its statements", () => {
    expect(vipadynamic({}, [vipabackup({ addresses: ["10.3.0.1"] })]).children[0]!.keyword).toBe("VIPABACKUP");
  });
});
