import { interfacesOf } from "../../src/model/interfaces";
import { readModel } from "../../src/model/read";
import { assemblyOf } from "../support/assembly";

const interfaces = (profile: string) =>
  interfacesOf(readModel(assemblyOf({ SYSA: { stacks: { TCPIP: profile } } })).stacks[0]!);
const names = (profile: string) => interfaces(profile).all.map(({ name, kind, family }) => [name, kind, family]);

const OLD = `DEVICE VDEV VIRTUAL 0
LINK VLINK VIRTUAL 0 VDEV
DEVICE OSA1 MPCIPA
LINK OLINK IPAQENET OSA1
HOME 10.2.0.1 VLINK 10.1.1.1 OLINK
HOME 10.1.1.2 GONE
`;

test("GIVEN links and HOME WHEN the interfaces are read THEN the HOME list keeps its order and knows its links", () => {
  const { all, home } = interfaces(OLD);
  expect(all.map(({ name, kind, addresses }) => [name, kind, addresses])).toEqual([
    ["VLINK", "static VIPA", ["10.2.0.1"]],
    ["OLINK", "network", ["10.1.1.1"]],
  ]);
  expect(home.map(({ address, interface: of }) => [address, of?.name])).toEqual([
    ["10.2.0.1", "VLINK"],
    ["10.1.1.1", "OLINK"],
    ["10.1.1.2", undefined],
  ]);
});

test("GIVEN a link that is deleted WHEN the interfaces are read THEN it is none of them", () => {
  expect(names(`${OLD}DELETE LINK OLINK\n`)).toEqual([["VLINK", "static VIPA", 4]]);
});

test("GIVEN INTERFACE statements WHEN the interfaces are read THEN each has its kind, family and addresses", () => {
  const { all } = interfaces(`INTERFACE OSAA DEFINE IPAQENET PORTNAME P IPADDR 10.1.1.1/24 SOURCEVIPAINTERFACE SV
INTERFACE SV DEFINE VIRTUAL IPADDR 10.2.0.1
INTERFACE O6 DEFINE IPAQENET6 PORTNAME P IPADDR 2001:DB8::1 2001:db8:1::/64
INTERFACE V6 DEFINE VIRTUAL6 IPADDR 2001:db8::5
INTERFACE V6 ADDADDR 2001:db8::6
INTERFACE V6 DELADDR 2001:db8::5
INTERFACE OLD DEFINE VIRTUAL IPADDR 10.2.0.9
INTERFACE OLD DELETE
`);
  expect(all.map(({ name, kind, addresses, addressesKnown }) => [name, kind, addresses, addressesKnown])).toEqual([
    ["OSAA", "network", ["10.1.1.1"], true],
    ["SV", "static VIPA", ["10.2.0.1"], true],
    ["O6", "network", ["2001:db8::1"], false],
    ["V6", "static VIPA", ["2001:db8::6"], true],
  ]);
  expect(all[0]!.sourceVipaInterface).toBe("SV");
});

test("GIVEN an IPv6 interface without an address WHEN the interfaces are read THEN its addresses are not known", () => {
  expect(interfaces("INTERFACE O6 DEFINE IPAQENET6 PORTNAME P\n").all[0]).toMatchObject({
    addresses: [],
    addressesKnown: false,
  });
});

test("GIVEN DYNAMICXCF of both families WHEN a generated name is looked up THEN the dynamic XCF interface is found", () => {
  const found = interfaces(`IPCONFIG DYNAMICXCF 10.9.0.1 255.255.255.0 1 SOURCEVIPAINTERFACE SV
IPCONFIG6 DYNAMICXCF 2001:db8:9::1
`);
  expect(found.all.map(({ name, family }) => [name, family])).toEqual([
    ["DYNAMICXCF", 4],
    ["DYNAMICXCF", 6],
  ]);
  for (const name of ["EZAXCF0B", "EZASAMEMVS", "IQDIOLNK0A090001"]) expect(found.named(name)?.family).toBe(4);
  for (const name of ["EZ6XCF0B", "EZ6SAMEMVS", "IQDIOINTF6"]) expect(found.named(name)?.family).toBe(6);
  expect(found.named("EZAXCF0B")?.sourceVipaInterface).toBe("SV");
  expect(found.named("OSAA")).toBeUndefined();
});

test("GIVEN statements without the names they need WHEN the interfaces are read THEN they are none", () => {
  expect(names("LINK\nDELETE\nINTERFACE\nIPCONFIG TTL 5\nIPCONFIG6 HOPLIMIT 5\n")).toEqual([]);
  expect(names(`${OLD}DELETE PORT 80 TCP\n`)).toHaveLength(2);
});

test("GIVEN HOME with an entry that is malformed WHEN the interfaces are read THEN it is left out", () => {
  const { home } = interfaces("HOME 10.2.0.1 L1\n     10.2.0.x L2\n");
  expect(home.map(({ link }) => link)).toEqual(["L1"]);
});

test("GIVEN interfaces of each family without an address, and with prefixes WHEN they are read THEN it is known which have one", () => {
  const known = (statement: string) =>
    interfaces(`${statement}\n`).all.map(({ addresses, addressesKnown }) => [addresses, addressesKnown])[0];
  expect(known("INTERFACE A DEFINE IPAQENET PORTNAME P")).toEqual([[], true]);
  expect(known("INTERFACE A DEFINE IPAQENET6 PORTNAME P IPADDR 2001:db8::1")).toEqual([["2001:db8::1"], true]);
  expect(known("INTERFACE A DEFINE IPAQENET6 PORTNAME P IPADDR 2001:DB8:0::1/128")).toEqual([["2001:db8::1"], true]);
  expect(known("INTERFACE A DEFINE IPAQENET6 PORTNAME P IPADDR 2001:db8::/64")).toEqual([[], false]);
});

test("GIVEN addresses that are added to and taken from an interface WHEN it is read THEN the rest of it stays", () => {
  const { all } = interfaces(`INTERFACE A DEFINE IPAQENET6 PORTNAME P IPADDR 2001:db8::1 SOURCEVIPAINTERFACE SV
INTERFACE B DEFINE IPAQENET6 PORTNAME P IPADDR 2001:db8::7
INTERFACE A ADDADDR 2001:db8::2
INTERFACE A DELADDR 2001:db8::1
INTERFACE B ADDADDR 2001:db8:5::/64
INTERFACE B ADDADDR 2001:db8::8
INTERFACE C ADDADDR 2001:db8::9
`);
  expect(
    all.map(({ name, addresses, addressesKnown, sourceVipaInterface }) => [
      name,
      addresses,
      addressesKnown,
      sourceVipaInterface,
    ]),
  ).toEqual([
    ["A", ["2001:db8::2"], true, "SV"],
    ["B", ["2001:db8::7", "2001:db8::8"], false, undefined],
  ]);
});

test("GIVEN IPCONFIG twice, the second without DYNAMICXCF WHEN the interfaces are read THEN the first one stays", () => {
  const { all } = interfaces(
    "IPCONFIG DYNAMICXCF 10.9.0.1 255.255.255.0 1 SOURCEVIPAINTERFACE SV\nIPCONFIG TTL 5\nIPCONFIG6 DYNAMICXCF 2001:db8:9::1 SOURCEVIPAINTERFACE S6\nIPCONFIG6 HOPLIMIT 5\n",
  );
  expect(all.map(({ family, addresses, sourceVipaInterface }) => [family, addresses, sourceVipaInterface])).toEqual([
    [4, ["10.9.0.1"], "SV"],
    [6, ["2001:db8:9::1"], "S6"],
  ]);
});
