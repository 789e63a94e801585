import { columns, digits, shown, socket, yesNo } from "../../../../src/simulator/console/tcpip/layout";

describe("layout of displays", () => {
  test("GIVEN cells and widths WHEN a line is laid out THEN a cell that is too long pushes the next by a blank", () => {
    expect(columns(["A", "B", "C"], [3, 2, 4])).toBe("A  B C");
    expect(columns(["LONGER", "B"], [3, 2])).toBe("LONGER B");
    expect(columns(["A", ""], [3, 2])).toBe("A");
  });

  test("GIVEN values WHEN they are shown THEN numbers have zeros before them, and addresses are in capitals", () => {
    expect(digits(7, 3)).toBe("007");
    expect(shown("2001:db8::1")).toBe("2001:DB8::1");
    expect(socket("10.1.1.1", 80)).toBe("10.1.1.1..80");
    expect([yesNo(true), yesNo(false), yesNo(undefined)]).toEqual(["YES", "NO", "NO"]);
  });
});
