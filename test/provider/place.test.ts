import { Place } from "../../src/provider/place";

describe("A place", () => {
  test.each([
    ["TCPIP.PROFILE(SYSA)", "SYSA:TCPIP.PROFILE(SYSA)"],
    ["tcpip.profile(sysa)", "SYSA:TCPIP.PROFILE(SYSA)"],
    ["TCPIP.DATA", "SYSA:TCPIP.DATA"],
    ["A-B.@C.#D.$E(M1)", "SYSA:A-B.@C.#D.$E(M1)"],
    [`${"ABCDEFG.".repeat(5)}ABCD`, `SYSA:${"ABCDEFG.".repeat(5)}ABCD`],
  ])("GIVEN the data set %s WHEN it is made THEN it is %s", (name, id) => {
    expect(Place.ofDataset("SYSA", name).toString()).toBe(id);
  });

  test.each([
    ["", 'the qualifier ""'],
    ["A..B", 'the qualifier ""'],
    ["1A.B", 'the qualifier "1A"'],
    ["-A", 'the qualifier "-A"'],
    ["ABCDEFGHI", 'the qualifier "ABCDEFGHI"'],
    ["../etc", 'the qualifier ""'],
    ["A/B", 'the qualifier "A/B"'],
    ["A\0", 'the qualifier "A\0"'],
    [`${"ABCDEFG.".repeat(5)}ABCDE`, "has 45 characters"],
    ["A.B()", 'the member ""'],
    ["A.B(1X)", 'the member "1X"'],
    ["A.B(A-B)", 'the member "A-B"'],
    ["A.B(../X)", 'the member "../X"'],
    ["A.B(ABCDEFGHI)", 'the member "ABCDEFGHI"'],
    ["A.B(C)D", "not of the form"],
    ["A.B(C", "not of the form"],
  ])("GIVEN the name %j WHEN it is to be a data set THEN the error says why it is none", (name, why) => {
    expect(() => Place.ofDataset("SYSA", name)).toThrow(why);
  });

  test.each(["/etc/pagent.conf", "/u/tcpip/a_b-c@d#e$f+g=h,i%j~k", "/.x"])(
    "GIVEN the path %s WHEN it is made THEN it is kept",
    (path) => {
      expect(Place.ofFile("SYSA", path).toString()).toBe(`SYSA:${path}`);
    },
  );

  test.each([
    ["etc/x", "not absolute"],
    ["/", '"" is not'],
    ["/etc//x", '"" is not'],
    ["/etc/", '"" is not'],
    ["/etc/../x", 'segment ".."'],
    ["/./x", 'segment "."'],
    ["/a\0b", "is not 1 to 255"],
    ["/a\\..\\b", "is not 1 to 255"],
    ["/a:b", "is not 1 to 255"],
    ["/a b", "is not 1 to 255"],
    [`/${"a".repeat(256)}`, "is not 1 to 255"],
    [`${"/abcdefg".repeat(128)}`, "has 1024 characters"],
  ])("GIVEN the path %j WHEN it is to be a file THEN the error says why it is none", (path, why) => {
    expect(() => Place.ofFile("SYSA", path)).toThrow(why);
  });

  test.each(["", "..", ".active", "SYSA/B", "sysa", "1SYS", "ABCDEFGHI"])(
    "GIVEN the owner %j WHEN a place is made THEN it is refused",
    (owner) => {
      expect(() => Place.ofDataset(owner, "A.B")).toThrow("is not the name of a system or sysplex");
    },
  );

  test("GIVEN a file of an assembly WHEN it has both or neither of dataset and path THEN it has no place", () => {
    const file = "SYSA/A.B/C";
    expect(() => Place.of("SYSA", { file })).toThrow(`The file ${file} has no place`);
    expect(() => Place.of("SYSA", { file, dataset: "A.B", path: "/a" })).toThrow(`The file ${file} has no place`);
    expect(Place.of("SYSA", { file, path: "/a" }).toString()).toBe("SYSA:/a");
  });

  test("GIVEN a text that is no place WHEN it is read THEN the error shows the form", () => {
    expect(() => Place.parse("A.B(C)")).toThrow("Expected SYSTEM:DATA.SET(MEMBER) or SYSTEM:/path");
  });
});
