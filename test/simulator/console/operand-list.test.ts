import { matchesName, readOperands } from "../../../src/simulator/console/operand-list";

describe("readOperands", () => {
  test("GIVEN words, values and lists WHEN they are read THEN each is where it belongs, in upper case", () => {
    const { words, values, invalid } = readOperands("start,strnm=(a,b),size=5 a comment, x=1", {
      STRNAME: ["STRNM"],
      SIZE: [],
    });
    expect(words).toEqual(["START"]);
    expect([...values]).toEqual([
      ["STRNAME", ["A", "B"]],
      ["SIZE", ["5"]],
    ]);
    expect(invalid).toBeUndefined();
  });

  test.each(["X=1", "SIZE=", "SIZE=()", "SIZE=1,SIZE=2", "=1"])(
    "GIVEN %s WHEN it is read THEN it is invalid",
    (text) => {
      expect(readOperands(text, { SIZE: [] }).invalid).toBeDefined();
    },
  );

  test("GIVEN nothing WHEN it is read THEN there is one empty word", () => {
    expect(readOperands("").words).toEqual([""]);
  });
});

describe("matchesName", () => {
  test("GIVEN an asterisk at the end WHEN names are compared THEN it stands for any rest", () => {
    expect(matchesName("EZB*", "EZBDVIPA")).toBe(true);
    expect(matchesName("EZB*", "EZAB")).toBe(false);
    expect(matchesName("EZB", "EZBDVIPA")).toBe(false);
    expect(matchesName("EZB", "EZB")).toBe(true);
  });
});
