import { Identity, Peer } from "../../src";

describe("Peer", () => {
  test("GIVEN an address THEN the peer is there, and says it is that address", () => {
    const peer = Peer.at("198.51.100.7");
    expect(peer).toMatchObject({ location: "198.51.100.7", family: 4 });
    expect(peer.identity).toMatchObject({ type: "IpAddr", value: "198.51.100.7" });
  });

  test("GIVEN a subnet THEN any peer in it is meant", () => {
    expect(Peer.at("198.51.100.0/24")).toMatchObject({ location: "198.51.100.0/24", family: 4 });
  });

  test("GIVEN an IPv6 address in a long form THEN location and identity have its one spelling", () => {
    const peer = Peer.at("2001:0DB8:0:0::7/64");
    expect(peer).toMatchObject({ location: "2001:db8::7/64", family: 6 });
    expect(peer.identity.value).toBe("2001:db8::7/64");
  });

  test("GIVEN an identity THEN the peer has to be it", () => {
    expect(Peer.at("198.51.100.7", Identity.fqdn("client.example.com")).identity).toMatchObject({
      type: "Fqdn",
      value: "client.example.com",
    });
  });

  test.each(["", "client.example.com", "198.51.100.300", "198.51.100.0/33", "198.51.100.1-198.51.100.9", "10.1.1.1/"])(
    'GIVEN "%s" THEN the error names it and what was expected',
    (location) => {
      expect(() => Peer.at(location)).toThrow(
        new RangeError(`The peer is at "${location}". Expected an IP address, or address/prefix_length.`),
      );
    },
  );
});
