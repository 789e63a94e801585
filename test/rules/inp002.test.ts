import { inp002 } from "../../src/rules/inp002";
import {
  App,
  CouplingFacility,
  Dvipa,
  KeyExchange,
  Authentication,
  Stack,
  StructureSize,
  Sysplex,
  System,
} from "../../src";
import type { SysplexProps } from "../../src";
import { findingsOf } from "../support/findings";

function securedProgram(props: SysplexProps) {
  const app = new App();
  const plex = new Sysplex(app, "PLEX1", props);
  new CouplingFacility(plex, "CF01", { type: "003932", plant: "02", sequence: "4A1B2", partition: "01" });
  const stack = new Stack(new System(plex, "SYSA", { sysclone: "0A" }), "TCPIP");
  const ike = KeyExchange.ikev2({ authentication: Authentication.preSharedKey("web-psk") });
  new Dvipa(plex, "web", { address: "203.0.113.10", owner: stack }).secure({ peers: ["198.51.100.7"], ike });
  return app.assemble();
}

test("GIVEN a secured DVIPA and no sizes WHEN the rule judges THEN it warns at the structure, and says what to give", () => {
  const [finding, ...others] = findingsOf(inp002, securedProgram({}));

  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    code: "INP002",
    severity: "warning",
    dataset: "SYS1.CFRM.CNTL(CFRMPOL1)",
    message: "The size of the structure EZBDVIPA is assumed: no size fits every sysplex.",
    fix: "Give the Sysplex PLEX1 a swsaStructure with the sizes that the IBM CFSizer finds.",
  });
  const { files, manifest } = securedProgram({});
  const line = files.get(manifest.cfrm!.file)!.split("\n")[finding!.line! - 1];
  expect(line).toBe("  STRUCTURE NAME(EZBDVIPA)");
});

test("GIVEN sizes, or a policy that is kept elsewhere WHEN the rule judges THEN it finds nothing", () => {
  const size = StructureSize.mebibytes(48);

  expect(findingsOf(inp002, securedProgram({ swsaStructure: { size } }))).toEqual([]);
  expect(findingsOf(inp002, securedProgram({ cfrmPolicy: { external: true } }))).toEqual([]);
});
