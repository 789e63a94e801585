import {
  enumeration,
  openEnumeration,
  plainText,
  restOfLine,
  wholeNumber,
  yesNo,
} from "../../src/language/braces-values";

describe("values in braces notation", () => {
  test("GIVEN a word in any case WHEN it is parsed THEN it gets its own spelling", () => {
    const direction = enumeration("Inbound", "Outbound");

    expect(direction.parse("INBOUND")).toBe("Inbound");
    expect(direction.print("outbound" as "Outbound")).toBe("Outbound");
    expect(direction.parse("Both")).toBeUndefined();
    expect(direction.expects).toBe("Inbound or Outbound");
  });

  test("GIVEN phrases WHEN they are described THEN a value takes as many words as the longest", () => {
    const passthrough = enumeration("Yes", "No", "No Clear");

    expect(passthrough.words).toBe(2);
    expect(passthrough.parse("no   clear")).toBe("No Clear");
  });

  test("GIVEN an enumeration that may grow WHEN it is described THEN it says so", () => {
    expect(openEnumeration("SHA1").open).toBe(true);
    expect(enumeration("SHA1").open).toBeUndefined();
  });

  test("GIVEN Yes and No WHEN they are parsed and printed THEN they are booleans", () => {
    expect([yesNo.parse("yes"), yesNo.parse("NO"), yesNo.parse("On")]).toEqual([true, false, undefined]);
    expect([yesNo.print(true), yesNo.print(false)]).toEqual(["Yes", "No"]);
  });

  test("GIVEN the rest of a line WHEN it would read as a comment THEN it is no value", () => {
    const label = restOfLine("label");

    expect(label.parse("IBM  CA 1")).toBe("IBM  CA 1");
    expect(label.parse("CA#1")).toBe("CA#1");
    expect(label.parse("CA #1")).toBeUndefined();
    expect(label.parse("two\nlines")).toBeUndefined();
  });

  test("GIVEN a text that is too long WHEN it is judged THEN the limit is told", () => {
    const name = plainText("name", 32);

    expect(name.parse("a b")).toBeUndefined();
    expect(name.outside!("x".repeat(32))).toBeUndefined();
    expect(name.outside!("x".repeat(33))).toBe("name of at most 32 characters");
  });

  test("GIVEN numbers WHEN they are judged THEN 4294967295 is the largest", () => {
    expect(wholeNumber.outside!(4294967295)).toBeUndefined();
    expect(wholeNumber.outside!(4294967296)).toBeDefined();
  });
});
