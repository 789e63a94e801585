"use strict";
/** Sample: builds the sysplex of shape.cjs with N DVIPAs, checks it and writes it. Arguments: N DIRECTORY. */
const { performance } = require("node:perf_hooks");
const {
  App,
  Authentication,
  CouplingFacility,
  DistributionMethod,
  Dvipa,
  KeyExchange,
  Rank,
  Stack,
  StructureSize,
  Sysplex,
  System,
} = require("cdkplex");
const { PORT, dvipas, stacks } = require("./shape.cjs");
const { report } = require("./report.cjs");

const [count, outdir] = process.argv.slice(2);
const shape = dvipas(Number(count));

const start = performance.now();
const app = new App({ outdir });
const plex = new Sysplex(app, "PLEX1", {
  vtamGroupId: 11,
  tcpGroupId: 21,
  swsaStructure: { size: StructureSize.mebibytes(480), initSize: StructureSize.mebibytes(240) },
});
const machine = { type: "003932", plant: "02", partition: "01" };
new CouplingFacility(plex, "CF01", { ...machine, sequence: "00000004A1B2" });
new CouplingFacility(plex, "CF02", { ...machine, sequence: "00000004A1C7" });
const all = stacks.map(({ system, sysclone, dynamicXcf }) => {
  return new Stack(new System(plex, system, { sysclone, release: "V2R5" }), "TCPIP", {
    dynamicXcf: `${dynamicXcf}/24`,
  });
});
const ike = KeyExchange.ikev2({ authentication: Authentication.preSharedKey("psk") });
for (const { id, address, owner, backups, targets, secured } of shape) {
  const dvipa = new Dvipa(plex, id, {
    address,
    owner: all[owner],
    backups: backups.map(({ stack, rank }) => ({ stack: all[stack], rank: Rank.of(rank) })),
  });
  dvipa.distribute({
    ports: [PORT],
    targets: targets.map((target) => all[target]),
    method: DistributionMethod.serverWlm(),
  });
  if (secured) dvipa.secure({ peers: ["198.51.100.0/24"], ike });
}
app.synth();
report({ seconds: (performance.now() - start) / 1000 });
