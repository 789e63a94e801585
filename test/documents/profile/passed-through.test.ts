import { passedThrough, parseProfile } from "../../../src/documents/profile";
import { canonical } from "../../support/profile";

describe("statements that are passed through", () => {
  test.each(passedThrough.map((type) => [type.spec.keyword.text, type.spec.end?.text] as const))(
    "GIVEN %s WHEN parsed THEN its text is kept, and the next statement is read",
    (keyword, end) => {
      const text = [
        `${keyword} some operands ; note`,
        "  more",
        ...(end === undefined ? [] : [end]),
        "TCPCONFIG TTLS",
        "",
      ].join("\n");
      const { statements, diagnostics } = parseProfile(text);

      expect(statements.map((s) => [s.keyword, s.state])).toEqual([
        [keyword, "passed-through"],
        ["TCPCONFIG", "understood"],
      ]);
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(canonical(text)).toBe(text);
    },
  );

  test("GIVEN Telnet's own PORT statements WHEN parsed THEN they stay in their block", () => {
    const text = "TELNETPARMS\n  PORT 23\nENDTELNETPARMS\nBEGINVTAM\n  PORT 23\nENDVTAM\n";

    expect(parseProfile(text).statements).toHaveLength(2);
    expect(canonical(text)).toBe(text);
  });
});
