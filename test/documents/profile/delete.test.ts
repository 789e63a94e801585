import { deletion } from "../../../src/documents/profile";
import { canonical, said, valueIn } from "../../support/profile";

describe("DELETE", () => {
  test("GIVEN its forms WHEN parsed THEN each is typed", () => {
    expect(valueIn("DEL DEVICE OSAPA")).toEqual({ device: "OSAPA" });
    expect(valueIn("DELETE LINK L1")).toEqual({ link: "L1" });
    expect(valueIn("DELETE PORT 80 TCP WEB 81 TCP WEB PORTRANGE 4000 10 UDP X")).toEqual({
      port: {
        entries: [
          { port: 80, protocol: "TCP", jobName: "WEB" },
          { port: 81, protocol: "TCP", jobName: "WEB" },
        ],
      },
      portRange: { entries: [{ firstPort: 4000, ports: 10, protocol: "UDP", jobName: "X" }] },
    });
  });

  test("GIVEN definitions behind it WHEN parsed THEN they are statements", () => {
    const text = "DELETE LINK L1\nDELETE DEVICE D1\nDEVICE D1 MPCIPA\nLINK L1 IPAQENET D1\n";

    expect(canonical(text)).toBe(text);
  });

  test("GIVEN nothing to delete WHEN parsed THEN it says so", () => {
    expect(said("DELETE")).toEqual(["1 error DELETE: DELETE does not say what to delete."]);
    expect(() => deletion({})).toThrow("does not say what to delete");
  });
});
