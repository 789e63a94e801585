import { readModel } from "../../src/model/read";
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
  expect(a).toMatchObject({ known: false, swsaStructure: "EZBDVIPAvv21" });
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
