import { DistributionMethod, DistributionTarget, Dvipa, Rank, Stack, System } from "../../src";
import { ipconfig, ipconfig6 } from "../../src/documents";
import { Findings, Match, Template } from "../../src/testing";
import { emptySysplex } from "./sysplex-fixture";

/**
 * The configuration of IBM's example of dynamic VIPAs and distribution over three stacks, with documentation addresses: the
 * first stack owns five DVIPAs, distributes them in six ways, and backs up three DVIPAs of the other stacks.
 *
 * @see IP Configuration Guide, Example of configuring dynamic VIPAs and distribution
 */
function threeStacks() {
  const { plex } = emptySysplex();
  const [first, second, third] = [1, 2, 3].map((host) => {
    const system = new System(plex, `SYS${host}`, { sysclone: `0${host}` });
    return new Stack(system, "TCPCS", { dynamicXcf: `192.0.2.${host}/28`, dynamicXcf6: `2001:db8::151:${host}` });
  }) as [Stack, Stack, Stack];

  const own = (host: number, owner = first) =>
    new Dvipa(plex, `vipa${host}`, { address: `203.0.113.${host}`, owner, prefixLength: 28 });
  const [ftp, ftp2, any, server] = [own(11), own(12), own(14), own(15)];
  const other = own(23);
  ftp.distribute({ ports: [20, 21], targets: "ALL", method: DistributionMethod.serverWlm(), sysplexPorts: true });
  ftp2.distribute({ ports: [20, 21], targets: [second] });
  any.distribute({ targets: [second], method: DistributionMethod.roundRobin() });
  server.distribute({
    ports: [5000],
    targets: [DistributionTarget.weighted(second, 10), DistributionTarget.weighted(third, 20)],
    method: DistributionMethod.weightedActive(),
  });
  server.distribute({
    ports: [23],
    targets: "ALL",
    method: DistributionMethod.baseWlm({ procType: { cp: 20, zaap: 80, ziip: 0 } }),
    timedAffinity: 30,
  });
  other.distribute({ ports: [4000], targets: "ALL" });

  own(13, second).addBackup(first, { rank: Rank.of(100) });
  for (const host of [21, 22]) own(host, third).addBackup(first, { rank: Rank.of(80) });

  first.profile
    .add(ipconfig({ sourceVipa: true, tcpStackSourceVipa: ftp.address }))
    .add(ipconfig6({ sourceVipa: true, tcpStackSourceVipa: "DVIPA1" }))
    .override("IPCONFIG6", ({ dynamicXcf, ...others }) => ({
      ...others,
      dynamicXcf:
        dynamicXcf === undefined ? undefined : { ...dynamicXcf, interfaceId: "6:7:8:9", sourceVipaInterface: "SVIPA1" },
    }));
  return { plex, first, second, third };
}

describe("IBM's three-stack distributor", () => {
  test("GIVEN constructs THEN the distributor has equivalent statements", () => {
    const { first } = threeStacks();
    const template = Template.fromStack(first);

    const subnet = { address: "192.0.2.1", prefixLength: 28 };
    template.hasStatement("IPCONFIG", { sysplexRouting: true, dynamicXcf: { subnet, cost: 1 } });
    template.hasStatement("IPCONFIG", { sourceVipa: true, tcpStackSourceVipa: "203.0.113.11" });
    template.hasStatement("IPCONFIG6", {
      dynamicXcf: { address: "2001:db8::151:1", interfaceId: "6:7:8:9", sourceVipaInterface: "SVIPA1" },
    });
    template.hasStatement("IPCONFIG6", { sourceVipa: true, tcpStackSourceVipa: "DVIPA1" });

    const all = { all: true } as const;
    const operands = (keyword: "VIPADEFINE" | "VIPABACKUP" | "VIPADISTRIBUTE") =>
      template.findStatements(keyword).map((statement) => statement.operands);
    expect(operands("VIPADEFINE")).toEqual(
      [11, 12, 14, 15, 23].map((host) => ({ mask: "255.255.255.240", addresses: [`203.0.113.${host}`] })),
    );
    expect(operands("VIPABACKUP")).toEqual([
      { rank: 100, addresses: ["203.0.113.13"] },
      { rank: 80, addresses: ["203.0.113.21"] },
      { rank: 80, addresses: ["203.0.113.22"] },
    ]);
    expect(operands("VIPADISTRIBUTE")).toEqual([
      { method: "SERVERWLM", sysplexPorts: true, dvipa: "203.0.113.11", ports: [20, 21], destinations: all },
      { dvipa: "203.0.113.12", ports: [20, 21], destinations: { targets: [{ address: "192.0.2.2" }] } },
      { method: "ROUNDROBIN", dvipa: "203.0.113.14", destinations: { targets: [{ address: "192.0.2.2" }] } },
      {
        method: "WEIGHTEDACTIVE",
        dvipa: "203.0.113.15",
        ports: [5000],
        destinations: {
          targets: [
            { address: "192.0.2.2", weight: 10 },
            { address: "192.0.2.3", weight: 20 },
          ],
        },
      },
      {
        method: "BASEWLM",
        procType: { cp: 20, zaap: 80, ziip: 0 },
        timedAffinity: 30,
        dvipa: "203.0.113.15",
        ports: [23],
        destinations: all,
      },
      { dvipa: "203.0.113.23", ports: [4000], destinations: all },
    ]);
  });

  test("GIVEN the same constructs THEN the other stacks own what the distributor backs up, and the rules find no error", () => {
    const { plex, second, third } = threeStacks();
    Template.fromStack(second).hasStatement("VIPADEFINE", { addresses: ["203.0.113.13"] });
    Template.fromStack(third).statementCountIs("VIPADEFINE", 2, { mask: "255.255.255.240" });
    for (const stack of [second, third]) {
      Template.fromStack(stack).hasNoStatement("VIPADISTRIBUTE");
      Template.fromStack(stack).hasStatement("IPCONFIG", { sysplexRouting: true, datagramForwarding: Match.absent() });
    }
    Findings.fromSysplex(plex).hasNoErrors();
  });
});
