import fc from "fast-check";
import type { AddressSpan } from "../../../src/model/address-set";
import type { Packet } from "../../../src/model/policy";
import {
  allPackets,
  boxText,
  common,
  exampleOf,
  flipped,
  inBox,
  serviceBoxes,
  without,
  type PacketBox,
} from "../../../src/model/policy/packet-box";
import { rulePolicy } from "../../support/filter-policies";
import { runs } from "../../support/runs";

const PEERS = [{ first: 10n, last: 20n }];
const boxesOf = (service: string) =>
  serviceBoxes(
    rulePolicy([
      { source: "All", destination: "All", services: [service], action: ["IpGenericFilterActionRef permit"] },
    ]).rules[0]!.services[0]!,
    PEERS,
  );

test("GIVEN a service with types WHEN it is taken from its protocol THEN octets are left, and nothing beyond them", () => {
  const [icmp] = boxesOf("Protocol ICMP\nRouting Either");
  const [echo] = boxesOf("Protocol ICMP\nType 8\nRouting Either");
  expect(without(icmp!, echo!).map((box) => boxText(box, 4))).toEqual([
    "ICMP, type 0-7, with 0.0.0.10-0.0.0.20",
    "ICMP, type 9-255, with 0.0.0.10-0.0.0.20",
  ]);
});

test("GIVEN all packets WHEN a service is taken from them THEN what is left and what was taken make up all, without a packet in both", () => {
  const [web] = boxesOf("Protocol TCP\nSourcePortRange 443");
  const left = without(allPackets(4), web!);
  for (const piece of left) {
    expect(common(piece, web!)).toBeUndefined();
    expect(inBox(piece, exampleOf("10.1.0.1", piece, 4))).toBe(true);
  }
  expect(left.flatMap((piece) => without(piece, allPackets(4)))).toEqual([]);
});

test("GIVEN a service for connections of one way WHEN its boxes are made THEN only TCP is limited", () => {
  expect(boxesOf("Direction Bidirectional OutboundConnect").map((box) => boxText(box, 4))).toEqual([
    "protocols 0-5, with 0.0.0.10-0.0.0.20, local",
    "TCP, connections set up by this system, with 0.0.0.10-0.0.0.20, local",
    "protocols 7-255, with 0.0.0.10-0.0.0.20, local",
  ]);
});

const LIMITS = [
  "direction",
  "routing",
  "protocol",
  "connection",
  "first",
  "second",
  "securityClass",
  "fragment",
] as const;
type Limits = Partial<Record<(typeof LIMITS)[number], readonly [number, number]>>;

/** All packets but for these limits. */
function box(limits: Limits = {}, remote: AddressSpan = allPackets(4).remote): PacketBox {
  const { low, high } = allPackets(4);
  return {
    low: low.map((number, i) => limits[LIMITS[i]!]?.[0] ?? number),
    high: high.map((number, i) => limits[LIMITS[i]!]?.[1] ?? number),
    remote,
  };
}

describe("inBox", () => {
  const packet: Packet = { direction: "Inbound", local: "10.1.0.1", remote: "0.0.0.15", protocol: 6 };

  test.each<[string, Partial<Packet>, Limits, boolean]>([
    ["nothing beside, and no limits", {}, {}, true],
    ["inbound, and inbound", {}, { direction: [0, 0] }, true],
    ["inbound, and outbound", {}, { direction: [1, 1] }, false],
    ["outbound, and outbound", { direction: "Outbound" }, { direction: [1, 1] }, true],
    ["no routing, and local", {}, { routing: [0, 0] }, true],
    ["routed, and local", { routing: "Routed" }, { routing: [0, 0] }, false],
    ["routed, and routed", { routing: "Routed" }, { routing: [1, 1] }, true],
    ["the lowest protocol", { protocol: 5 }, { protocol: [5, 7] }, true],
    ["the highest protocol", { protocol: 7 }, { protocol: [5, 7] }, true],
    ["a protocol below", { protocol: 4 }, { protocol: [5, 7] }, false],
    ["a protocol above", { protocol: 8 }, { protocol: [5, 7] }, false],
    ["a connection of the peer, and of the peer", { connection: "Inbound" }, { connection: [0, 0] }, true],
    ["a connection of this system, and of the peer", { connection: "Outbound" }, { connection: [0, 0] }, false],
    ["a connection of this system, and of it", { connection: "Outbound" }, { connection: [1, 1] }, true],
    [
      "UDP, which has no connections, and of the peer",
      { protocol: 17, connection: "Outbound" },
      { connection: [0, 0] },
      true,
    ],
    ["a local port, and that port", { localPort: 80 }, { first: [80, 80] }, true],
    ["no local port, and one", {}, { first: [1, 80] }, false],
    ["a remote port, and that port", { remotePort: 80 }, { second: [80, 80] }, true],
    ["a remote port, and another one", { remotePort: 81 }, { second: [80, 80] }, false],
    [
      "a port of a protocol that has none",
      { protocol: 47, localPort: 80, remotePort: 80 },
      { first: [0, 0], second: [0, 0] },
      true,
    ],
    ["a type and a code of ICMP", { protocol: 1, type: 8, code: 3 }, { first: [8, 8], second: [3, 3] }, true],
    ["a type of TCP, which has none", { type: 8 }, { first: [8, 8] }, false],
    ["a code of OSPF, which has none", { protocol: 89, type: 2, code: 3 }, { first: [2, 2], second: [0, 0] }, true],
    ["no security class, and the highest", {}, { securityClass: [255, 255] }, true],
    ["a security class, and that", { securityClass: 7 }, { securityClass: [7, 7] }, true],
    ["a security class, and another", { securityClass: 7 }, { securityClass: [8, 8] }, false],
    ["no fragment, and fragments", {}, { fragment: [1, 1] }, false],
    ["no fragment, and none", { fragment: false }, { fragment: [0, 0] }, true],
    ["a fragment, and fragments", { fragment: true }, { fragment: [1, 1] }, true],
  ])("GIVEN a packet with %s WHEN asked THEN it is in the box, or not", (_what, change, limits, expected) => {
    expect(inBox(box(limits), { ...packet, ...change })).toBe(expected);
  });

  test("GIVEN peers from one address to another WHEN asked THEN both ends are in the box, and their neighbours are not", () => {
    const peers = box({}, { first: 10n, last: 20n });
    expect([9, 10, 15, 20, 21].filter((i) => inBox(peers, { ...packet, remote: `0.0.0.${i}` }))).toEqual([10, 15, 20]);
  });
});

describe("boxes of a service", () => {
  const texts = (...lines: string[]) => boxesOf(lines.join("\n")).map((each) => boxText(each, 4));
  const PEERS_TEXT = "with 0.0.0.10-0.0.0.20";

  test.each<[string, string[], string[]]>([
    ["nothing", [], [`all protocols, ${PEERS_TEXT}, local`]],
    ["every routing", ["Routing Either"], [`all protocols, ${PEERS_TEXT}`]],
    ["forwarded packets", ["Routing Routed"], [`all protocols, ${PEERS_TEXT}, routed`]],
    ["one direction", ["Direction Outbound"], [`all protocols, ${PEERS_TEXT}, outbound, local`]],
    ["the other direction", ["Direction Inbound"], [`all protocols, ${PEERS_TEXT}, inbound, local`]],
    ["a security class", ["SecurityClass 9"], [`all protocols, ${PEERS_TEXT}, local, security class 9`]],
    [
      "ports of any protocol",
      ["SourcePortRange 80 81"],
      [`TCP, local port 80-81, ${PEERS_TEXT}, local`, `UDP, local port 80-81, ${PEERS_TEXT}, local`],
    ],
    [
      "ports of an inbound service, which has the peer as source",
      ["Protocol TCP", "Direction Inbound", "SourcePortRange 80", "DestinationPortRange 443"],
      [`TCP, local port 443, remote port 80, ${PEERS_TEXT}, inbound, local`],
    ],
    ["remote ports", ["Protocol UDP", "DestinationPortRange 53"], [`UDP, remote port 53, ${PEERS_TEXT}, local`]],
    ["ports of a protocol that has none", ["Protocol 47", "SourcePortRange 80"], []],
    [
      "types of any protocol",
      ["Type 3"],
      ["ICMP", "ICMPv6", "OSPF"].map((name) => `${name}, type 3, ${PEERS_TEXT}, local`),
    ],
    [
      "codes of any protocol",
      ["Type 3", "Code 1"],
      ["ICMP", "ICMPv6"].map((name) => `${name}, type 3, code 1, ${PEERS_TEXT}, local`),
    ],
    ["codes alone", ["Protocol ICMP", "Code 1"], [`ICMP, code 1, ${PEERS_TEXT}, local`]],
    ["codes of OSPF, which has none", ["Protocol OSPF", "Code 1"], []],
    ["types of a protocol that has none", ["Protocol UDP", "Type 1"], []],
    ["ports and types", ["SourcePortRange 80", "Type 1"], []],
    [
      "connections of the peer",
      ["Protocol TCP", "Direction Bidirectional InboundConnect"],
      [`TCP, connections set up by the peer, ${PEERS_TEXT}, local`],
    ],
    ["connections of UDP", ["Protocol UDP", "Direction Bidirectional InboundConnect"], [`UDP, ${PEERS_TEXT}, local`]],
    [
      "connections and ports of any protocol",
      ["SourcePortRange 80", "Direction Bidirectional OutboundConnect"],
      [
        `TCP, local port 80, connections set up by this system, ${PEERS_TEXT}, local`,
        `UDP, local port 80, ${PEERS_TEXT}, local`,
      ],
    ],
    ["a protocol by number", ["Protocol 47"], [`protocol 47, ${PEERS_TEXT}, local`]],
  ])("GIVEN %s WHEN they are made THEN they are of the protocols that have it", (_what, lines, expected) => {
    expect(texts(...lines)).toEqual(expected);
  });

  test("GIVEN several spans of peers WHEN they are made THEN there is one for each", () => {
    const [service] = rulePolicy([
      { source: "All", destination: "All", services: ["Protocol TCP"], action: ["IpGenericFilterActionRef permit"] },
    ]).rules[0]!.services;
    const spans = [
      { first: 1n, last: 2n },
      { first: 4n, last: 4n },
    ];
    expect(serviceBoxes(service!, spans).map(({ remote }) => remote)).toEqual(spans);
    expect(serviceBoxes(service!, [])).toEqual([]);
  });

  test("GIVEN a service for fragments WHEN they are made THEN they hold nothing else", () => {
    const { protocol, sourcePorts, destinationPorts, type, code, direction, connect, routing, securityClass } =
      rulePolicy([
        {
          source: "All",
          destination: "All",
          services: ["Routing Routed"],
          action: ["IpGenericFilterActionRef permit"],
        },
      ]).rules[0]!.services[0]!;
    const ports = { protocol, sourcePorts, destinationPorts, type, code };
    const content = { ...ports, direction, connect, routing, securityClass, fragmentsOnly: true };
    expect(serviceBoxes(content, PEERS).map((each) => boxText(each, 4))).toEqual([
      "all protocols, with 0.0.0.10-0.0.0.20, routed, fragments",
    ]);
  });
});

describe("boxes and packets", () => {
  const span = (least: number, greatest: number) =>
    fc
      .tuple(fc.integer({ min: least, max: greatest }), fc.integer({ min: least, max: greatest }))
      .map(([a, b]): readonly [number, number] => [Math.min(a, b), Math.max(a, b)]);
  const remote = span(0, 6).map(([first, last]) => ({ first: BigInt(first), last: BigInt(last) }));
  /** Boxes with few numbers, so that two of them often touch. Ports and types are limited for one protocol only. */
  const someBox = fc
    .tuple(
      fc.record(
        {
          direction: span(0, 1),
          routing: span(0, 1),
          securityClass: span(1, 3),
          fragment: span(0, 1),
        },
        { requiredKeys: [] },
      ),
      fc.oneof(
        fc.record({ protocol: span(0, 20) }),
        fc.record({
          protocol: fc.constant([6, 6] as const),
          first: span(0, 4),
          second: span(0, 4),
          connection: span(0, 1),
        }),
        fc.record({ protocol: fc.constant([1, 1] as const), first: span(0, 4), second: span(0, 4) }),
        fc.constant({ protocol: [1, 1] as const, first: [0, 255] as const, second: [0, 255] as const }),
      ),
      remote,
    )
    .map(([limits, content, peers]) => box({ ...limits, ...content }, peers));
  const somePacket: fc.Arbitrary<Packet> = fc.record({
    direction: fc.constantFrom("Inbound" as const, "Outbound" as const),
    local: fc.constant("10.1.0.1"),
    remote: fc.integer({ min: 0, max: 7 }).map((i) => `0.0.0.${i}`),
    protocol: fc.constantFrom(0, 1, 5, 6, 6, 7, 17, 20, 89),
    localPort: fc.integer({ min: 0, max: 5 }),
    remotePort: fc.integer({ min: 0, max: 5 }),
    type: fc.integer({ min: 0, max: 5 }),
    code: fc.integer({ min: 0, max: 5 }),
    routing: fc.constantFrom("Local" as const, "Routed" as const),
    connection: fc.constantFrom("Inbound" as const, "Outbound" as const),
    securityClass: fc.integer({ min: 1, max: 4 }),
    fragment: fc.boolean(),
  });
  const packets = fc.array(somePacket, { minLength: 20, maxLength: 40 });

  test("GIVEN any two boxes WHEN they are cut THEN a packet is in what they share when it is in both, and in one piece of the rest when it is in the first alone", () => {
    fc.assert(
      fc.property(someBox, someBox, packets, (a, b, some) => {
        const shared = common(a, b);
        const rest = without(a, b);
        const wrong = some.filter((packet) => {
          const [inA, inB] = [inBox(a, packet), inBox(b, packet)];
          const inShared = shared !== undefined && inBox(shared, packet);
          const pieces = rest.filter((piece) => inBox(piece, packet)).length;
          return inShared !== (inA && inB) || pieces !== (inA && !inB ? 1 : 0);
        });
        expect(wrong).toEqual([]);
      }),
      runs(),
    );
  });

  test("GIVEN any box WHEN an example is asked for THEN it is a packet of the box", () => {
    fc.assert(
      fc.property(someBox, (each) => {
        expect(inBox(each, exampleOf("10.1.0.1", each, 4))).toBe(true);
      }),
      runs(),
    );
  });

  test("GIVEN boxes that touch at one number, or not at all WHEN asked for what they share THEN it is that number, or nothing", () => {
    const shared = common(
      box({ protocol: [0, 6] }, { first: 1n, last: 5n }),
      box({ protocol: [6, 9] }, { first: 5n, last: 9n }),
    );
    expect(shared).toEqual(box({ protocol: [6, 6] }, { first: 5n, last: 5n }));
    expect(common(box({ protocol: [0, 5] }), box({ protocol: [6, 9] }))).toBeUndefined();
    expect(common(box({}, { first: 1n, last: 4n }), box({}, { first: 5n, last: 9n }))).toBeUndefined();
  });

  test("GIVEN ICMP, which has types of one octet WHEN boxes are cut THEN nothing beyond is left", () => {
    const shared = common(box(), box({ protocol: [1, 1] }))!;
    expect(boxText(shared, 4)).toBe("ICMP");
    expect([shared.high[4], shared.high[5]]).toEqual([255, 255]);
    expect(without(shared, box({ protocol: [1, 1], first: [0, 255], second: [0, 255] }))).toEqual([]);
    expect(without(box({ protocol: [1, 2] }), box({ protocol: [2, 2] }))).toEqual([shared]);
  });

  test("GIVEN a box WHEN another is cut out THEN the pieces are those before and behind it, one limit after the other", () => {
    const outer = box({ protocol: [6, 6], first: [10, 20] }, { first: 1n, last: 9n });
    const inner = box({ protocol: [6, 6], first: [12, 20], second: [5, 5] }, { first: 3n, last: 4n });
    expect(without(outer, inner).map((piece) => boxText(piece, 4))).toEqual([
      "TCP, local port 10-11, with 0.0.0.1-0.0.0.9",
      "TCP, local port 12-20, remote port 0-4, with 0.0.0.1-0.0.0.9",
      "TCP, local port 12-20, remote port 6-65535, with 0.0.0.1-0.0.0.9",
      "TCP, local port 12-20, remote port 5, with 0.0.0.1-0.0.0.2",
      "TCP, local port 12-20, remote port 5, with 0.0.0.5-0.0.0.9",
    ]);
    expect(without(inner, outer)).toEqual([]);
    expect(without(outer, box({ protocol: [17, 17] }))).toEqual([outer]);
  });
});

test("GIVEN a box of one direction or routing WHEN flipped THEN it is of the other, and nothing else changes", () => {
  const one = box({ direction: [0, 0], routing: [1, 1], protocol: [6, 6] });
  expect(flipped(one, "direction")).toEqual(box({ direction: [1, 1], routing: [1, 1], protocol: [6, 6] }));
  expect(flipped(one, "routing")).toEqual(box({ direction: [0, 0], routing: [0, 0], protocol: [6, 6] }));
  expect(flipped(box(), "direction")).toEqual(box());
});

describe("an example", () => {
  const example = (limits: Limits, remote?: AddressSpan) => exampleOf("10.1.0.1", box(limits, remote), 4);
  const beside = { local: "10.1.0.1", remote: "0.0.0.1", routing: "Local", securityClass: 255, fragment: false };

  test.each<[string, Limits, object]>([
    ["all packets", {}, { direction: "Inbound", protocol: 6, localPort: 0, remotePort: 0, connection: "Inbound" }],
    [
      "outbound connections of this system",
      { direction: [1, 1], protocol: [0, 6], connection: [1, 1], first: [7, 9], second: [8, 8] },
      { direction: "Outbound", protocol: 6, localPort: 7, remotePort: 8, connection: "Outbound" },
    ],
    [
      "protocols from UDP on",
      { protocol: [17, 255] },
      { direction: "Inbound", protocol: 17, localPort: 0, remotePort: 0 },
    ],
    [
      "protocols behind TCP",
      { protocol: [7, 17] },
      { direction: "Inbound", protocol: 17, localPort: 0, remotePort: 0 },
    ],
    [
      "ICMP",
      { protocol: [1, 5], first: [8, 8], second: [2, 2] },
      { direction: "Inbound", protocol: 1, type: 8, code: 2 },
    ],
    ["OSPF", { protocol: [89, 89], first: [3, 4] }, { direction: "Inbound", protocol: 89, type: 3 }],
    ["other protocols", { protocol: [47, 50] }, { direction: "Inbound", protocol: 47 }],
  ])(
    "GIVEN %s WHEN asked for THEN it is one that is often seen, with what its protocol has",
    (_what, limits, expected) => {
      expect(example(limits)).toEqual({ ...beside, ...expected });
    },
  );

  test("GIVEN forwarded fragments of some classes from one address WHEN asked for THEN it is such a packet", () => {
    const limits: Limits = { protocol: [47, 47], routing: [1, 1], securityClass: [3, 9], fragment: [1, 1] };
    expect(example(limits, { first: 10n, last: 10n })).toEqual({
      direction: "Inbound",
      local: "10.1.0.1",
      remote: "0.0.0.10",
      protocol: 47,
      routing: "Routed",
      securityClass: 9,
      fragment: true,
    });
    expect(example({}, { first: 10n, last: 11n }).remote).toBe("0.0.0.11");
  });
});

test.each<[Limits, AddressSpan | undefined, string]>([
  [{}, undefined, "all protocols"],
  [{ protocol: [0, 254] }, undefined, "protocols 0-254"],
  [{ protocol: [1, 255] }, undefined, "protocols 1-255"],
  [{ protocol: [50, 50] }, undefined, "protocol 50"],
  [{ protocol: [6, 6], first: [0, 255] }, undefined, "TCP, local port 0-255"],
  [{ protocol: [1, 1], first: [0, 255], second: [0, 255] }, undefined, "ICMP"],
  [{ protocol: [1, 1], first: [0, 254], second: [1, 255] }, undefined, "ICMP, type 0-254, code 1-255"],
  [{ protocol: [17, 17], second: [7, 9] }, undefined, "UDP, remote port 7-9"],
  [{ protocol: [6, 6], connection: [0, 0] }, undefined, "TCP, connections set up by the peer"],
  [{ direction: [1, 1], routing: [1, 1] }, undefined, "all protocols, outbound, routed"],
  [{ securityClass: [2, 255], fragment: [0, 0] }, undefined, "all protocols, security class 2-255, no fragments"],
  [{}, { first: 0n, last: 5n }, "all protocols, with 0.0.0.0-0.0.0.5"],
  [{}, { first: 5n, last: (1n << 32n) - 1n }, "all protocols, with 0.0.0.5-255.255.255.255"],
  [{}, { first: 5n, last: 5n }, "all protocols, with 0.0.0.5"],
])(
  "GIVEN a box with the limits %j WHEN it is put in words THEN only what is limited is said",
  (limits, remote, text) => {
    expect(boxText(box(limits, remote), 4)).toBe(text);
  },
);
