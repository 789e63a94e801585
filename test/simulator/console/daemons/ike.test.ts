import { Console } from "../../../../src/simulator";
import { connected, policy, running } from "../../plex";
import { screen } from "../screen";

describe("ipsec -k display", () => {
  test("GIVEN a phase 1 tunnel WHEN it is displayed THEN it is that of the machine and of the policy", () => {
    const machine = running();
    connected(machine);
    expect(machine.ikeSas("SYSP.TCPIP")).toMatchObject([{ id: "K1", rule: "K", lifetime: 480, generation: 1 }]);
    expect(screen(machine, "ipsec -k display", "SYSP")).toBe(`
CS ipsec  Stack Name: TCPIP  Thu Jan  1 00:00:01 2026
Primary:  IKE tunnel      Function: Display            Format:   Detail
Source:   IKED            Scope:    Current            TotAvail: n/a

TunnelID:                     K1
Generation:                   1
IKEVersion:                   2.0
KeyExchangeRuleName:          K
KeyExchangeActionName:        ike
LocalEndPoint:                203.0.113.10
LocalIDType:                  ID_IPV4_ADDR
LocalID:                      203.0.113.10
RemoteEndPoint:               10.9.1.1
RemoteIDType:                 ID_IPV4_ADDR
RemoteID:                     10.9.1.1
ExchangeMode:                 n/a
State:                        DONE
AuthenticationAlgorithm:      HMAC-SHA2-256-128
EncryptionAlgorithm:          AES-CBC
KeyLength:                    256
PseudoRandomFunction:         HMAC-SHA2-256
DiffieHellmanGroup:           14
LocalAuthenticationMethod:    DigitalSignature
RemoteAuthenticationMethod:   n/a
InitiatorCookie:              n/a
ResponderCookie:              n/a
Lifesize:                     n/a
CurrentByteCount:             n/a
Lifetime:                     480m
LifetimeRefresh:              2026/01/01 07:12:01
LifetimeExpires:              2026/01/01 08:00:01
ReauthInterval:               0m
ReauthTime:                   n/a
Role:                         Responder
AssociatedDynamicTunnels:     1
NATTSupportLevel:             n/a
NATInFrntLclScEndPnt:         No
NATInFrntRmtScEndPnt:         No
zOSCanInitiateP1SA:           Yes
AllowNat:                     Yes
RmtNAPTDetected:              No
RmtUdpEncapPort:              n/a
***********************************************************************
1 entries selected
`);
  });

  test("GIVEN IKEv1 WHEN the tunnel is displayed THEN its mode and its own algorithms are", () => {
    const machine = running({ initiate: "Main" });
    connected(machine);
    expect(Console.of(machine).enter("ipsec -k display", "SYSP")).toEqual(
      expect.arrayContaining([
        "IKEVersion:                   1.0",
        "ExchangeMode:                 Main",
        "AuthenticationAlgorithm:      SHA2-256",
        "LocalAuthenticationMethod:    RsaSignature",
      ]),
    );
  });

  test("GIVEN another identity and two offers WHEN the tunnel is displayed THEN the algorithms are not guessed", () => {
    const text = policy({})
      .replace("Identity IpAddr 203.0.113.10", "Identity Fqdn dvipa.example.com")
      .replace("  KeyExchangeOffer\n  {", "  KeyExchangeOffer\n  {\n    DHGroup Group19\n  }\n  KeyExchangeOffer\n  {");
    const machine = running({ policies: { SYSP: text } });
    connected(machine);
    expect(Console.of(machine).enter("ipsec -k display", "SYSP")).toEqual(
      expect.arrayContaining([
        "LocalIDType:                  ID_FQDN",
        "LocalID:                      dvipa.example.com",
        "DiffieHellmanGroup:           n/a",
      ]),
    );
  });

  test("GIVEN the IKE daemon is down WHEN the tunnels are displayed THEN nobody answers", () => {
    const machine = running();
    connected(machine);
    machine.stopIked("SYSP");
    expect(Console.of(machine).enter("ipsec -k display", "SYSP")).toEqual(["ipsec: the IKE daemon is not active."]);
    expect(Console.of(machine).enter("ipsec -y display -b", "SYSP")).toEqual(["ipsec: the IKE daemon is not active."]);
    expect(screen(machine, "ipsec -y display", "SYSP")).toContain("\n1 entries selected");
    machine.startIked("SYSP");
    expect(screen(machine, "ipsec -k display", "SYSP")).toBe(`
CS ipsec  Stack Name: TCPIP  Thu Jan  1 00:00:01 2026
Primary:  IKE tunnel      Function: Display            Format:   Detail
Source:   IKED            Scope:    Current            TotAvail: n/a

0 entries selected
`);
  });

  test("GIVEN an id that is not there WHEN it is selected THEN nothing is shown", () => {
    const machine = running();
    connected(machine);
    expect(screen(machine, "ipsec -k display -a K9", "SYSP")).toContain("\n0 entries selected");
    expect(screen(machine, "ipsec -k display -a K1 -r short", "SYSP")).toBe(`
CS ipsec  Stack Name: TCPIP  Thu Jan  1 00:00:01 2026
Primary:  IKE tunnel      Function: Display            Format:   Short
Source:   IKED            Scope:    Current            TotAvail: n/a

TunnelID        KeyExchangeRuleName LocalEndPoint   RemoteEndPoint  State
--------        ------------------- -------------   --------------  -----
K1              K                   203.0.113.10    10.9.1.1        DONE
1 entries selected
`);
  });
});
