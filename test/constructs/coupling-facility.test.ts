import { Construct } from "constructs";
import { CouplingFacility, StructureSize, Sysplex } from "../../src";
import { Match, Template, Testing } from "../../src/testing";
import { addStack } from "./sysplex-fixture";

const PROPS = { type: "003932", plant: "02", sequence: "4A1B2", partition: "1F" };
const sysplex = () => new Sysplex(Testing.app(), "PLEX1");

describe("CouplingFacility", () => {
  test("GIVEN a coupling facility THEN the CFRM policy defines it, the serial number padded", () => {
    // GIVEN
    const plex = sysplex();
    // WHEN
    new CouplingFacility(plex, "CF01", { ...PROPS, dumpSpace: StructureSize.mebibytes(2) });
    // THEN
    Template.fromCfrmPolicy(plex.cfrmPolicy).hasStatement("CF", {
      name: "CF01",
      type: "003932",
      mfg: "IBM",
      plant: "02",
      sequence: "00000004A1B2",
      partition: "1F",
      cpcId: 0,
      dumpSpace: 2048,
      side: Match.absent(),
    });
  });

  test("GIVEN links to some systems THEN the manifest has them, else all", () => {
    // GIVEN
    const plex = sysplex();
    const a = addStack(plex, "A");
    addStack(plex, "B");
    // WHEN
    new CouplingFacility(plex, "CF01", { ...PROPS, cpc: "CPC1", connects: [a.system] });
    new CouplingFacility(plex, "CF02", PROPS);
    // THEN
    expect(new Map(Object.entries(Testing.synth(plex))).has("PLEX1/SYS1.CFRM.CNTL/CFRMPOL1")).toBe(true);
    expect((plex.node.root as ReturnType<typeof Testing.app>).assemble().manifest.couplingFacilities).toEqual([
      { name: "CF01", cpc: "CPC1", connects: ["SYSA"] },
      { name: "CF02", cpc: undefined, connects: ["SYSA", "SYSB"] },
    ]);
  });

  test.each([
    [{ type: "3932" }, 'type is "3932". Expected 6 characters A-Z 0-9.'],
    [{ manufacturer: "I" }, 'manufacturer is "I". Expected 3 characters A-Z 0-9.'],
    [{ plant: "2" }, 'plant is "2". Expected 2 characters A-Z 0-9.'],
    [{ sequence: "00000004A1B2C" }, 'sequence is "00000004A1B2C". Expected 1 to 12 characters A-Z 0-9.'],
    [{ partition: "G" }, 'partition is "G". Expected one or two hexadecimal digits.'],
    [{ cpcId: 4 }, "cpcId is 4. Expected a whole number from 0 to 3."],
  ])("GIVEN %j THEN the error names value and expectation", (wrong, message) => {
    expect(() => new CouplingFacility(sysplex(), "CF01", { ...PROPS, ...wrong })).toThrow(`PLEX1/CF01: ${message}`);
  });

  test("GIVEN a name too long, or taken THEN it is refused", () => {
    const plex = sysplex();
    new CouplingFacility(plex, "CF01", PROPS);
    expect(() => new CouplingFacility(plex, "FACILITY1", PROPS)).toThrow("is not a valid coupling facility name");
    expect(() => new CouplingFacility(new Construct(plex, "Site2"), "CF01", PROPS)).toThrow(
      "The coupling facility CF01 is defined by PLEX1/CF01 already.",
    );
  });

  test("GIVEN a system of another sysplex THEN it is refused", () => {
    const { system } = addStack(sysplex(), "A");
    expect(() => new CouplingFacility(sysplex(), "CF01", { ...PROPS, connects: [system] })).toThrow(
      "PLEX1/CF01: PLEX1/SYSA belongs to another Sysplex. Expected a construct of the same Sysplex.",
    );
  });
});
