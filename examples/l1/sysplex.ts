import { Construct } from "constructs";
import { CouplingFacility, Dvipa, Stack, Sysplex, System, type App } from "cdkplex";
import { cfrm, pagent, profile, vtam } from "cdkplex/l1";

/** What every stack of the site has: a construct of your own, made of statements. */
export class SiteStandards extends Construct {
  constructor(stack: Stack) {
    super(stack, "SiteStandards");
    new profile.Tcpconfig(this, "Tcp", { restrictLowPorts: true, keepAliveInterval: 15 });

    const ports = new profile.Port(this, "Ports");
    new profile.PortEntry(ports, "Ftp", { port: 21, protocol: "TCP", jobName: "FTPD1" });
    new profile.PortEntry(ports, "Ssh", { port: 22, protocol: "TCP", jobName: "SSHD*" });

    const autolog = new profile.Autolog(this, "Autolog", { waitTime: 5 });
    new profile.AutologEntry(autolog, "Ftp", { procedure: "FTPD", jobName: "FTPD1" });
  }
}

/** A stack that a Dvipa is written for, with statements that no construct writes. */
export function statements(app: App) {
  const plex = new Sysplex(app, "PLEX1");
  new CouplingFacility(plex, "CF01", { type: "003932", plant: "02", sequence: "00000004A1B2", partition: "01" });
  const system = new System(plex, "SYSA", { sysclone: "0A", release: "V2R5" });
  const stack = new Stack(system, "TCPIP", { dynamicXcf: "10.1.1.1/24" });
  new Dvipa(plex, "web", { address: "203.0.113.10", owner: stack });

  new SiteStandards(stack);

  // A block is the scope of what stands in it. This one becomes one with the block that the Dvipa is in.
  const dvipas = new profile.Vipadynamic(stack, "Dvipas");
  new profile.Viparange(dvipas, "Batch", { mask: "255.255.255.240", address: "203.0.113.32" });

  new vtam.Netid(system, "Netid", { value: "NETA" });
  new vtam.Sscpname(system, "Sscpname", { value: "SSCPA" });
  new cfrm.Structure(plex, "GenericResources", { name: "ISTGENERIC", size: 20480, prefList: ["CF01"] });

  // Statements that cdkplex does not read are text.
  new pagent.TTLSConfig(stack, "Ttls", { text: "TTLSConfig /etc/ttls.TCPIP.conf" });
  return { plex, system, stack };
}
