import {
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
  type App,
} from "cdkplex";
import { beginroutes, globalconfig, networkInterface, route, start } from "cdkplex/documents";

/** Four systems: the distributor of a secured DVIPA, two backups that also serve it, and one that only serves it. */
export function distributor(app: App) {
  const plex = new Sysplex(app, "PLEX1", {
    vtamGroupId: 11,
    tcpGroupId: 21,
    swsaStructure: { size: StructureSize.mebibytes(48), initSize: StructureSize.mebibytes(24), duplex: "ALLOWED" },
  });
  const machine = { type: "003932", plant: "02", partition: "01" };
  new CouplingFacility(plex, "CF01", { ...machine, sequence: "00000004A1B2" });
  new CouplingFacility(plex, "CF02", { ...machine, sequence: "00000004A1C7" });

  const a = addStack(plex, "A", 1);
  const b = addStack(plex, "B", 2);
  const c = addStack(plex, "C", 3);
  const d = addStack(plex, "D", 4);

  const web = new Dvipa(plex, "web", {
    address: "203.0.113.10",
    owner: a,
    backups: [
      { stack: b, rank: Rank.of(200) },
      { stack: c, rank: Rank.of(100) },
    ],
  });
  web.distribute({ ports: [443], targets: [b, c, d], method: DistributionMethod.serverWlm() });
  web.secure({
    peers: ["198.51.100.0/24"],
    ike: KeyExchange.ikev2({ authentication: Authentication.preSharedKey("web-psk") }),
  });
  return { plex, a, b, c, d, web };
}

/** A system with one stack, which reaches the network through an OSA, and leaves its group when it is ill. */
function addStack(plex: Sysplex, letter: string, number: number): Stack {
  const system = new System(plex, `SYS${letter}`, {
    sysclone: `0${letter}`,
    release: "V2R5",
    startList: {
      options: { NETID: "NETA", SSCPID: number, SSCPNAME: `SSCP${letter}`, NODETYPE: "NN", XCFINIT: "YES" },
    },
  });
  const stack = new Stack(system, "TCPIP", { dynamicXcf: `10.1.1.${number}/24` });
  stack.profile.add(
    // A stack that is ill gives its DVIPAs to their backups.
    globalconfig({ sysplexMonitor: { recovery: true, autoRejoin: true } }),
    networkInterface({
      name: "OSA1",
      define: "IPAQENET",
      portName: "OSAP1",
      addresses: [`192.0.2.${number + 10}/24`],
      monitorSysplex: true,
    }),
    beginroutes({}, [
      route({ destination: "192.0.2.0/24", nextHop: "=", interfaceName: "OSA1", mtu: 1492 }),
      route({ destination: "DEFAULT", nextHop: "192.0.2.1", interfaceName: "OSA1", mtu: 1492 }),
    ]),
    start({ name: "OSA1" }),
  );
  return stack;
}
