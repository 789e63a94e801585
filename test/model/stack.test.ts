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

describe("a statement twice", () => {
  /** A profile whose statements stand in it one after the other, and in members it includes. */
  const twice = (first: string, second: string) => [
    stackOf(`${first}\n${second}\n`),
    readModel(
      assemblyOf({
        SYSA: {
          stacks: { TCPIP: "INCLUDE TCPIP.COMMON(A)\nINCLUDE 'TCPIP.COMMON(B)'\n" },
          files: { "TCPIP.COMMON(A)": `${first}\n`, "TCPIP.COMMON(B)": `${second}\n` },
        },
      }),
    ).stacks[0]!,
  ];

  test("GIVEN GLOBALCONFIG with two group ids WHEN the stack is read THEN the last one counts, known or not", () => {
    for (const stack of twice("GLOBALCONFIG XCFGRPID 2", "GLOBALCONFIG XCFGRPID 3"))
      expect(stack.tcpGroupId?.value).toBe(3);
    for (const stack of twice("GLOBALCONFIG XCFGRPID x", "GLOBALCONFIG XCFGRPID 3"))
      expect(stack.tcpGroupKnown).toBe(true);
    for (const stack of twice("GLOBALCONFIG XCFGRPID 3", "GLOBALCONFIG XCFGRPID x"))
      expect(stack.tcpGroupKnown).toBe(false);
  });

  test("GIVEN IPCONFIG with two dynamic XCF addresses WHEN the stack is read THEN it has the last one alone", () => {
    for (const stack of twice("IPCONFIG DYNAMICXCF 10.1.1.1/24 1", "IPCONFIG DYNAMICXCF 10.1.1.2/24 1")) {
      expect(stack.xcfAddress(4)).toBe("10.1.1.2");
      expect(stack.ownAddresses.map(({ address }) => address)).toEqual(["10.1.1.2"]);
    }
    for (const stack of twice("IPCONFIG6 DYNAMICXCF 2001:db8::1", "IPCONFIG6 DYNAMICXCF 2001:db8::2")) {
      expect(stack.ownAddresses.map(({ address }) => address)).toEqual(["2001:db8::2"]);
    }
  });

  test("GIVEN IPCONFIG and IPCONFIG6 that say opposite things WHEN the stack is read THEN the last one counts", () => {
    for (const stack of twice(
      "IPCONFIG SOURCEVIPA TCPSTACKSOURCEVIPA 10.1.0.1",
      "IPCONFIG NOSOURCEVIPA NOTCPSTACKSOURCEVIPA",
    )) {
      expect([stack.sourceVipa?.value, stack.tcpStackSourceVipa]).toEqual([false, undefined]);
    }
    for (const stack of twice("IPCONFIG6 SOURCEVIPA TCPSTACKSOURCEVIPA V6A", "IPCONFIG6 TCPSTACKSOURCEVIPA V6B")) {
      expect([stack.sourceVipa6?.value, stack.tcpStackSourceVipa6?.value]).toEqual([true, "V6B"]);
    }
  });

  test("GIVEN two HOME lists WHEN the stack is read THEN the second is appended", () => {
    for (const stack of twice("HOME 10.7.0.1 L1", "HOME 10.7.0.2 L2")) {
      expect(stack.ownAddresses.map(({ address }) => address)).toEqual(["10.7.0.1", "10.7.0.2"]);
    }
  });

  test("GIVEN two IPSEC blocks WHEN the stack is read THEN the first counts, and both are known", () => {
    for (const stack of twice("IPSEC ENDIPSEC", "IPSEC DVIPSEC ENDIPSEC")) {
      expect([stack.dvipsec, stack.ipsecBlocks.length]).toEqual([undefined, 2]);
    }
  });

  test("GIVEN two SRCIP blocks WHEN the stack is read THEN the first counts, even an empty one", () => {
    const sources = (stack: ReturnType<typeof stackOf>) => stack.sourceRules.map(({ source }) => source);
    const [one, other] = ["SRCIP JOBNAME A 10.2.0.1 ENDSRCIP", "SRCIP JOBNAME A 10.2.0.2 ENDSRCIP"] as const;
    for (const stack of twice(one, other)) expect(sources(stack)).toEqual(["10.2.0.1"]);
    for (const stack of twice("SRCIP ENDSRCIP", other)) expect(sources(stack)).toEqual([]);
  });

  const block = (statement: string) => `VIPADYNAMIC ${statement} ENDVIPADYNAMIC`;

  test("GIVEN a DVIPA in two VIPADYNAMIC blocks WHEN the stack is read THEN the first definition counts", () => {
    for (const stack of twice(block("VIPADEFINE 255.255.255.0 10.2.0.1"), block("VIPABACKUP 9 10.2.0.1"))) {
      expect([stack.defines.length, stack.backups.length]).toEqual([1, 0]);
    }
    for (const stack of twice(block("VIPABACKUP 9 10.2.0.1"), block("VIPABACKUP 7 10.2.0.1"))) {
      expect(stack.backups.map(({ rank }) => rank)).toEqual([9]);
    }
  });

  test("GIVEN an IPv6 DVIPA that is deleted WHEN the stack is read THEN its interface name stands for nothing", () => {
    for (const stack of twice(block("VIPADEFINE DV6 2001:db8::1"), block("VIPADELETE DV6"))) {
      expect([stack.defines, stack.dvipaAddress("DV6")]).toEqual([[], undefined]);
    }
  });

  test("GIVEN distributions WHEN the stack is read THEN they accumulate, and DELETE removes the one it repeats", () => {
    const dvipa = block("VIPADEFINE 255.255.255.0 10.2.0.1 VIPADISTRIBUTE 10.2.0.1 PORT 23 DESTIP ALL");
    const kept = ["VIPADISTRIBUTE 10.2.0.1 PORT 80 DESTIP ALL", "VIPADISTRIBUTE DELETE 10.2.0.1 PORT 80 DESTIP ALL"];
    const counts = ([first, second]: string[]) =>
      twice(dvipa, block(`${first} ${second ?? ""}`)).map(({ distributions }) => distributions.length);
    expect(counts([kept[0]!])).toEqual([2, 2]);
    expect(counts(kept)).toEqual([1, 1]);
    expect(counts(["VIPADISTRIBUTE DELETE 10.2.0.1 PORT 23 DESTIP ALL"])).toEqual([0, 0]);
    expect(counts(["VIPADISTRIBUTE DELETE 10.2.0.1 PORT 23 DESTIP 10.1.1.1"])).toEqual([1, 1]);
  });

  test("GIVEN a range WHEN it is deleted THEN it is gone", () => {
    for (const stack of twice(
      block("VIPARANGE 255.255.255.0 10.4.0.1"),
      block("VIPARANGE DELETE 255.255.255.0 10.4.0.1"),
    )) {
      expect(stack.ranges).toEqual([]);
    }
  });

  test("GIVEN two routes to a target WHEN the stack is read THEN the last one counts, and DELETE removes it", () => {
    const targets = (stack: ReturnType<typeof stackOf>) => stack.routes.map(({ value }) => value.target);
    const first = block("VIPAROUTE 10.1.1.2 10.6.0.2 VIPAROUTE 10.1.1.3 10.6.0.3");
    for (const stack of twice(first, block("VIPAROUTE 10.1.1.2 10.6.0.9")))
      expect(targets(stack)).toEqual(["10.6.0.3", "10.6.0.9"]);
    for (const stack of twice(first, block("VIPAROUTE DELETE 10.1.1.2 10.6.0.2")))
      expect(targets(stack)).toEqual(["10.6.0.3"]);
  });

  test("GIVEN an interface WHEN it is deleted THEN its addresses are gone", () => {
    for (const stack of twice("INTERFACE V1 DEFINE VIRTUAL IPADDR 10.8.0.1", "INTERFACE V1 DELETE")) {
      expect(stack.ownAddresses).toEqual([]);
    }
  });

  test("GIVEN parameters of TCPCONFIG in two statements WHEN the stack is read THEN both are there", () => {
    for (const stack of twice("TCPCONFIG TTLS", "TCPCONFIG NOTTLS")) {
      expect(stack.tcpconfigs.map(({ value }) => value.ttls)).toEqual([true, false]);
    }
  });
});
