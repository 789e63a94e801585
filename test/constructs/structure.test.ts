import { Construct } from "constructs";
import { CouplingFacility, Structure, StructureSize, Sysplex } from "../../src";
import { Match, Template, Testing } from "../../src/testing";
import { emptySysplex } from "./sysplex-fixture";

const SIZE = StructureSize.mebibytes(16);

describe("Structure", () => {
  test("GIVEN a structure THEN the CFRM policy has it, in all coupling facilities", () => {
    const { plex } = emptySysplex();
    new Structure(plex, "ISGLOCK", { size: SIZE });
    Template.fromCfrmPolicy(plex.cfrmPolicy).hasStatement("STRUCTURE", {
      name: "ISGLOCK",
      size: 16384,
      initSize: Match.absent(),
      prefList: ["CF01", "CF02"],
      duplex: Match.absent(),
    });
  });

  test("GIVEN every property THEN the CFRM policy has it", () => {
    // GIVEN
    const { plex } = emptySysplex();
    const second = plex.node.findChild("CF02") as CouplingFacility;
    // WHEN
    new Structure(plex, "IXC_DEFAULT_1", {
      size: SIZE,
      initSize: StructureSize.mebibytes(8),
      preferenceList: [second],
      rebuildPercent: 5,
      duplex: "ALLOWED",
      allowAutoAlter: true,
      fullThreshold: 85,
    });
    // THEN
    Template.fromCfrmPolicy(plex.cfrmPolicy).hasStatement("STRUCTURE", {
      name: "IXC_DEFAULT_1",
      size: 16384,
      initSize: 8192,
      prefList: ["CF02"],
      rebuildPercent: 5,
      duplex: { mode: "ALLOWED" },
      allowAutoAlt: true,
      fullThreshold: 85,
    });
  });

  test.each(["lower", "1ABC", "ABCDEFGHIJKLMNOPQ", "$ABC"])('GIVEN the id "%s" THEN it is no structure name', (id) => {
    const { plex } = emptySysplex();
    expect(() => new Structure(plex, id, { size: SIZE })).toThrow(
      `PLEX1/${id}: "${id}" is not a valid structure name. Expected 1 to 16 characters A-Z 0-9 $ @ # _, the first a letter.`,
    );
  });

  test.each([
    [{ preferenceList: [] }, 'preferenceList is "0 coupling facilities". Expected 1 to 8 of them.'],
    [{ rebuildPercent: 0 }, "rebuildPercent is 0. Expected a whole number from 1 to 99."],
    [{ fullThreshold: 101 }, "fullThreshold is 101. Expected a whole number from 0 to 100."],
    [{ initSize: StructureSize.mebibytes(17) }, 'initSize is "17408 KiB". Expected at most the size, 16384 KiB.'],
  ])("GIVEN %j THEN the error names value and expectation", (wrong, message) => {
    const { plex } = emptySysplex();
    expect(() => new Structure(plex, "ISGLOCK", { size: SIZE, ...wrong })).toThrow(`PLEX1/ISGLOCK: ${message}`);
  });

  test("GIVEN one name twice, or a coupling facility of another sysplex THEN it is refused", () => {
    const { plex } = emptySysplex();
    new Structure(plex, "ISGLOCK", { size: SIZE });
    expect(() => new Structure(new Construct(plex, "Group"), "ISGLOCK", { size: SIZE })).toThrow(
      "The structure ISGLOCK is defined by PLEX1/ISGLOCK already.",
    );
    const other = new Sysplex(Testing.app(), "PLEX2");
    const foreign = new CouplingFacility(other, "CF01", { type: "003932", plant: "02", sequence: "1", partition: "1" });
    expect(() => new Structure(plex, "IXCLIST", { size: SIZE, preferenceList: [foreign] })).toThrow(
      "PLEX1/IXCLIST: PLEX2/CF01 belongs to another Sysplex.",
    );
  });
});
