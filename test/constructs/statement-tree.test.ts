import { StatementTree } from "../../src/constructs/statement-tree";
import { pagent, profile } from "../../src/l1";
import { threeStacks } from "./sysplex-fixture";

describe("StatementTree", () => {
  test("GIVEN constructs THEN each statement is found once, where it belongs, with what stands in it", () => {
    // GIVEN
    const { plex, a, b } = threeStacks();
    const ports = new profile.Port(a, "Ports");
    new profile.PortEntry(ports, "Ftp", { port: 21, protocol: "TCP", jobName: "FTPD" });
    new pagent.LogLevel(a, "Log", { level: 31 });
    new profile.Start(b, "Osa", { name: "OSA1" });
    // WHEN
    const tree = new StatementTree(plex.node.findAll());
    // THEN
    const [port, ...others] = tree.of(a, "profile");
    expect(port).toMatchObject({ keyword: "PORT", construct: "PLEX1/SYSA/TCPIP/Ports" });
    expect(port!.children).toMatchObject([{ keyword: "", construct: "PLEX1/SYSA/TCPIP/Ports/Ftp" }]);
    expect(others).toEqual([]);
    expect(tree.of(a, "pagent")).toMatchObject([{ keyword: "LogLevel" }]);
    expect(tree.of(b, "profile")).toMatchObject([{ keyword: "START" }]);
    expect(tree.of(a.system, "pagent")).toEqual([]);
    expect(tree.of(plex, "cfrm")).toEqual([]);
  });

  test("GIVEN the statements twice THEN they are copies: each member has its own lines", () => {
    const { plex, a } = threeStacks();
    new profile.Start(a, "Osa", { name: "OSA1" });
    const tree = new StatementTree(plex.node.findAll());
    const [first] = tree.of(a, "profile");
    const [second] = tree.of(a, "profile");
    expect(second).toEqual(first);
    expect(second).not.toBe(first);
  });
});
