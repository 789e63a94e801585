import { Construct } from "constructs";
import { Stack, System } from "../../src";
import { addStack, addWeb, emptySysplex, SECURITY } from "./sysplex-fixture";

describe("System", () => {
  test("GIVEN a system THEN the manifest has what is known of it", () => {
    // GIVEN
    const { app, plex } = emptySysplex();
    // WHEN
    new System(plex, "SYSA", { sysclone: "0A", release: "V2R5", cpc: "CPC1", symbols: { NET: "10.1" } });
    // THEN
    expect(app.assemble().manifest.systems[0]).toMatchObject({
      name: "SYSA",
      sysclone: "0A",
      release: "V2R5",
      cpc: "CPC1",
      symbols: { NET: "10.1" },
      vtam: { file: "SYSA/SYS1.VTAMLST/ATCSTR0A" },
      stacks: [],
    });
  });

  test("GIVEN a one-character sysclone THEN the start list has two", () => {
    const { plex } = emptySysplex();
    expect(new System(plex, "SYSA", { sysclone: "A" }).startList.dataset).toBe("SYS1.VTAMLST(ATCSTR0A)");
  });

  test.each(["", "ABC", "0a", "-1"])('GIVEN the sysclone "%s" THEN it is refused', (sysclone) => {
    const { plex } = emptySysplex();
    expect(() => new System(plex, "SYSA", { sysclone })).toThrow(
      `PLEX1/SYSA: sysclone is "${sysclone}". Expected 1 or 2 characters A-Z 0-9 @ # $.`,
    );
  });

  test("GIVEN two systems with one sysclone or one name THEN the error names the other", () => {
    const { plex } = emptySysplex();
    new System(plex, "SYSA", { sysclone: "0A" });
    expect(() => new System(plex, "SYSB", { sysclone: "0A" })).toThrow(
      "PLEX1/SYSB: sysclone 0A is defined by PLEX1/SYSA already.",
    );
    expect(() => new System(new Construct(plex, "Site2"), "SYSA", { sysclone: "0C" })).toThrow(
      "PLEX1/Site2/SYSA: The system SYSA is defined by PLEX1/SYSA already.",
    );
  });

  test("GIVEN a group id outside 2 to 31, or a name too long THEN it is refused", () => {
    const { plex } = emptySysplex();
    expect(() => new System(plex, "SYSA", { sysclone: "0A", vtamGroupId: 32 })).toThrow("vtamGroupId is 32.");
    expect(() => new System(plex, "SYSTEMAAA", { sysclone: "0B" })).toThrow("is not a valid system name");
  });

  test("GIVEN a construct outside a system THEN System.of says what to do", () => {
    const { plex } = emptySysplex();
    expect(() => new Stack(plex, "TCPIP")).toThrow(
      "PLEX1/TCPIP: The System around it is missing. Expected it to be given. Create it with a System as scope.",
    );
    expect(System.isSystem(plex)).toBe(false);
  });

  test("GIVEN a key ring and a secured DVIPA THEN iked.conf names it, on the systems that negotiate", () => {
    // GIVEN
    const { app, plex } = emptySysplex();
    const a = addStack(plex, "A", {}, { iked: { keyRing: "IKED/ring2", syslogLevel: 3 } });
    const b = addStack(plex, "B");
    const c = addStack(plex, "C");
    // WHEN
    addWeb(plex, a, [b])
      .distribute({ ports: [443], targets: [c] })
      .secure(SECURITY);
    // THEN
    const { files, manifest } = app.assemble();
    expect(manifest.systems.map(({ iked }) => iked?.file)).toEqual([
      "SYSA/etc/security/iked.conf",
      "SYSB/etc/security/iked.conf",
      undefined,
    ]);
    expect(files.get("SYSA/etc/security/iked.conf")).toMatch(/IkeSyslogLevel\s+3\n\s+KeyRing\s+IKED\/ring2/);
    expect(files.get("SYSB/etc/security/iked.conf")).toMatch(/KeyRing\s+IKED\/keyring/);
  });
});
