import { Construct } from "constructs";
import { App, CouplingFacility, Stack, StructureSize, Sysplex, System } from "../../src";
import { Template, Testing } from "../../src/testing";
import { addStack, addWeb, emptySysplex, SECURITY } from "./sysplex-fixture";

describe("Sysplex", () => {
  test("GIVEN group ids THEN systems and stacks have them, unless they have their own", () => {
    // GIVEN
    const { plex } = emptySysplex({ vtamGroupId: 11, tcpGroupId: 21 });
    // WHEN
    const a = addStack(plex, "A");
    const b = addStack(plex, "B", { tcpGroupId: 22 }, { vtamGroupId: 12 });
    // THEN
    expect([a.system.vtamGroupId, a.tcpGroupId]).toEqual([11, 21]);
    expect([b.system.vtamGroupId, b.tcpGroupId]).toEqual([12, 22]);
  });

  test.each([
    [{ vtamGroupId: 1 }, "vtamGroupId is 1. Expected a whole number from 2 to 31."],
    [{ tcpGroupId: 32 }, "tcpGroupId is 32. Expected a whole number from 2 to 31."],
  ])("GIVEN %j THEN the error names the range", (props, message) => {
    expect(() => new Sysplex(Testing.app(), "PLEX1", props)).toThrow(`PLEX1: ${message}`);
  });

  test("GIVEN a name of nine characters THEN it is refused", () => {
    expect(() => new Sysplex(Testing.app(), "SYSPLEX01")).toThrow('"SYSPLEX01" is not a valid sysplex name.');
  });

  test("GIVEN a second sysplex in one app THEN the error names the first", () => {
    const { app } = emptySysplex();
    expect(() => new Sysplex(app, "PLEX2")).toThrow(
      "PLEX2: The App has the Sysplex PLEX1 already. Expected one Sysplex to an App.",
    );
  });

  test("GIVEN a construct inside a sysplex, at any depth THEN it is found", () => {
    const { plex } = emptySysplex();
    const deep = new Construct(new Construct(plex, "Site"), "Rack");
    expect(Sysplex.of(deep)).toBe(plex);
    expect(Sysplex.isSysplex(plex)).toBe(true);
    expect(Sysplex.isSysplex(deep)).toBe(false);
  });

  test("GIVEN a construct outside a sysplex THEN the error says where to create it", () => {
    const make = () => new System(Testing.app() as Construct, "SYSA", { sysclone: "0A" });
    expect(make).toThrow("SYSA: The System is not inside a Sysplex. Expected a Sysplex among its scopes.");
    expect(make).toThrow("Create it with a Sysplex, or a construct inside one, as scope.");
  });

  test("GIVEN systems in groups of constructs THEN they are part of the sysplex", () => {
    // GIVEN
    const { app, plex } = emptySysplex();
    const site = new Construct(plex, "Site1");
    // WHEN
    const system = new System(site, "SYSA", { sysclone: "0A" });
    new Stack(system, "TCPIP");
    // THEN
    expect(app.assemble().manifest.systems.map(({ name }) => name)).toEqual(["SYSA"]);
  });

  test("GIVEN sizes for the structures THEN the CFRM policy has them for those that DVIPAs bring", () => {
    // GIVEN
    const app = new App({ outdir: Testing.app().outdir });
    const swsaStructure = { size: StructureSize.mebibytes(48), duplex: "ENABLED" } as const;
    const plex = new Sysplex(app, "PLEX1", { swsaStructure });
    new CouplingFacility(plex, "CF01", { type: "003932", plant: "02", sequence: "4A1B2", partition: "01" });
    const a = addStack(plex, "A");
    // WHEN
    addWeb(plex, a).secure(SECURITY);
    // THEN
    Template.fromCfrmPolicy(plex.cfrmPolicy).hasStatement("STRUCTURE", {
      name: "EZBDVIPA",
      size: 49152,
      duplex: { mode: "ENABLED" },
    });
  });
});
