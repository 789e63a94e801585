import {
  allPackets,
  boxText,
  common,
  exampleOf,
  inBox,
  serviceBoxes,
  without,
} from "../../../src/model/policy/packet-box";
import { rulePolicy } from "../../support/filter-policies";

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
