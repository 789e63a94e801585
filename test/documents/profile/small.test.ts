import { canonical, said, valueIn } from "../../support/profile";

describe("small statements", () => {
  test.each([
    ["SOMAXCONN 1024", { maximum: 1024 }],
    ["ARPAGE 20", { minutes: 20 }],
    ["DATASETPREFIX tcpip.v1", { prefix: "TCPIP.V1" }],
    ["ITRACE ON CONFIG 3", { on: true, config: 3 }],
  ])("GIVEN %s WHEN parsed THEN it is understood", (text, value) => {
    expect(valueIn(text)).toEqual(value);
  });

  test("GIVEN a range of little certainty WHEN it is left THEN it is a warning", () => {
    expect(said("ARPAGE 5000")).toEqual(["1 warning ARPAGE: 5000 was found, expected a whole number from 1 to 1440."]);
  });

  test("GIVEN AUTOLOG behind ITRACE WHEN parsed THEN it is a statement", () => {
    expect(canonical("ITRACE OFF\nAUTOLOG 5\n FTPD\nENDAUTOLOG")).toBe("ITRACE OFF\nAUTOLOG 5\n  FTPD\nENDAUTOLOG\n");
  });
});
