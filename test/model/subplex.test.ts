import { readModel } from "../../src/model/read";
import { couldAllBeOne, Subplex } from "../../src/model/subplex";
import { assemblyOf } from "../support/assembly";

const tcp = (id?: number) => (id === undefined ? "" : `GLOBALCONFIG XCFGRPID ${id}\n`);

test("GIVEN stacks with different group ids WHEN subplexes are asked for THEN equal ids share one, and names follow from them", () => {
  const model = readModel(
    assemblyOf({
      SYSA: { vtam: "XCFGRPID=11\n", stacks: { A: tcp(21), B: tcp() } },
      SYSB: { vtam: "XCFGRPID=11\n", stacks: { A: tcp(21) } },
      SYSC: { vtam: "XCFGRPID=12\n", stacks: { A: tcp(21) } },
    }),
  );
  const [a, b, other, far] = model.stacks.map((stack) => model.subplexOf(stack));
  expect(other).toBe(a);
  expect(a!.stacks.map(({ label }) => label)).toEqual(["SYSA.A", "SYSB.A"]);
  expect(a).toMatchObject({
    swsaStructure: "EZBDVIPA1121",
    sysplexPortsStructure: "EZBEPORT1121",
    tcpGroup: "EZBT1121",
    vtamGroups: ["ISTXCF11", "ISTCFS11"],
  });
  expect(a!.couldBe(b!)).toBe(false);
  expect(a!.couldBe(far!)).toBe(false);
  expect(String(b)).toBe("VTAM group id 11, TCP/IP group id none");
});

test("GIVEN a system without a start list WHEN subplexes are compared THEN its VTAM group id could be any, but its TCP/IP group id is known", () => {
  const model = readModel(
    assemblyOf({
      SYSA: { stacks: { A: tcp(21), B: tcp(22) } },
      SYSB: { vtam: "XCFGRPID=11\n", stacks: { A: tcp(21) } },
      SYSC: { stacks: { A: tcp(21) } },
    }),
  );
  const [a, b, known, c] = model.stacks.map((stack) => model.subplexOf(stack));
  expect([a!.couldBe(b!), a!.couldBe(known!), a!.couldBe(c!), c === a]).toEqual([false, true, true, false]);
  expect(a).toMatchObject({ known: false, swsaStructure: "EZBDVIPAvv21", sysplexPortsStructure: "EZBEPORTvv21" });
  expect(
    ["EZBDVIPA1121", "EZBDVIPA0121", "EZBDVIPA1122", "EZBDVIPA21", "EZBDVIPA"].filter((name) => a!.usesStructure(name)),
  ).toEqual(["EZBDVIPA1121", "EZBDVIPA0121"]);
});

test.each([
  ["XCFGRPID=&GRP.", "XCFGRPID &GRP."],
  ["XCFGRPID=AB", "XCFGRPID AB"],
])(
  "GIVEN %s and GLOBALCONFIG %s, which cannot be read WHEN subplexes are asked for THEN the group ids are not known",
  (option, operand) => {
    const model = readModel(assemblyOf({ SYSA: { vtam: `${option}\n`, stacks: { A: `GLOBALCONFIG ${operand}\n` } } }));
    expect(String(model.subplexOf(model.stacks[0]!))).toBe("VTAM group id not known, TCP/IP group id not known");
  },
);

test("GIVEN a group id that is not valid WHEN subplexes are compared THEN it is not known", () => {
  const model = readModel(
    assemblyOf({
      SYSA: { vtam: "XCFGRPID=1\n", stacks: { A: tcp(40) } },
      SYSB: { vtam: "XCFGRPID=11\n", stacks: { A: tcp(21) } },
    }),
  );
  const [a, b] = model.stacks.map((stack) => model.subplexOf(stack));
  expect(a!.couldBe(b!)).toBe(true);
  expect(String(a)).toBe("VTAM group id not known, TCP/IP group id not known");
  expect(a!.usesStructure("EZBDVIPA1121")).toBe(true);
});

describe("GIVEN subplexes by their group ids", () => {
  const of = (vtam: number | undefined | "?", tcpId: number | undefined | "?") =>
    new Subplex(
      { vtam: vtam === "?" ? undefined : vtam, tcp: tcpId === "?" ? undefined : tcpId },
      vtam !== "?",
      tcpId !== "?",
    );

  test.each<[Subplex, string]>([
    [of(11, 21), "EZBDVIPA1121"],
    [of(2, 3), "EZBDVIPA0203"],
    [of(undefined, undefined), "EZBDVIPA"],
    [of(11, undefined), "EZBDVIPA11"],
    [of("?", 3), "EZBDVIPAvv03"],
    [of("?", undefined), "EZBDVIPAvv"],
    [of(11, "?"), "EZBDVIPA11tt"],
    [of("?", "?"), "EZBDVIPAvvtt"],
  ])("WHEN %s is asked for its structure THEN it is %s", (subplex, name) => {
    expect(subplex.swsaStructure).toBe(name);
    expect(subplex.known).toBe(!/vv|tt/.test(name));
  });

  test.each<[Subplex, string[]]>([
    [of(11, 21), ["EZBDVIPA1121"]],
    [of("?", 21), ["EZBDVIPA0121", "EZBDVIPA1121", "EZBDVIPA1221"]],
    [of("?", undefined), ["EZBDVIPA", "EZBDVIPA11"]],
    [of(11, "?"), ["EZBDVIPA11", "EZBDVIPA1121"]],
    [of(undefined, "?"), ["EZBDVIPA", "EZBDVIPA0121"]],
    [of("?", "?"), ["EZBDVIPA", "EZBDVIPA11", "EZBDVIPA0121", "EZBDVIPA1121", "EZBDVIPA1221"]],
  ])("WHEN %s is asked which structures it may use THEN they are those of group ids it could have", (subplex, used) => {
    const names = [
      "EZBDVIPA",
      "EZBDVIPA11",
      "EZBDVIPA0121",
      "EZBDVIPA1121",
      "EZBDVIPA1221",
      "EZBDVIPA112121",
      "XEZBDVIPA1121",
      "EZBEPORT1121",
    ];
    expect(names.filter((name) => subplex.usesStructure(name))).toEqual(used);
  });

  test("WHEN they are compared THEN only ids that are known and differ tell them apart", () => {
    const one = of(11, 21);
    expect([of(11, 21), of("?", 21), of(11, "?"), of("?", "?"), one].map((other) => one.couldBe(other))).toEqual(
      Array(5).fill(true),
    );
    expect(
      [of(12, 21), of(11, 22), of("?", 22), of(12, "?"), of(undefined, 21)].map((other) => one.couldBe(other)),
    ).toEqual(Array(5).fill(false));
    expect([of("?", 22), of(12, "?")].map((other) => other.couldBe(one))).toEqual([false, false]);
  });

  test("WHEN asked whether all could be one THEN no two may differ, wherever they stand", () => {
    expect(couldAllBeOne([])).toBe(true);
    expect(couldAllBeOne([of(11, 21), of("?", 21), of(11, "?")])).toBe(true);
    expect(couldAllBeOne([of(11, 21), of("?", "?"), of(12, 21)])).toBe(false);
    expect(couldAllBeOne([of("?", 21), of(11, 22), of("?", 22)])).toBe(false);
  });
});
