import { Dvipa, Stack, System } from "../../src";
import { simulate, TestError } from "../../src/testing";
import { addWeb, SECURITY, threeStacks } from "../constructs/sysplex-fixture";

/** A secured DVIPA of SYSA, which SYSB backs up before SYSC. */
function secured() {
  const { app, plex, a, b, c } = threeStacks();
  const web = addWeb(plex, a, [b, c]).secure(SECURITY);
  return { app, sysplex: plex, a, b, c, web };
}

describe("simulate", () => {
  test("GIVEN an app WHEN its systems fail and come back THEN the DVIPA is where the constructs say", async () => {
    const { app, a, b, c, web } = secured();
    const plex = simulate(app);
    expect(plex.ownerOf(web)).toBe(a);
    await plex.fail("SYSA");
    expect(plex.ownerOf(web)).toBe(b);
    await plex.fail(b);
    expect(plex.ownerOf(web.address)).toBe(c);
    await plex.repair(a.system);
    expect(plex.ownerOf(web)).toBe(a);
    for (const what of [a, c.system]) await plex.fail(what);
    expect(plex.ownerOf(web)).toBeUndefined();
  });

  test("GIVEN another owner than a test expects THEN the failure shows two paths, not two trees of constructs", () => {
    const { app, b, web } = secured();
    const plex = simulate(app);
    expect(() => expect(plex.ownerOf(web)).toBe(b)).toThrow(/- "PLEX1\/SYSB\/TCPIP".*\n.*\+ "PLEX1\/SYSA\/TCPIP"/);
  });

  test("GIVEN a connection WHEN the owner fails THEN the tunnel moves, and the connection is lost", async () => {
    const { app, a, b, web } = secured();
    const plex = simulate(app);
    const connection = plex.connect(web);
    expect(connection).toMatchObject({ status: "Established", protection: "dynamic", server: a.label });
    expect(plex.tunnels(web)).toMatchObject([{ owner: a.label, generation: 1 }]);
    await plex.fail(a);
    expect(plex.connection(connection).status).toBe("Lost");
    expect(plex.tunnels("203.0.113.10")).toMatchObject([{ owner: b.label, generation: 2, status: "Installed" }]);
  });

  test("GIVEN a client of its own WHEN it connects THEN the rest is what the policy is for", () => {
    const { app, web } = secured();
    const plex = simulate(app);
    expect(plex.connect(web, { client: "198.51.100.9", port: 8443 })).toMatchObject({
      client: "198.51.100.9",
      port: 8443,
      status: "Established",
    });
    expect(plex.connect(web, { protected: false })).toMatchObject({ status: "Failed" });
  });

  test("GIVEN coupling facilities, daemons and links WHEN they are named THEN they fail", async () => {
    const { app, sysplex } = secured();
    const plex = simulate(app);
    await plex.fail("CF01");
    await plex.fail("IKED of SYSB");
    await plex.fail("link SYSA to CF02");
    await plex.fail({ kind: "pagent", name: "SYSC" });
    expect(plex.machine.couplingFacilities()[0]).toMatchObject({ name: "CF01", state: "Down" });
    expect(plex.machine.system("SYSB")).toMatchObject({ iked: "Down", pagent: "Up" });
    expect(plex.machine.system("SYSA").links).toEqual([]);
    expect(plex.machine.system("SYSC").pagent).toBe("Down");
    await plex.repair("CF01");
    expect(plex.machine.couplingFacilities()[0]!.state).toBe("Up");
    expect(sysplex.node.tryFindChild("CF01")).toBeDefined();
  });

  test("GIVEN operator commands WHEN they are entered THEN the console answers, and they have their effect", () => {
    const { app, a, b, web } = secured();
    const plex = simulate(app);
    expect(plex.command("D TCPIP,,SYSPLEX,VIPADYN", a).join("\n")).toContain("203.0.113.10");
    plex.command("V TCPIP,,SYSPLEX,LEAVEGROUP", a.system);
    expect(plex.ownerOf(web)).toBe(b);
    plex.command("V TCPIP,,SYSPLEX,JOINGROUP", "SYSA");
    expect(plex.ownerOf(web)).toBe(a);
  });

  test("GIVEN a DVIPA of another subplex THEN what happens to the one does nothing to it", async () => {
    const { app, plex: sysplex, a, b } = threeStacks({ tcpGroupId: 21 });
    const other = new Stack(new System(sysplex, "SYSX", { sysclone: "0X" }), "TCPIP", { tcpGroupId: 22 });
    const web = addWeb(sysplex, a, [b]);
    const plain = new Dvipa(sysplex, "plain", { address: "203.0.113.99", owner: other });
    const plex = simulate(app);
    await plex.fail(a);
    expect([plex.ownerOf(web), plex.ownerOf(plain)]).toEqual([b, other]);
    expect(plex.connect(plain)).toMatchObject({ status: "Established", protection: "none" });
    expect(plex.tunnels(plain)).toEqual([]);
  });

  test("GIVEN a name of nothing, or of several things THEN the error lists what there is", async () => {
    const plex = simulate(secured().app);
    await expect(plex.fail("SYSZ")).rejects.toThrow(TestError);
    await expect(plex.fail("SYSZ")).rejects.toThrow(
      /no part of the sysplex "SYSZ". Expected one of: stack SYSA.TCPIP, .*CF01/,
    );
    await expect(plex.repair("TCPIP")).rejects.toThrow(
      'The name "TCPIP" stands for several: stack SYSA.TCPIP, stack SYSB.TCPIP, stack SYSC.TCPIP. Expected one of these.',
    );
    await expect(plex.repair("SYSA")).rejects.toThrow("The system SYSA is Up, expected Down.");
    expect(() => plex.ownerOf("192.0.2.1")).toThrow('There is no DVIPA "192.0.2.1". Expected one of: 203.0.113.10.');
  });

  test("GIVEN constructs of another app, or made later THEN they are errors", async () => {
    const { app, sysplex } = secured();
    const plex = simulate(app);
    const other = secured();
    const foreign = "PLEX1/SYSA/TCPIP is of another app than the one that is simulated";
    await expect(plex.fail(other.a)).rejects.toThrow(foreign);
    expect(() => plex.command("D IPLINFO", other.a)).toThrow(foreign);
    expect(() => plex.ownerOf(other.web)).toThrow("PLEX1/web is of another app");
    const late = new System(sysplex, "SYSQ", { sysclone: "0Q" });
    await expect(plex.fail(late)).rejects.toThrow('There is no part of the sysplex "PLEX1/SYSQ".');
  });
});
