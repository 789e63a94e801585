import { Console, Machine } from "../../../../src/simulator";
import { assemblyOf } from "../../../support/assembly";
import { connected, running } from "../../plex";
import { screen } from "../screen";

const profile = `IPCONFIG IPSECURITY
IPSEC LOGENABLE
  IPSECRULE 10.1.0.0/16 * LOG PROTOCOL TCP SRCPORT 1024 65535 DESTPORT 443 DIRECTION OUTBOUND
  IPSECRULE 10.1.1.5-10.1.1.9 10.2.0.1 PROTOCOL ICMP TYPE 8 ROUTING EITHER
ENDIPSEC
`;

describe("ipsec -f display", () => {
  test("GIVEN a policy WHEN filters are displayed THEN a bidirectional service is two filters, turned around", () => {
    expect(screen(running(), "ipsec -f display", "SYSP")).toBe(`
CS ipsec  Stack Name: TCPIP  Thu Jan  1 00:00:01 2026
Primary:  Filter          Function: Display            Format:   Detail
Source:   Stack Policy    Scope:    Current            TotAvail: 6
Logging:  On              Predecap: Off                DVIPSec:  Yes
NatKeepAlive:  20         FIPS140:  No
Defensive Mode: Inactive

FilterName:                   D
FilterNameExtension:          1
GroupName:                    n/a
LocalStartActionName:         n/a
VpnActionName:                gold
TunnelID:                     0x00
Type:                         Dynamic Anchor
DefensiveType:                n/a
State:                        Active
Action:                       Permit
Scope:                        Local
Direction:                    Outbound
OnDemand:                     No
SecurityClass:                0
Logging:                      None
LogLimit:                     n/a
Protocol:                     TCP(6)
ICMPType:                     n/a
ICMPCode:                     n/a
TCPQualifier:                 n/a
SourceAddress:                203.0.113.10
SourcePort:                   n/a
SourcePortRange:              n/a
DestAddress:                  All
DestPort:                     n/a
DestPortRange:                n/a
***********************************************************************
FilterName:                   D
FilterNameExtension:          2
GroupName:                    n/a
LocalStartActionName:         n/a
VpnActionName:                gold
TunnelID:                     0x00
Type:                         Dynamic Anchor
DefensiveType:                n/a
State:                        Active
Action:                       Permit
Scope:                        Local
Direction:                    Inbound
OnDemand:                     No
SecurityClass:                0
Logging:                      None
LogLimit:                     n/a
Protocol:                     TCP(6)
ICMPType:                     n/a
ICMPCode:                     n/a
TCPQualifier:                 n/a
SourceAddress:                All
SourcePort:                   n/a
SourcePortRange:              n/a
DestAddress:                  203.0.113.10
DestPort:                     n/a
DestPortRange:                n/a
***********************************************************************
FilterName:                   IKE
FilterNameExtension:          1
GroupName:                    n/a
LocalStartActionName:         n/a
VpnActionName:                n/a
TunnelID:                     0x00
Type:                         Generic
DefensiveType:                n/a
State:                        Active
Action:                       Permit
Scope:                        Local
Direction:                    Outbound
OnDemand:                     n/a
SecurityClass:                0
Logging:                      None
LogLimit:                     n/a
Protocol:                     UDP(17)
ICMPType:                     n/a
ICMPCode:                     n/a
TCPQualifier:                 n/a
SourceAddress:                203.0.113.10
SourcePort:                   n/a
SourcePortRange:              n/a
DestAddress:                  All
DestPort:                     n/a
DestPortRange:                n/a
***********************************************************************
FilterName:                   IKE
FilterNameExtension:          2
GroupName:                    n/a
LocalStartActionName:         n/a
VpnActionName:                n/a
TunnelID:                     0x00
Type:                         Generic
DefensiveType:                n/a
State:                        Active
Action:                       Permit
Scope:                        Local
Direction:                    Inbound
OnDemand:                     n/a
SecurityClass:                0
Logging:                      None
LogLimit:                     n/a
Protocol:                     UDP(17)
ICMPType:                     n/a
ICMPCode:                     n/a
TCPQualifier:                 n/a
SourceAddress:                All
SourcePort:                   n/a
SourcePortRange:              n/a
DestAddress:                  203.0.113.10
DestPort:                     n/a
DestPortRange:                n/a
***********************************************************************
FilterName:                   DenyAllRule_Generated___________Outbnd
FilterNameExtension:          1
GroupName:                    n/a
LocalStartActionName:         n/a
VpnActionName:                n/a
TunnelID:                     0x00
Type:                         Generic
DefensiveType:                n/a
State:                        Active
Action:                       Deny
Scope:                        Both
Direction:                    Outbound
OnDemand:                     n/a
SecurityClass:                0
Logging:                      None
LogLimit:                     n/a
Protocol:                     All
SourceAddress:                0.0.0.0/0
DestAddress:                  0.0.0.0/0
***********************************************************************
FilterName:                   DenyAllRule_Generated___________Inbnd
FilterNameExtension:          1
GroupName:                    n/a
LocalStartActionName:         n/a
VpnActionName:                n/a
TunnelID:                     0x00
Type:                         Generic
DefensiveType:                n/a
State:                        Active
Action:                       Deny
Scope:                        Both
Direction:                    Inbound
OnDemand:                     n/a
SecurityClass:                0
Logging:                      None
LogLimit:                     n/a
Protocol:                     All
SourceAddress:                0.0.0.0/0
DestAddress:                  0.0.0.0/0
***********************************************************************
6 entries selected
`);
  });

  test("GIVEN a tunnel WHEN filters are displayed THEN its dynamic filters stand before the rule, on targets, too", () => {
    const machine = running();
    connected(machine);
    expect(screen(machine, "ipsec -f display -r short", "SYSP")).toBe(`
CS ipsec  Stack Name: TCPIP  Thu Jan  1 00:00:01 2026
Primary:  Filter          Function: Display            Format:   Short
Source:   Stack Policy    Scope:    Current            TotAvail: 8
Logging:  On              Predecap: Off                DVIPSec:  Yes
NatKeepAlive:  20         FIPS140:  No
Defensive Mode: Inactive

FilterName      FilterNameExtension Action          Direction       Protocol
----------      ------------------- ------          ---------       --------
D               n/a                 Permit          Outbound        TCP(6)
D               n/a                 Permit          Inbound         TCP(6)
D               1                   Permit          Outbound        TCP(6)
D               2                   Permit          Inbound         TCP(6)
IKE             1                   Permit          Outbound        UDP(17)
IKE             2                   Permit          Inbound         UDP(17)
DenyAllRule_Generated___________Outbnd 1                   Deny            Outbound        All
DenyAllRule_Generated___________Inbnd 1                   Deny            Inbound         All
8 entries selected
`);
    expect(screen(machine, "ipsec -f display -r wide", "SYST").match(/\|Y1\|Dynamic\|/g)).toHaveLength(2);
    expect(screen(machine, "ipsec -f display -c policy -r short", "SYSP")).toContain("\n6 entries selected");
    expect(screen(machine, "ipsec -f display -n E", "SYSP")).toContain("\n0 entries selected");
  });

  test("GIVEN a stack without a policy WHEN filters are displayed THEN they are those of its profile", () => {
    const machine = Machine.of(assemblyOf({ SYSA: { stacks: { TCPIP: profile } } }));
    machine.start();
    expect(screen(machine, "ipsec -f display")).toBe(`
CS ipsec  Stack Name: TCPIP  Thu Jan  1 00:00:01 2026
Primary:  Filter          Function: Display            Format:   Detail
Source:   Stack Profile   Scope:    Current            TotAvail: 5
Logging:  On              Predecap: Off                DVIPSec:  No
NatKeepAlive:  0          FIPS140:  No
Defensive Mode: Inactive

FilterName:                   SYSDEFAULTRULE.1
FilterNameExtension:          1
GroupName:                    n/a
LocalStartActionName:         n/a
VpnActionName:                n/a
TunnelID:                     0x00
Type:                         Generic
DefensiveType:                n/a
State:                        Active
Action:                       Permit
Scope:                        Local
Direction:                    Outbound
OnDemand:                     n/a
SecurityClass:                0
Logging:                      All
LogLimit:                     n/a
Protocol:                     TCP(6)
ICMPType:                     n/a
ICMPCode:                     n/a
TCPQualifier:                 n/a
SourceAddress:                10.1.0.0/16
SourcePort:                   n/a
SourcePortRange:              1024-65535
DestAddress:                  0.0.0.0/0
DestPort:                     443
DestPortRange:                n/a
***********************************************************************
FilterName:                   SYSDEFAULTRULE.2
FilterNameExtension:          1
GroupName:                    n/a
LocalStartActionName:         n/a
VpnActionName:                n/a
TunnelID:                     0x00
Type:                         Generic
DefensiveType:                n/a
State:                        Active
Action:                       Permit
Scope:                        Both
Direction:                    Outbound
OnDemand:                     n/a
SecurityClass:                0
Logging:                      None
LogLimit:                     n/a
Protocol:                     ICMP(1)
ICMPType:                     8
ICMPCode:                     n/a
TCPQualifier:                 n/a
SourceAddress:                10.1.1.5-10.1.1.9
SourcePort:                   n/a
SourcePortRange:              n/a
DestAddress:                  10.2.0.1
DestPort:                     n/a
DestPortRange:                n/a
***********************************************************************
FilterName:                   SYSDEFAULTRULE.2
FilterNameExtension:          2
GroupName:                    n/a
LocalStartActionName:         n/a
VpnActionName:                n/a
TunnelID:                     0x00
Type:                         Generic
DefensiveType:                n/a
State:                        Active
Action:                       Permit
Scope:                        Both
Direction:                    Inbound
OnDemand:                     n/a
SecurityClass:                0
Logging:                      None
LogLimit:                     n/a
Protocol:                     ICMP(1)
ICMPType:                     8
ICMPCode:                     n/a
TCPQualifier:                 n/a
SourceAddress:                10.2.0.1
SourcePort:                   n/a
SourcePortRange:              n/a
DestAddress:                  10.1.1.5-10.1.1.9
DestPort:                     n/a
DestPortRange:                n/a
***********************************************************************
FilterName:                   SYSDEFAULTDENYRULE
FilterNameExtension:          1
GroupName:                    n/a
LocalStartActionName:         n/a
VpnActionName:                n/a
TunnelID:                     0x00
Type:                         Generic
DefensiveType:                n/a
State:                        Active
Action:                       Deny
Scope:                        Both
Direction:                    Outbound
OnDemand:                     n/a
SecurityClass:                0
Logging:                      None
LogLimit:                     n/a
Protocol:                     All
SourceAddress:                0.0.0.0/0
DestAddress:                  0.0.0.0/0
***********************************************************************
FilterName:                   SYSDEFAULTDENYRULE
FilterNameExtension:          1
GroupName:                    n/a
LocalStartActionName:         n/a
VpnActionName:                n/a
TunnelID:                     0x00
Type:                         Generic
DefensiveType:                n/a
State:                        Active
Action:                       Deny
Scope:                        Both
Direction:                    Inbound
OnDemand:                     n/a
SecurityClass:                0
Logging:                      None
LogLimit:                     n/a
Protocol:                     All
SourceAddress:                0.0.0.0/0
DestAddress:                  0.0.0.0/0
***********************************************************************
5 entries selected
`);
    expect(Console.of(machine).enter("ipsec -f display -c policy")).toContain("0 entries selected");
    expect(Console.of(machine).enter("ipsec -f display -c profile")).toContain("5 entries selected");
  });
});
