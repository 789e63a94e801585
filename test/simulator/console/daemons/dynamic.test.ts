import { Console } from "../../../../src/simulator";
import { connected, D, policy, running } from "../../plex";
import { screen } from "../screen";

describe("ipsec -y display", () => {
  test("GIVEN a tunnel WHEN its owner displays it THEN the security association is that of the machine", () => {
    const machine = running();
    connected(machine);
    const { master } = machine.sas({ dvipa: D })[0]!;
    expect(screen(machine, "ipsec -y display", "SYSP")).toBe(`
CS ipsec  Stack Name: TCPIP  Thu Jan  1 00:00:01 2026
Primary:  Dynamic tunnel  Function: Display            Format:   Detail
Source:   Stack           Scope:    Current            TotAvail: 1

TunnelID:                     Y1
Generation:                   1
IKEVersion:                   2.0
ParentIKETunnelID:            K1
VpnActionName:                gold
LocalDynVpnRule:              n/a
State:                        Active
HowToEncap:                   Transport
LocalEndPoint:                203.0.113.10
RemoteEndPoint:               10.9.1.1
LocalAddressBase:             203.0.113.10
LocalAddressPrefix:           n/a
LocalAddressRange:            n/a
RemoteAddressBase:            10.9.1.1
RemoteAddressPrefix:          n/a
RemoteAddressRange:           n/a
HowToAuth:                    ESP
 AuthAlgorithm:               HMAC-SHA2-256-128
 AuthInboundSpi:              2654435761 (0x9E3779B1)
 AuthOutboundSpi:             1013904226 (0x3C6EF362)
HowToEncrypt:                 AES-CBC
 KeyLength:                   256
 EncryptInboundSpi:           2654435761 (0x9E3779B1)
 EncryptOutboundSpi:          1013904226 (0x3C6EF362)
Protocol:                     TCP(6)
LocalPort:                    n/a
LocalPortRange:               n/a
RemotePort:                   n/a
RemotePortRange:              n/a
Type:                         n/a
TypeRange:                    n/a
Code:                         n/a
CodeRange:                    n/a
OutboundPackets:              n/a
OutboundBytes:                n/a
InboundPackets:               n/a
InboundBytes:                 n/a
Lifesize:                     0K
LifesizeRefresh:              0K
CurrentByteCount:             0b
LifetimeRefresh:              2026/01/01 03:43:41
LifetimeExpires:              2026/01/01 04:00:01
CurrentTime:                  2026/01/01 00:00:01
VPNLifeExpires:               2026/01/02 00:00:01
NAT Traversal Topology:
  UdpEncapMode:               No
  LclNATDetected:             No
  RmtNATDetected:             No
  RmtNAPTDetected:            No
  RmtIsGw:                    n/a
  RmtIsZOS:                   n/a
  zOSCanInitP2SA:             Yes
  RmtUdpEncapPort:            n/a
  SrcNATOARcvd:               n/a
  DstNATOARcvd:               n/a
PassthroughDF:                Yes
PassthroughDSCP:              Yes
***********************************************************************
1 entries selected
`);
    expect(master).toMatchObject({ spiIn: expect.any(Number), generation: 1, lifesize: undefined });
    expect(screen(machine, "ipsec -y display", "SYSP")).toContain(`EncryptInboundSpi:           ${master!.spiIn} (0x`);
    expect(screen(machine, "ipsec -y display", "SYSP")).toContain(`EncryptOutboundSpi:          ${master!.spiOut} (0x`);
  });

  test("GIVEN a distributed tunnel WHEN targets display it THEN it is no tunnel of theirs, but a shadow", () => {
    const machine = running();
    connected(machine);
    expect(machine.sas({ dvipa: D })[0]!.shadows.map(({ stack }) => stack)).toEqual(["SYST.TCPIP", "SYSU.TCPIP"]);
    expect(screen(machine, "ipsec -y display", "SYST")).toBe(`
CS ipsec  Stack Name: TCPIP  Thu Jan  1 00:00:01 2026
Primary:  Dynamic tunnel  Function: Display            Format:   Detail
Source:   Stack           Scope:    Current            TotAvail: 0

0 entries selected
`);
    expect(screen(machine, "ipsec -y display -s -r short", "SYST")).toBe(`
CS ipsec  Stack Name: TCPIP  Thu Jan  1 00:00:01 2026
Primary:  Dynamic tunnel  Function: Display (shadows)  Format:   Short
Source:   Stack           Scope:    Current            TotAvail: 1

TunnelID        VpnActionName   State           LocalEndPoint   RemoteEndPoint
--------        -------------   -----           -------------   --------------
Y1              gold            Active          203.0.113.10    10.9.1.1
1 entries selected
`);
    expect(screen(machine, "ipsec -y dis -s", "SYSA")).toContain("0 entries selected");
    const shown = screen(machine, "ipsec -y display -s", "SYSU");
    expect(shown).toContain("Function: Display (shadows)");
    expect(shown).toContain("Lifesize:                     n/a");
  });

  test("GIVEN two tunnels WHEN some are selected THEN the others are not shown, but counted as available", () => {
    const machine = running();
    connected(machine);
    connected(machine, "10.9.1.2");
    expect(screen(machine, "ipsec -y display -a Y2 -r short", "SYSP")).toBe(`
CS ipsec  Stack Name: TCPIP  Thu Jan  1 00:00:01 2026
Primary:  Dynamic tunnel  Function: Display            Format:   Short
Source:   Stack           Scope:    Current            TotAvail: 2

TunnelID        VpnActionName   State           LocalEndPoint   RemoteEndPoint
--------        -------------   -----           -------------   --------------
Y2              gold            Active          203.0.113.10    10.9.1.2
1 entries selected
`);
    expect(screen(machine, "ipsec -y display -a all -n gold -r wide -c all", "SYSP")).toContain("\n2 entries selected");
    expect(screen(machine, "ipsec -y display -n silver", "SYSP")).toContain("\n0 entries selected");
  });

  test("GIVEN a negotiation WHEN it is displayed THEN the stack knows nothing, and the IKE daemon does", () => {
    const machine = running();
    machine.connect({ client: "10.9.1.1", dvipa: D, port: 443 });
    expect(screen(machine, "ipsec -y display -r short", "SYSP")).toContain("\n0 entries selected");
    expect(screen(machine, "ipsec -y display -b -r short", "SYSP")).toBe(`
CS ipsec  Stack Name: TCPIP  Thu Jan  1 00:00:01 2026
Primary:  Dynamic tunnel  Function: Display            Format:   Short
Source:   IKED            Scope:    Current            TotAvail: n/a

TunnelID        VpnActionName   State           LocalEndPoint   RemoteEndPoint
--------        -------------   -----           -------------   --------------
Y1              gold            Pending         203.0.113.10    10.9.1.1
1 entries selected
`);
  });

  test("GIVEN a refresh under way WHEN it is displayed THEN the IKE daemon knows of it", () => {
    const machine = running();
    connected(machine);
    machine.rekey("Y1");
    expect(machine.sas()[0]!.status).toBe("Refreshing");
    expect(screen(machine, "ipsec -y display -b -r short", "SYSP")).toContain(" Refreshing ");
    expect(screen(machine, "ipsec -y display -r short", "SYSP")).toContain(" Active ");
    machine.settle();
    expect(Console.of(machine).enter("ipsec -y display", "SYSP")).toContain("Generation:                   2");
  });

  test("GIVEN NAT before the client WHEN the tunnel is displayed THEN the topology is", () => {
    const machine = running();
    machine.connect({ client: "10.9.1.1", dvipa: D, port: 443, nat: "napt" });
    machine.settle();
    const lines = Console.of(machine).enter("ipsec -y display", "SYSP");
    expect(lines).toEqual(
      expect.arrayContaining([
        "  UdpEncapMode:               Yes",
        "  RmtNATDetected:             Yes",
        "  RmtNAPTDetected:            Yes",
        "  RmtIsGw:                    No",
        "  zOSCanInitP2SA:             No",
      ]),
    );
  });

  test("GIVEN a limit of bytes WHEN data was sent THEN the count is in the master only", () => {
    const limited = policy({}).replace(
      "RefreshLifetimeProposed 240",
      "RefreshLifetimeProposed 240\n    RefreshLifesizeProposed 1000",
    );
    const machine = running({ policies: Object.fromEntries(["SYSP", "SYST", "SYSU"].map((name) => [name, limited])) });
    const id = connected(machine);
    machine.send(id, 2, 3000);
    const used = machine.sas()[0]!.master!.lifesizeUsed;
    expect(used).toBe(3000);
    expect(Console.of(machine).enter("ipsec -y display", "SYSP")).toEqual(
      expect.arrayContaining(["Lifesize:                     1000K", "CurrentByteCount:             3000b"]),
    );
    expect(Console.of(machine).enter("ipsec -y display -s", "SYST")).toContain("CurrentByteCount:             n/a");
  });
});
