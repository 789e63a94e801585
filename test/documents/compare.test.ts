import { sameMeaning } from "../../src/documents/compare";

describe("sameMeaning", () => {
  test.each(["profile", "obeyfile"])("GIVEN two spellings of a %s WHEN compared THEN they mean the same", (kind) => {
    const a = "VIPADYNAMIC ; block\n  VIPADEFINE MOVEABLE IMMEDIATE 255.255.255.0 10.1.1.1 ; first\nENDVIPADYNAMIC\n";
    const b = "vipadyn\nvipadef move immed\n 255.255.255.0\n 10.1.1.1\n; gone\nendvipadyn";

    expect(sameMeaning(kind, a, b)).toBe(true);
    expect(sameMeaning(kind, a, b.replace("10.1.1.1", "10.1.1.2"))).toBe(false);
  });

  test("GIVEN kept text WHEN compared THEN layout and comments make no difference, words do", () => {
    const a = "GATEWAY ; old\n  9.1 = LINK1 1500 HOST\nTORCH x y ; c\n";

    expect(sameMeaning("profile", a, "gateway 9.1 = LINK1\n 1500 HOST\nTORCH\n  x y")).toBe(false);
    expect(sameMeaning("profile", a, "GATEWAY 9.1 = LINK1\n 1500 HOST\nTORCH\n  x y")).toBe(true);
    expect(sameMeaning("profile", a, a.replace("1500", "1492"))).toBe(false);
  });

  test("GIVEN a block that lost its end WHEN compared THEN it does not mean the same", () => {
    const whole = "VIPADYNAMIC\n  VIPABACKUP 10.1.1.1\nENDVIPADYNAMIC\nTCPCONFIG TTLS\n";

    expect(sameMeaning("profile", whole, whole.replace("ENDVIPADYNAMIC\n", ""))).toBe(false);
  });

  test("GIVEN statements in another order WHEN compared THEN they do not mean the same", () => {
    expect(sameMeaning("profile", "HOME 10.1.1.1 A HOME 10.1.1.2 B", "HOME 10.1.1.2 B HOME 10.1.1.1 A")).toBe(false);
  });

  test.each([
    ["iked", "IkeConfig\n{\n  IkeSyslogLevel 1 # c\n}\n", "ikeconfig { ikesysloglevel 1 }".replaceAll(" ", "\n")],
    ["vtam", "XCFGRPID=2,XCFINIT=YES", "* comment\n XCFGRPID=2\n XCFINIT=YES\n"],
  ])("GIVEN two spellings of kind %s WHEN compared THEN the kind has its own language", (kind, a, b) => {
    expect(sameMeaning(kind, a, a)).toBe(true);
    expect(sameMeaning(kind, a, b.replaceAll("\n1\n", " 1\n"))).toBe(true);
    expect(sameMeaning(kind, a, `${a}\nOTHER`)).toBe(false);
  });

  test("GIVEN a kind without a language WHEN compared THEN each letter counts", () => {
    expect(sameMeaning("text", "a b", "a b")).toBe(true);
    expect(sameMeaning("text", "a b", "a  b")).toBe(false);
    expect(sameMeaning("constructor", "a b", "a  b")).toBe(false);
  });
});
