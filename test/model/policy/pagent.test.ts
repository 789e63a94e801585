import { readModel } from "../../../src/model/read";
import { assemblyOf } from "../../support/assembly";
import { goldPolicy, goldRule } from "../../support/filter-policies";

test("GIVEN pagent.conf WHEN the model is read THEN each image knows its files, and those the assembly does not have", () => {
  const model = readModel(
    assemblyOf({
      SYSA: {
        pagent: `CommonIPSecConfig /etc/common.conf
TcpImage TCPIP /etc/pagent.TCPIP.conf
TcpImage TCPIP2 /etc/nowhere.conf
IPSecConfig /etc/missing.conf
TcpImage TCPIP3
`,
        files: {
          "/etc/pagent.TCPIP.conf": "IPSecConfig /etc/ipsec.conf\n",
          "/etc/ipsec.conf": goldPolicy(goldRule("A", "10.1.0.1")),
          "/etc/common.conf": goldPolicy(goldRule("B", "10.1.0.2")),
        },
        stacks: { TCPIP: "", TCPIP2: "", TCPIP3: "", TCPIP4: "" },
      },
      SYSB: { stacks: { TCPIP: "" } },
    }),
  );
  const [system, other] = model.systems;
  const { pagent } = system!;
  expect(pagent?.common.map(({ path, file }) => [path, file])).toEqual([["/etc/common.conf", "SYSA/etc/common.conf"]]);
  expect(
    pagent?.images.map(({ name, file, policyFiles }) => [
      name,
      file,
      policyFiles.map((each) => [each.path, each.file]),
    ]),
  ).toEqual([
    ["TCPIP", "SYSA/etc/pagent.TCPIP.conf", [["/etc/ipsec.conf", "SYSA/etc/ipsec.conf"]]],
    ["TCPIP2", undefined, []],
    ["TCPIP3", "SYSA/etc/pagent.conf", [["/etc/missing.conf", undefined]]],
  ]);
  expect(pagent?.image("tcpip")?.name).toBe("TCPIP");
  expect(pagent?.image("TCPIP4")).toBeUndefined();
  expect(system!.stacks.map(({ policy }) => policy?.rules.map(({ name }) => name))).toEqual([
    ["A"],
    undefined,
    ["B"],
    undefined,
  ]);
  expect([other!.pagent, other!.iked]).toEqual([undefined, undefined]);
});

test("GIVEN stacks with the same policy files WHEN the model is read THEN they share one policy", () => {
  const model = readModel(
    assemblyOf({
      SYSA: {
        pagent: "CommonIPSecConfig /etc/common.conf\nTcpImage TCPIP\nTcpImage TCPIP2\n",
        files: { "/etc/common.conf": goldPolicy(goldRule("A", "10.1.0.1")) },
        stacks: { TCPIP: "", TCPIP2: "" },
      },
    }),
  );
  const [one, two] = model.stacks;
  expect(one!.policy).toBeDefined();
  expect(two!.policy).toBe(one!.policy);
});
