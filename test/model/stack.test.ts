import { readModel } from "../../src/model/read";
import { assemblyOf } from "../support/assembly";

const stackOf = (profile: string) => readModel(assemblyOf({ SYSA: { stacks: { TCPIP: profile } } })).stacks[0]!;
const vipadynamic = (...statements: string[]) => stackOf(`VIPADYNAMIC\n${statements.join("\n")}\nENDVIPADYNAMIC\n`);

test("GIVEN repeated parameter statements WHEN the stack is read THEN each sets what it names, and the last one counts", () => {
  const stack = stackOf(
    "GLOBALCONFIG XCFGRPID 2\nGLOBALCONFIG XCFGRPID 3\nIPCONFIG IPSECURITY SOURCEVIPA TCPSTACKSOURCEVIPA 10.1.0.1\nIPCONFIG NOSOURCEVIPA\n",
  );
  expect(stack.tcpGroupId).toMatchObject({ value: 3, statement: { location: { line: 2 } } });
  expect(stack.ipSecurity).toMatchObject({ value: true, statement: { location: { line: 3 } } });
  expect(stack.sourceVipa).toMatchObject({ value: false, statement: { location: { line: 4 } } });
  expect(stack.tcpStackSourceVipa?.value).toBe("10.1.0.1");
  expect(stack.label).toBe("SYSA.TCPIP");
});

test("GIVEN two IPSEC blocks WHEN the stack is read THEN DVIPSEC is that of the first", () => {
  expect(stackOf("IPSEC LOGENABLE ENDIPSEC\nIPSEC DVIPSEC ENDIPSEC\n").dvipsec).toBeUndefined();
  const stack = stackOf("IPSEC DVIPSEC DVLOCALFLTR ENDIPSEC\nIPSEC ENDIPSEC\n");
  expect(stack.dvLocalFilter).toBe(true);
  expect(stack.dvipsec?.statement).toBe(stack.ipsecBlocks[0]);
});

test("GIVEN statements with several addresses WHEN the stack is read THEN each address is a definition of its own, in its one spelling", () => {
  const stack = vipadynamic(
    "VIPADEFINE 255.255.255.0 10.2.0.1 10.2.0.2",
    "VIPADEFINE DV6 2001:DB8:0::1/64",
    "VIPABACKUP 10.2.0.3",
    "VIPABACKUP 9 10.2.0.4",
  );
  expect(stack.defines.map(({ address }) => address)).toEqual(["10.2.0.1", "10.2.0.2", "2001:db8::1"]);
  expect(stack.backups.map(({ address, rank }) => [address, rank])).toEqual([
    ["10.2.0.3", 1],
    ["10.2.0.4", 9],
  ]);
  expect(stack.dvipaAddress("dv6")).toBe("2001:db8::1");
  expect(stack.dvipaAddress("10.2.0.1")).toBe("10.2.0.1");
  expect(stack.dvipaAddress("NOPE")).toBeUndefined();
});

test("GIVEN a DVIPA twice in a profile WHEN the stack is read THEN the first definition counts, unless VIPADELETE comes between", () => {
  const kept = vipadynamic("VIPADEFINE 255.255.255.0 10.2.0.1", "VIPABACKUP 10.2.0.1");
  expect([kept.defines.length, kept.backups.length]).toEqual([1, 0]);
  const replaced = vipadynamic("VIPADEFINE 255.255.255.0 10.2.0.1", "VIPADELETE 10.2.0.1", "VIPABACKUP 10.2.0.1");
  expect([replaced.defines.length, replaced.backups.length]).toEqual([0, 1]);
});

test("GIVEN distributions, ranges and routes WHEN the stack is read THEN those that are deleted are left out", () => {
  const stack = vipadynamic(
    "VIPADEFINE 255.255.255.0 10.2.0.1",
    "VIPADISTRIBUTE 10.2.0.1 DESTIP ALL",
    "VIPADISTRIBUTE DELETE 10.2.0.1 PORT 23 DESTIP ALL",
    "VIPARANGE 255.255.255.0 10.4.0.1",
    "VIPARANGE DELETE 255.255.255.0 10.5.0.1",
    "VIPAROUTE 10.1.1.2 10.6.0.2",
  );
  expect([stack.distributions.length, stack.ranges.length, stack.routes.length]).toEqual([1, 1, 1]);
});

test("GIVEN addresses of the stack itself WHEN it is read THEN each has its origin", () => {
  const stack = stackOf(
    "IPCONFIG DYNAMICXCF 10.1.1.1 255.255.255.0 1\nIPCONFIG6 DYNAMICXCF 2001:DB8::1/64\nHOME 10.7.0.1 LINK1\nINTERFACE OSA1 DEFINE IPAQENET PORTNAME P IPADDR 10.8.0.1/24\n",
  );
  expect(stack.ownAddresses.map(({ address, origin }) => [address, origin])).toEqual([
    ["10.1.1.1", "DYNAMICXCF"],
    ["2001:db8::1", "DYNAMICXCF"],
    ["10.7.0.1", "HOME"],
    ["10.8.0.1", "INTERFACE"],
  ]);
  expect([stack.xcfAddress(4), stack.xcfAddress(6)]).toEqual(["10.1.1.1", "2001:db8::1"]);
});

test("GIVEN a VIPADYNAMIC block without its end WHEN the stack is read THEN its DVIPAs are there all the same", () => {
  expect(stackOf("VIPADYNAMIC\nVIPADEFINE 255.255.255.0 10.2.0.1\n").defines).toHaveLength(1);
});

test("GIVEN malformed statements WHEN the stack is read THEN what they say is used only where it can be", () => {
  const stack = stackOf(
    "IPCONFIG IPSECURITY TTL x\nVIPADYNAMIC\nVIPADEFINE 10.2.0.1\nVIPADISTRIBUTE\nENDVIPADYNAMIC\nSRCIP\nDESTINATION x\nENDSRCIP\n",
  );
  expect(stack.ipSecurity?.value).toBe(true);
  expect([stack.defines, stack.distributions, stack.sourceRules]).toEqual([[], [], []]);
});
