import { copyOf, copyWith } from "../../src/constructs/copy";
import { parseProfile, start } from "../../src/documents";

describe("copyOf", () => {
  test("GIVEN a block with comments and text that was not read THEN the copy has it all, in objects of its own", () => {
    const [block] = parseProfile("; before\nVIPADYNAMIC ; open\n  VIPADEFINE 203.0.113\nENDVIPADYNAMIC\n").statements;
    const copy = copyOf(block!, "PLEX1/SYSA/TCPIP/Profile");
    const { location: _location, construct: _construct, children, ...others } = block!;
    expect(copy).toMatchObject(others);
    expect(copy.children).toHaveLength(1);
    expect(copy.children[0]).not.toBe(children[0]);
    expect(copy.children[0]).toMatchObject({ state: "malformed", raw: (children[0] as { raw?: string }).raw });
    expect(copy).toMatchObject({ construct: "PLEX1/SYSA/TCPIP/Profile", location: undefined });
    expect(copy.children[0]).toMatchObject({ construct: "PLEX1/SYSA/TCPIP/Profile", location: undefined });
    expect(block).toMatchObject({ construct: undefined, location: { line: 2 } });
  });

  test("GIVEN a statement that names its construct THEN the copy does, too", () => {
    const statement = start({ name: "OSA1" });
    statement.construct = "PLEX1/web";
    expect(copyOf(statement, "PLEX1/SYSA").construct).toBe("PLEX1/web");
  });
});

describe("copyWith", () => {
  test("GIVEN other operands THEN the copy has them, and the statement stays", () => {
    const statement = start({ name: "OSA1" });
    expect(copyWith(statement, { value: { name: "OSA2" } })).toMatchObject({
      keyword: "START",
      value: { name: "OSA2" },
    });
    expect(statement.value).toEqual({ name: "OSA1" });
  });
});
