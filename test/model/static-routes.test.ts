import { interfacesOf } from "../../src/model/interfaces";
import { readModel } from "../../src/model/read";
import { departureOf } from "../../src/model/static-routes";
import { assemblyOf } from "../support/assembly";

const INTERFACES = `IPCONFIG DYNAMICXCF 10.9.0.1 255.255.255.0 1
INTERFACE A DEFINE IPAQENET PORTNAME PA IPADDR 10.1.1.1/24
INTERFACE B DEFINE IPAQENET PORTNAME PB IPADDR 10.1.2.1/24
INTERFACE V DEFINE VIRTUAL IPADDR 10.2.0.1
INTERFACE A6 DEFINE IPAQENET6 PORTNAME PA IPADDR 2001:db8::1
`;

function departure(routes: string, destination: string, more = "") {
  const profile = `${INTERFACES}${more}BEGINROUTES\n${routes}ENDROUTES\n`;
  const stack = readModel(assemblyOf({ SYSA: { stacks: { TCPIP: profile } } })).stacks[0]!;
  const { interfaces, notKnown } = departureOf(stack, interfacesOf(stack), destination, new Set(["10.9.0.2"]));
  return { by: interfaces.map(({ name }) => name), notKnown };
}

const DEFAULT = "ROUTE DEFAULT 10.1.1.254 A MTU 1492\n";
const NARROW = "ROUTE 10.7.0.0/16 10.1.2.254 B MTU 1492\nROUTE 10.7.7.7 HOST 10.1.1.253 A MTU 1492\n";

test.each([
  ["10.8.0.1", ["A"]],
  ["10.7.0.1", ["B"]],
  ["10.7.7.7", ["A"]],
])("GIVEN static routes WHEN packets go to %s THEN the longest prefix decides", (destination, by) => {
  expect(departure(DEFAULT + NARROW, destination)).toEqual({ by, notKnown: undefined });
});

test("GIVEN an IPv6 default route WHEN packets go to an IPv6 address THEN only interfaces of IPv6 count", () => {
  expect(departure("ROUTE DEFAULT6 2001:db8::ff A6 MTU 1492\n", "2001:db8:7::1").by).toEqual(["A6"]);
});

test("GIVEN the dynamic XCF address of a peer WHEN packets go there THEN they leave over dynamic XCF, whatever the routes", () => {
  expect(departure(DEFAULT, "10.9.0.2")).toEqual({ by: ["DYNAMICXCF"], notKnown: undefined });
});

test.each<[string, string, string, string, string]>([
  ["no route", NARROW, "10.8.0.1", "", "no static route of the profile leads to 10.8.0.1"],
  ["a replaceable route", DEFAULT.replace("\n", " REPLACEABLE\n"), "10.8.0.1", "", "is REPLACEABLE"],
  [
    "a route over an unknown link",
    "ROUTE DEFAULT 10.1.1.254 X MTU 1492\n",
    "10.8.0.1",
    "",
    "has no network interface X",
  ],
  ["a route over a VIPA", "ROUTE DEFAULT 10.1.1.254 V MTU 1492\n", "10.8.0.1", "", "has no network interface V"],
  ["OMPROUTE in AUTOLOG", DEFAULT, "10.8.0.1", "AUTOLOG\n OMPROUTE\nENDAUTOLOG\n", "AUTOLOG starts OMPROUTE"],
  ["DELAYJOIN", DEFAULT, "10.8.0.1", "GLOBALCONFIG SYSPLEXMONITOR DELAYJOIN\n", "has DELAYJOIN"],
])("GIVEN %s WHEN packets leave THEN any interface may be the one", (_what, routes, destination, more, why) => {
  const { by, notKnown } = departure(routes, destination, more);
  expect(by).toEqual(["A", "B", "DYNAMICXCF"]);
  expect(notKnown).toContain(why);
});

test("GIVEN OMPROUTE and a host route WHEN packets go to the host THEN no route is longer", () => {
  expect(departure(NARROW, "10.7.7.7", "AUTOLOG\n OMPROUTE\nENDAUTOLOG\n").by).toEqual(["A"]);
});

test("GIVEN two routes to one destination WHEN packets leave THEN either interface may be the one", () => {
  const { by, notKnown } = departure(`${DEFAULT}ROUTE DEFAULT 10.1.2.254 B MTU 1492\n`, "10.8.0.1");
  expect(by).toEqual(["A", "B"]);
  expect(notKnown).toBe("2 static routes lead to DEFAULT");
});
