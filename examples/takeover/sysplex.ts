import {
  Authentication,
  CouplingFacility,
  Dvipa,
  KeyExchange,
  Rank,
  Stack,
  StructureSize,
  Sysplex,
  System,
  type App,
} from "cdkplex";

/** Two systems; a secured DVIPA moves from one to the other when its owner fails, and its tunnels with it. */
export function takeover(app: App) {
  const plex = new Sysplex(app, "PLEX1", {
    swsaStructure: { size: StructureSize.mebibytes(48), initSize: StructureSize.mebibytes(24) },
  });
  const machine = { type: "003932", plant: "02", partition: "01" };
  new CouplingFacility(plex, "CF01", { ...machine, sequence: "00000004A1B2" });
  new CouplingFacility(plex, "CF02", { ...machine, sequence: "00000004A1C7" });

  const sysA = new System(plex, "SYSA", { sysclone: "0A", release: "V2R5" });
  const sysB = new System(plex, "SYSB", { sysclone: "0B", release: "V2R5" });
  const a = new Stack(sysA, "TCPIP", { dynamicXcf: "10.1.1.1/24" });
  const b = new Stack(sysB, "TCPIP", { dynamicXcf: "10.1.1.2/24" });

  const payroll = new Dvipa(plex, "payroll", {
    address: "203.0.113.20",
    owner: a,
    backups: [{ stack: b, rank: Rank.of(200) }],
  });
  payroll.secure({
    peers: ["198.51.100.7"],
    ike: KeyExchange.ikev2({ authentication: Authentication.preSharedKey("payroll-psk") }),
    traffic: [{ port: 5000 }],
  });
  return { plex, a, b, payroll };
}
