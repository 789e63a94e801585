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

const UP = { by: ["A"], notKnown: undefined };
const autolog = (entry: string) => `AUTOLOG\n ${entry}\nENDAUTOLOG\n`;

test.each([
  ["another procedure in AUTOLOG", autolog("FTPD JOBNAME FTPD1")],
  ["a procedure whose name only ends so", autolog("XOMP")],
  ["SYSPLEXMONITOR without DELAYJOIN", "GLOBALCONFIG SYSPLEXMONITOR RECOVERY\n"],
  ["SYSPLEXMONITOR NODELAYJOIN", "GLOBALCONFIG SYSPLEXMONITOR NODELAYJOIN\n"],
  ["GLOBALCONFIG with something else", "GLOBALCONFIG IQDMULTIWRITE\n"],
])("GIVEN %s WHEN packets leave by a default route THEN the route decides", (_what, more) => {
  expect(departure(DEFAULT, "10.8.0.1", more)).toEqual(UP);
});

test("GIVEN OMPROUTE behind another procedure WHEN packets leave by a default route THEN it may have a longer prefix", () => {
  expect(departure(DEFAULT, "10.8.0.1", autolog("FTPD\n OMPROUTE")).notKnown).toBe(
    "AUTOLOG starts OMPROUTE: OMPROUTE may have a longer prefix than the route to DEFAULT",
  );
});

test("GIVEN OMPROUTE and an IPv6 host route WHEN packets go to the host THEN no route is longer; to others one may be", () => {
  const routes = "ROUTE 2001:db8:7::1/128 2001:db8::ff A6 MTU 1492\nROUTE 2001:db8:7::/32 2001:db8::fe A6 MTU 1492\n";
  expect(departure(routes, "2001:db8:7::1", autolog("OMPROUTE"))).toEqual({ by: ["A6"], notKnown: undefined });
  expect(departure(routes, "2001:db8:7::2", autolog("OMPROUTE")).notKnown).toContain("the route to 2001:db8:7::/32");
});

test("GIVEN routes of several blocks, in any order WHEN packets leave THEN the longest prefix decides, equal ones together", () => {
  const second = (route: string) => `ENDROUTES\nIPCONFIG TTL 5\nBEGINROUTES\n${route}`;
  expect(departure(NARROW + second(DEFAULT), "10.7.7.7")).toEqual(UP);
  expect(departure(DEFAULT + second(NARROW), "10.7.0.1").by).toEqual(["B"]);
  expect(departure(`${DEFAULT}${second(DEFAULT)}`, "10.8.0.1")).toEqual(UP);
});

test("GIVEN routes that cannot be read, or of the other family WHEN packets leave THEN they do not count", () => {
  expect(departure(`ROUTE 10.8.0.0/x 10.1.2.254 B MTU 1492\n${DEFAULT}`, "10.8.0.1")).toEqual(UP);
  expect(departure(`ROUTE DEFAULT6 2001:db8::ff A6 MTU 1492\n${DEFAULT}`, "10.8.0.1")).toEqual(UP);
  expect(departure(DEFAULT, "2001:db8:7::1")).toEqual({
    by: ["A6"],
    notKnown: "no static route of the profile leads to 2001:db8:7::1",
  });
});

test("GIVEN a peer and no dynamic XCF of its family WHEN packets go there THEN the routes decide", () => {
  const profile = `INTERFACE A DEFINE IPAQENET PORTNAME PA IPADDR 10.1.1.1/24\nBEGINROUTES\n${DEFAULT}ENDROUTES\n`;
  const stack = readModel(assemblyOf({ SYSA: { stacks: { TCPIP: profile } } })).stacks[0]!;
  const found = departureOf(stack, interfacesOf(stack), "10.9.0.2", new Set(["10.9.0.2"]));
  expect(found.interfaces.map(({ name }) => name)).toEqual(["A"]);
  expect(found.routes.map(({ value }) => value.destination)).toEqual(["DEFAULT"]);
});

test("GIVEN what decides, or leaves it open WHEN packets leave THEN the routes that were looked at are given", () => {
  const stackOf = (more: string) =>
    readModel(assemblyOf({ SYSA: { stacks: { TCPIP: `${INTERFACES}BEGINROUTES\n${more}ENDROUTES\n` } } })).stacks[0]!;
  const routes = (more: string, to: string) => {
    const stack = stackOf(more);
    return departureOf(stack, interfacesOf(stack), to, new Set(["10.9.0.2"])).routes.map(
      ({ value }) => value.destination,
    );
  };
  expect(routes(DEFAULT + NARROW, "10.7.0.1")).toEqual(["10.7.0.0/16"]);
  expect(routes(DEFAULT.replace("\n", " REPLACEABLE\n"), "10.8.0.1")).toEqual(["DEFAULT"]);
  expect(routes(NARROW, "10.8.0.1")).toEqual([]);
  expect(routes(DEFAULT, "10.9.0.2")).toEqual([]);
});
