import { SecurityServices } from "../../src/constructs/security-services";

test.each([
  [{ protocol: "TCP", low: 443 }, "TCP_443", { low: 443 }],
  [{ protocol: "UDP", low: 5000, high: 5010 }, "UDP_5000_5010", { low: 5000, high: 5010 }],
  [{ protocol: "TCP", low: 0 }, "TCP", { low: 0 }],
] as const)(
  "GIVEN the traffic %j WHEN a rule refers to it THEN it is %s, from these ports to any",
  (selector, name, from) => {
    const services = new SecurityServices();
    expect(services.data(selector)).toBe(name);
    expect(services.get(name)).toMatchObject({
      keyword: "IpService",
      value: {
        name,
        protocol: selector.protocol,
        sourcePortRange: from,
        destinationPortRange: { low: 0 },
        direction: { direction: "Bidirectional" },
        routing: "Either",
      },
    });
  },
);

test.each([
  [500, "IKE", 500],
  [4500, "IKE_NAT", 0],
] as const)(
  "GIVEN key exchanges by UDP %i WHEN a rule refers to them THEN they are %s, local, and to port %i",
  (port, name, to) => {
    const services = new SecurityServices();
    expect(services.ike(port)).toBe(name);
    expect(services.get(name)).toMatchObject({
      value: { protocol: "UDP", sourcePortRange: { low: port }, destinationPortRange: { low: to }, routing: "Local" },
    });
  },
);

test("GIVEN all TCP and UDP WHEN a rule refers to them THEN they are one group, and ICMP is not in it", () => {
  const services = new SecurityServices();
  const name = services.tcpAndUdp();
  const { keyword, children } = services.get(name);
  expect([name, keyword]).toEqual(["TCP_UDP", "IpServiceGroup"]);
  expect(children).toMatchObject([
    { value: { protocol: "TCP", sourcePortRange: { low: 0 }, destinationPortRange: { low: 0 } } },
    { value: { protocol: "UDP", sourcePortRange: { low: 0 }, destinationPortRange: { low: 0 } } },
  ]);
});

test("GIVEN a service that was referred to WHEN it is referred to again THEN it is the same statement", () => {
  const services = new SecurityServices();
  const first = services.get(services.data({ protocol: "TCP", low: 443 }));
  expect(services.get(services.data({ protocol: "TCP", low: 443 }))).toBe(first);
});
