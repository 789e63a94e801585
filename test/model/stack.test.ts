import { readModel } from "../../src/model/read";
import { dynamicXcfFor } from "../../src/model/stack";
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

describe("settings", () => {
  test("GIVEN statements that say nothing of a setting WHEN the stack is read THEN it has none, and the group id is known", () => {
    const stack = stackOf(
      "GLOBALCONFIG IQDMULTIWRITE\nIPCONFIG TTL 5\nIPCONFIG6 HOPLIMIT 5\nIPSEC LOGENABLE ENDIPSEC\n",
    );
    expect([stack.tcpGroupId, stack.tcpGroupKnown, stack.sysplexRecovery]).toEqual([undefined, true, undefined]);
    expect([stack.ipSecurity, stack.sourceVipa, stack.tcpStackSourceVipa, stack.dynamicXcf]).toEqual(
      Array(4).fill(undefined),
    );
    expect([stack.ipSecurity6, stack.sourceVipa6, stack.tcpStackSourceVipa6, stack.dynamicXcf6]).toEqual(
      Array(4).fill(undefined),
    );
    expect([stack.datagramForwarding, stack.sysplexRouting]).toEqual([undefined, undefined]);
    expect([stack.dvipsec, stack.dvLocalFilter]).toEqual([undefined, false]);
    expect([stack.xcfAddress(4), stack.ownAddresses, stack.sourceRules]).toEqual([undefined, [], []]);
  });

  test("GIVEN a later statement that does not name a setting WHEN the stack is read THEN the setting stays with its statement", () => {
    const stack = stackOf(
      [
        "GLOBALCONFIG XCFGRPID 2 SYSPLEXMONITOR RECOVERY",
        "IPCONFIG IPSECURITY SOURCEVIPA TCPSTACKSOURCEVIPA 10.1.0.1 NODATAGRAMFWD SYSPLEXROUTING DYNAMICXCF 10.1.1.1 255.255.255.0 1",
        "IPCONFIG6 IPSECURITY SOURCEVIPA TCPSTACKSOURCEVIPA V6 DYNAMICXCF 2001:db8::1",
        "GLOBALCONFIG IQDMULTIWRITE SYSPLEXMONITOR AUTOREJOIN",
        "IPCONFIG TTL 5",
        "IPCONFIG6 HOPLIMIT 5",
      ].join("\n"),
    );
    const said = (
      setting: { readonly value: unknown; readonly statement: { location?: { line: number } } } | undefined,
    ) => setting && [setting.value, setting.statement.location?.line];
    expect([said(stack.tcpGroupId), said(stack.sysplexRecovery)]).toEqual([
      [2, 1],
      [true, 1],
    ]);
    expect([stack.ipSecurity, stack.sourceVipa, stack.tcpStackSourceVipa].map(said)).toEqual([
      [true, 2],
      [true, 2],
      ["10.1.0.1", 2],
    ]);
    expect([stack.datagramForwarding, stack.sysplexRouting, stack.dynamicXcf].map(said)).toEqual([
      [false, 2],
      [true, 2],
      ["10.1.1.1", 2],
    ]);
    expect([stack.ipSecurity6, stack.sourceVipa6, stack.tcpStackSourceVipa6, stack.dynamicXcf6].map(said)).toEqual([
      [true, 3],
      [true, 3],
      ["V6", 3],
      ["2001:db8::1", 3],
    ]);
    expect(dynamicXcfFor(stack, "10.9.9.9")).toBe("10.1.1.1");
    expect(dynamicXcfFor(stack, "2001:db8:9::9")).toBe("2001:db8::1");
  });

  test("GIVEN settings that are turned off again WHEN the stack is read THEN they are off", () => {
    const stack = stackOf(
      "GLOBALCONFIG SYSPLEXMONITOR RECOVERY\nGLOBALCONFIG SYSPLEXMONITOR NORECOVERY\nIPCONFIG SYSPLEXROUTING NODATAGRAMFWD\n" +
        "IPCONFIG NOSYSPLEXROUTING DATAGRAMFWD\nIPCONFIG6 SOURCEVIPA TCPSTACKSOURCEVIPA V6\nIPCONFIG6 NOSOURCEVIPA NOTCPSTACKSOURCEVIPA\n",
    );
    expect([stack.sysplexRecovery?.value, stack.sysplexRouting?.value, stack.datagramForwarding?.value]).toEqual([
      false,
      false,
      true,
    ]);
    expect([stack.sourceVipa6?.value, stack.tcpStackSourceVipa6]).toEqual([false, undefined]);
  });

  test("GIVEN keywords in text that is not understood WHEN the stack is read THEN they are not called missing; other text says nothing", () => {
    const stack = stackOf("IPCONFIG NEW IPSECURITY\nIPCONFIG6 NEW IPSECURITY\nIPSEC NEW DVIPSEC ENDIPSEC\n");
    expect([stack.ipSecurity?.value, stack.ipSecurity6?.value, stack.dvipsec?.value]).toEqual([true, true, {}]);
    const other = stackOf("IPCONFIG NEW ONE\nIPCONFIG6 NEW\nIPSEC NEW ENDIPSEC\nGLOBALCONFIG NEW\n");
    expect([other.ipSecurity, other.ipSecurity6, other.dvipsec, other.tcpGroupKnown]).toEqual([
      undefined,
      undefined,
      undefined,
      true,
    ]);
    expect(stackOf("GLOBALCONFIG XCFGRPID NEW\n").tcpGroupKnown).toBe(false);
    expect(stackOf("IPSEC DVIPSEC ENDIPSEC\n").dvLocalFilter).toBe(false);
  });
});

describe("addresses and source rules", () => {
  test("GIVEN two interfaces WHEN one is deleted THEN the other keeps its addresses, and so does HOME", () => {
    const stack = stackOf(
      "HOME 10.7.0.1 V1\nINTERFACE V1 DEFINE VIRTUAL IPADDR 10.8.0.1\nINTERFACE V2 DEFINE VIRTUAL IPADDR 10.8.0.2\nINTERFACE V1 DELETE\n" +
        "INTERFACE V6 DEFINE VIRTUAL6 IPADDR 2001:DB8::1\nINTERFACE V6 ADDADDR 2001:db8::2\n",
    );
    expect(stack.ownAddresses.map(({ address }) => address)).toEqual([
      "10.7.0.1",
      "10.8.0.2",
      "2001:db8::1",
      "2001:db8::2",
    ]);
  });

  test("GIVEN HOME with an entry that is malformed WHEN the stack is read THEN the others count", () => {
    expect(stackOf("HOME 10.7.0.1 L1\n     10.7.0.x L2\n     10.7.0.3 L3\n").ownAddresses[0]?.address).toBe("10.7.0.1");
  });

  test("GIVEN SRCIP before the DVIPAs it names WHEN the stack is read THEN its sources are known, with the destinations", () => {
    const stack = stackOf(
      "SRCIP\nJOBNAME A DV6\nJOBNAME B 10.2.0.1 SERVER\nDESTINATION 10.9.0.0/16 10.2.0.2\nJOBNAME C NOPE\nENDSRCIP\n" +
        "VIPADYNAMIC\nVIPADEFINE DV6 2001:db8::1\nVIPADEFINE 255.255.255.0 10.2.0.1\nENDVIPADYNAMIC\n",
    );
    expect(stack.sourceRules.map(({ destination, source }) => [destination, source])).toEqual([
      [undefined, "2001:db8::1"],
      [undefined, "10.2.0.1"],
      ["10.9.0.0/16", "10.2.0.2"],
      [undefined, undefined],
    ]);
  });
});

describe("VIPADYNAMIC", () => {
  test("GIVEN VIPADELETE of one DVIPA WHEN the stack is read THEN the others stay, and one it does not have changes nothing", () => {
    const stack = vipadynamic(
      "VIPADEFINE 255.255.255.0 10.2.0.1 10.2.0.2",
      "VIPABACKUP 5 10.2.0.3 10.2.0.4",
      "VIPADEFINE V6A 2001:db8::1",
      "VIPADEFINE V6B 2001:db8::2",
      "VIPADELETE 10.2.0.2 10.2.0.3 10.2.0.9 V6A NOPE",
    );
    expect(stack.defines.map(({ address }) => address)).toEqual(["10.2.0.1", "2001:db8::2"]);
    expect(stack.backups.map(({ address, rank }) => [address, rank])).toEqual([["10.2.0.4", 5]]);
    expect([stack.dvipaAddress("V6A"), stack.dvipaAddress("V6B")]).toEqual([undefined, "2001:db8::2"]);
  });

  test("GIVEN a DVIPA that is defined again WHEN the stack is read THEN the second definition is known as repeated", () => {
    const stack = vipadynamic(
      "VIPADEFINE 255.255.255.0 10.2.0.1",
      "VIPABACKUP 7 10.2.0.1",
      "VIPADEFINE 255.255.255.0 10.2.0.1",
    );
    expect(stack.repeated.map((definition) => ("rank" in definition ? definition.rank : "owner"))).toEqual([
      7,
      "owner",
    ]);
    expect(vipadynamic("VIPADEFINE 255.255.255.0 10.2.0.1").repeated).toEqual([]);
  });

  test("GIVEN VIPADISTRIBUTE DELETE WHEN the DVIPA, the ports or the targets are others THEN nothing is deleted", () => {
    const left = (deleted: string) =>
      vipadynamic(
        "VIPADEFINE 255.255.255.0 10.2.0.1 10.2.0.2",
        "VIPADISTRIBUTE 10.2.0.1 PORT 23 80 DESTIP 10.1.1.1 10.1.1.2",
        "VIPADISTRIBUTE 10.2.0.2 DESTIP ALL",
        `VIPADISTRIBUTE DELETE ${deleted}`,
      ).distributions.map(({ address }) => address);
    const both = ["10.2.0.1", "10.2.0.2"];
    expect(left("10.2.0.1 PORT 23 80 DESTIP 10.1.1.1 10.1.1.2")).toEqual(["10.2.0.2"]);
    expect(left("10.2.0.1 PORT 23 80 DESTIP 10.1.1.1 10.1.1.3")).toEqual(both);
    expect(left("10.2.0.1 PORT 23 80 DESTIP 10.1.1.1")).toEqual(both);
    expect(left("10.2.0.1 PORT 23 DESTIP 10.1.1.1 10.1.1.2")).toEqual(both);
    expect(left("10.2.0.1 DESTIP 10.1.1.1 10.1.1.2")).toEqual(both);
    expect(left("10.2.0.1 PORT 23 80 DESTIP ALL")).toEqual(both);
    expect(left("10.2.0.2 PORT 23 80 DESTIP 10.1.1.1 10.1.1.2")).toEqual(both);
    expect(left("10.2.0.2 DESTIP ALL")).toEqual(["10.2.0.1"]);
  });

  test("GIVEN ranges WHEN one is deleted THEN the one with its mask and address is, and the others stay", () => {
    const left = (deleted: string) =>
      vipadynamic(
        "VIPARANGE 255.255.255.0 10.4.0.0",
        "VIPARANGE 255.255.0.0 10.4.0.0",
        "VIPARANGE 255.255.255.0 10.5.0.0",
        `VIPARANGE DELETE ${deleted}`,
      ).ranges.map(({ value: { mask, address } }) => `${mask} ${address}`);
    expect(left("255.255.255.0 10.4.0.0")).toEqual(["255.255.0.0 10.4.0.0", "255.255.255.0 10.5.0.0"]);
    expect(left("255.255.255.0 10.6.0.0")).toHaveLength(3);
  });

  test("GIVEN routes WHEN one is deleted that is not there THEN the others stay", () => {
    const stack = vipadynamic(
      "VIPAROUTE 10.1.1.2 10.6.0.2",
      "VIPAROUTE DELETE 10.1.1.3 10.6.0.3",
      "VIPAROUTE 10.1.1.3 10.6.0.3",
    );
    expect(stack.routes.map(({ value }) => value.dynamicXcf)).toEqual(["10.1.1.2", "10.1.1.3"]);
  });
});
