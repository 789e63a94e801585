import { DataOffer, Peer, type SecurityProps } from "../../src";
import { Template } from "../../src/testing";
import { addWeb, IKE, threeStacks } from "./sysplex-fixture";

function secured(props: Partial<SecurityProps> = {}, address = "203.0.113.10") {
  const { plex, a, b, c } = threeStacks();
  const dvipa = addWeb(plex, a, [], { address }).secure({
    peers: [address.includes(":") ? "2001:db8:99::/64" : "198.51.100.0/24"],
    ike: IKE,
    ...props,
  });
  return { dvipa, security: dvipa.securities[0]!, a, b, c };
}

describe("Security", () => {
  test("GIVEN peers as text THEN they are peers", () => {
    const { security } = secured({ peers: ["198.51.100.0/24", Peer.at("192.0.2.7")] });
    expect(security.peers.map(({ location }) => location)).toEqual(["198.51.100.0/24", "192.0.2.7"]);
  });

  test("GIVEN no offers THEN AES-GCM with 256-bit keys is offered", () => {
    expect(secured().security.offers).toEqual([DataOffer.aesGcm(256)]);
  });

  test("GIVEN no traffic and no distribution THEN all TCP is protected", () => {
    expect(secured().security.selectors).toEqual([{ protocol: "TCP", low: 0 }]);
  });

  test("GIVEN distributed ports THEN they are protected, each once, distributed before or after", () => {
    const { dvipa, security, b, c } = secured();
    dvipa.distribute({ ports: [443, "5000-5010"], targets: [b] }).distribute({ ports: [443, 80], targets: [c] });
    expect(security.selectors).toEqual([
      { protocol: "TCP", low: 443 },
      { protocol: "TCP", low: 5000, high: 5010 },
      { protocol: "TCP", low: 80 },
    ]);
  });

  test("GIVEN a distribution of any port THEN all TCP is protected", () => {
    const { dvipa, security, b } = secured();
    dvipa.distribute({ ports: [443], targets: [b] }).distribute({ targets: [b] });
    expect(security.selectors).toEqual([{ protocol: "TCP", low: 0 }]);
  });

  test("GIVEN traffic THEN it is what is protected", () => {
    const { security } = secured({ traffic: [{ port: 5000 }, { protocol: "UDP", port: 161 }, { protocol: "UDP" }] });
    expect(security.selectors).toEqual([
      { protocol: "TCP", low: 5000 },
      { protocol: "UDP", low: 161 },
      { protocol: "UDP", low: 0 },
    ]);
  });

  test("GIVEN a local filter THEN DVLOCALFLTR is on", () => {
    Template.fromStack(secured({ localFilter: true }).a).hasStatement("IPSEC", { dvipsec: { dvLocalFilter: true } });
  });

  test.each<[Partial<SecurityProps>, string]>([
    [{ peers: [] }, "PLEX1/web: A peer of the secured DVIPA is missing."],
    [{ peers: ["client.example.com"] }, 'The peer is at "client.example.com". Expected an IP address'],
    [
      { peers: ["2001:db8::7"] },
      "PLEX1/web: The peer 2001:db8::7 is IPv6, and the DVIPA 203.0.113.10 is IPv4. Expected what the address family allows.",
    ],
    [{ peers: ["203.0.113.10"] }, 'PLEX1/web: peer is "203.0.113.10". Expected another address than the DVIPA'],
    [
      { offers: [] },
      "PLEX1/web: A data offer is missing. Expected it to be given. Leave offers out, or give at least one.",
    ],
    [{ vpnLife: -1 }, "PLEX1/web: vpnLife is -1. Expected a whole number of minutes, 0 for ever."],
    [{ vpnLife: 1.5 }, "vpnLife is 1.5."],
    [{ traffic: [{ port: 0 }] }, "PLEX1/web: traffic port is 0. Expected a whole number from 1 to 65535."],
    [{ traffic: [{ port: 65536 }] }, "traffic port is 65536."],
    [{ traffic: [] }, "PLEX1/web: Traffic to protect is missing."],
  ])("GIVEN %j THEN the error names value, expectation and fix", (wrong, message) => {
    expect(() => secured(wrong)).toThrow(message);
  });

  test("GIVEN an IPv6 DVIPA THEN peers are IPv6, and there is no local filter", () => {
    expect(() => secured({}, "2001:db8::10")).not.toThrow();
    expect(() => secured({ peers: ["198.51.100.7"] }, "2001:db8::10")).toThrow(
      "The peer 198.51.100.7 is IPv4, and the DVIPA 2001:db8::10 is IPv6.",
    );
    expect(() => secured({ localFilter: true }, "2001:db8::10")).toThrow(
      "PLEX1/web: localFilter is on for the IPv6 DVIPA 2001:db8::10.",
    );
  });
});
