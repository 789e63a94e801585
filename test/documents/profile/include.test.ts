import { canonical, valueIn } from "../../support/profile";
import { parseProfile } from "../../../src/documents/profile";

describe("INCLUDE", () => {
  test("GIVEN quotation marks and lower case WHEN parsed THEN it is the same name", () => {
    expect(valueIn("include 'tcpip.profiles(common)'")).toEqual({ dataSet: "TCPIP.PROFILES(COMMON)" });
    expect(canonical("INCLUDE 'A.B(C)'")).toBe("INCLUDE A.B(C)\n");
  });

  test("GIVEN a resolver WHEN parsed THEN it is asked for the name as the stack knows it", () => {
    const asked: string[] = [];
    const { statements } = parseProfile("INCLUDE 'a.b(c)'\nVIPADYNAMIC INCLUDE D.E ENDVIPADYNAMIC", {
      include: (name) => {
        asked.push(name);
        return { file: name, text: name === "D.E" ? "VIPABACKUP 5 10.1.1.1" : "TCPCONFIG TTLS" };
      },
    });

    expect(asked).toEqual(["A.B(C)", "D.E"]);
    expect(statements.map(({ keyword }) => keyword)).toEqual(["TCPCONFIG", "VIPADYNAMIC"]);
    expect(statements[1]!.children).toHaveLength(1);
  });
});
