import { type App, type SystemProps } from "../../src";
import { iked, ipsec, pagent, vtam } from "../../src/l1";
import { Template } from "../../src/testing";
import { addStack, addWeb, emptySysplex, SECURITY } from "./sysplex-fixture";

function oneStack(systemProps: Partial<SystemProps> = {}, vtamGroupId?: number) {
  const { app, plex } = emptySysplex({ vtamGroupId });
  const stack = addStack(plex, "A", {}, systemProps);
  return { app, plex, stack, system: stack.system };
}

const secured = (systemProps: Partial<SystemProps> = {}) => {
  const sysplex = oneStack(systemProps);
  addWeb(sysplex.plex, sysplex.stack).secure(SECURITY);
  return sysplex;
};
/** The text of a file of SYSA, without the blanks that align it. */
const file = (app: App, path: string) => app.assemble().files.get(`SYSA${path}`)?.replace(/ +/g, " ");

describe("startListOf", () => {
  test("GIVEN an option that is coded by default THEN the construct takes its place", () => {
    const { system } = oneStack();
    new vtam.Xcfinit(system, "Xcfinit", { value: "DEFINE" });
    Template.fromStartList(system.startList).statementCountIs("XCFINIT", 1);
    Template.fromStartList(system.startList).hasStatement("XCFINIT", { value: "DEFINE" });
  });

  test("GIVEN an option that the start list codes, or another construct THEN the error names both", () => {
    const { app, system } = oneStack({ startList: { options: { NETID: "NETA" } } });
    new vtam.Netid(system, "Netid", { value: "NETB" });
    expect(() => app.assemble()).toThrow(
      "PLEX1/SYSA/Netid: The start option NETID is defined by PLEX1/SYSA/StartList already.",
    );
    const other = oneStack();
    other.system.startList.add("XCFINIT", "YES");
    new vtam.Xcfinit(other.system, "Xcfinit", { value: "YES" });
    expect(() => other.app.assemble()).toThrow("is defined by PLEX1/SYSA/StartList already.");
    const twice = oneStack();
    for (const id of ["One", "Two"]) new vtam.Netid(twice.system, id, { value: "NETA" });
    expect(() => twice.app.assemble()).toThrow(
      "PLEX1/SYSA/Two: The start option NETID is defined by PLEX1/SYSA/One already.",
    );
  });

  test("GIVEN LISTBKUP THEN it stands first", () => {
    const { app, system } = oneStack({}, 11);
    new vtam.Listbkup(system, "Backup", { value: "DEFAULTS" });
    expect(file(app, "/SYS1.VTAMLST/ATCSTR0A")).toBe("LISTBKUP=DEFAULTS\nXCFINIT=YES\nXCFGRPID=11\n");
  });

  test("GIVEN XCFGRPID THEN it has to be the group id of the system", () => {
    const same = oneStack({}, 11);
    new vtam.Xcfgrpid(same.system, "Group", { value: 11 });
    Template.fromStartList(same.system.startList).statementCountIs("XCFGRPID", 1);
    const other = oneStack({}, 11);
    new vtam.Xcfgrpid(other.system, "Group", { value: 12 });
    expect(() => other.app.assemble()).toThrow(
      "PLEX1/SYSA/Group: XCFGRPID is 12. Expected the group id of the system, 11. Set vtamGroupId on the Sysplex",
    );
    const none = oneStack();
    new vtam.Xcfgrpid(none.system, "Group", { value: 12 });
    expect(() => none.app.assemble()).toThrow("Expected none, as the system has no group id.");
  });
});

describe("pagent.conf", () => {
  test("GIVEN statements of the system and of a stack THEN each is in its file, and the stack has a TcpImage", () => {
    const { app, system, stack } = oneStack();
    new pagent.LogLevel(system, "Log", { level: 31 });
    new pagent.TTLSConfig(stack, "Ttls", { text: "TTLSConfig /etc/ttls.conf # AT-TLS" });
    expect(file(app, "/etc/pagent.conf")).toBe("TcpImage TCPIP /etc/pagent.TCPIP.conf FLUSH NOPURGE\nLogLevel 31\n");
    expect(file(app, "/etc/pagent.TCPIP.conf")).toBe("TTLSConfig /etc/ttls.conf # AT-TLS\n");
    expect(app.assemble().manifest.systems[0]?.pagent).toEqual({ file: "SYSA/etc/pagent.conf" });
  });

  test("GIVEN statements of the system alone THEN there is pagent.conf, and no file of an image", () => {
    const { app, system } = oneStack();
    new pagent.TcpImage(system, "Image", { name: "TCPIP", path: "/etc/other.conf" });
    expect(file(app, "/etc/pagent.conf")).toBe("TcpImage TCPIP /etc/other.conf\n");
    expect(file(app, "/etc/pagent.TCPIP.conf")).toBeUndefined();
  });

  test("GIVEN a policy THEN statements of the stack stand behind its IPSecConfig", () => {
    const { app, stack } = secured();
    new pagent.TTLSConfig(stack, "Ttls", { text: "TTLSConfig /etc/ttls.conf" });
    expect(file(app, "/etc/pagent.TCPIP.conf")).toBe("IPSecConfig /etc/ipsec.TCPIP.conf\nTTLSConfig /etc/ttls.conf\n");
  });

  test("GIVEN TcpImage and IPSecConfig for what is generated THEN they take its place, with the same path only", () => {
    const { app, system, stack } = secured();
    new pagent.TcpImage(system, "Image", { name: "TCPIP", path: "/etc/pagent.TCPIP.conf", purge: true });
    new pagent.IpsecConfig(stack, "Ipsec", { path: "/etc/ipsec.TCPIP.conf" });
    expect(file(app, "/etc/pagent.conf")).toBe("TcpImage TCPIP /etc/pagent.TCPIP.conf PURGE\n");
    expect(file(app, "/etc/pagent.TCPIP.conf")).toBe("IPSecConfig /etc/ipsec.TCPIP.conf\n");

    const image = secured();
    new pagent.PepInstance(image.system, "Image", { name: "TCPIP" });
    expect(() => image.app.assemble()).toThrow(
      'PLEX1/SYSA/Image: The path of PEPInstance is undefined. Expected "/etc/pagent.TCPIP.conf", which is written for PLEX1/SYSA/TCPIP.',
    );
    const policy = secured();
    new pagent.IpsecConfig(policy.stack, "Ipsec", { path: "/etc/other.conf" });
    expect(() => policy.app.assemble()).toThrow(
      'PLEX1/SYSA/TCPIP/Ipsec: The path of IPSecConfig is "/etc/other.conf".',
    );
  });

  test("GIVEN a statement of pagent.conf in a stack THEN it is refused", () => {
    const { app, stack } = oneStack();
    new pagent.CommonIpsecConfig(stack, "Common", { path: "/etc/common.conf" });
    expect(() => app.assemble()).toThrow(
      "PLEX1/SYSA/TCPIP/Common: CommonIPSecConfig cannot stand in the file of PLEX1/SYSA/TCPIP. " +
        "Expected a System, and no Stack, around it.",
    );
  });

  test("GIVEN an IP security policy made of constructs alone THEN the Policy Agent is told of it", () => {
    const { app, stack } = oneStack();
    new ipsec.IpGenericFilterAction(stack, "Permit", { name: "OWN_PERMIT", ipFilterAction: "Permit" });
    expect(file(app, "/etc/ipsec.TCPIP.conf")).toContain("IpGenericFilterAction OWN_PERMIT\n");
    expect(file(app, "/etc/pagent.TCPIP.conf")).toBe("IPSecConfig /etc/ipsec.TCPIP.conf\n");
  });
});

describe("ikedOf", () => {
  const IKED = "/etc/security/iked.conf";

  test("GIVEN an IkeConfig THEN it is one with the generated one, whose operands it may change", () => {
    const { app, system } = secured();
    new iked.IkeConfig(system, "Iked", { fips140: true, ikeSyslogLevel: 31 });
    new iked.IkeConfig(system, "More", { echo: true });
    const text = file(app, IKED);
    expect(text?.match(/IkeConfig/g)).toHaveLength(1);
    for (const line of ["IkeSyslogLevel 31", "KeyRing IKED/keyring", "FIPS140 Yes", "Echo Yes"]) {
      expect(text).toContain(line);
    }
  });

  test("GIVEN an IkeConfig that disagrees with iked of the system, or with another THEN the error names both", () => {
    const { app, system } = secured({ iked: { keyRing: "IKED/one" } });
    new iked.IkeConfig(system, "Iked", { keyRing: "IKED/two" });
    expect(() => app.assemble()).toThrow("PLEX1/SYSA/Iked: keyRing of IkeConfig is defined by PLEX1/SYSA already.");
    const twice = secured();
    new iked.IkeConfig(twice.system, "One", { echo: true });
    new iked.IkeConfig(twice.system, "Two", { echo: false });
    expect(() => twice.app.assemble()).toThrow("echo of IkeConfig is defined by PLEX1/SYSA/One already.");
  });

  test("GIVEN NoKeyRing THEN there is no key ring", () => {
    const { app, system } = secured();
    new iked.IkeConfig(system, "Iked", { noKeyRing: true });
    expect(file(app, IKED)).not.toContain(" KeyRing");
  });

  test("GIVEN a system that negotiates nothing THEN there is iked.conf when a construct says something", () => {
    const { app, system } = oneStack();
    expect(app.assemble().manifest.systems[0]?.iked).toBeUndefined();
    new iked.NssStackConfig(system, "Nss", { name: "TCPIP", clientName: "SYSA_TCPIP" });
    expect(file(app, IKED)).toContain("NssStackConfig TCPIP\n");
    expect(file(app, IKED)).not.toContain("IkeConfig");
    new iked.IkeConfig(system, "Iked", { echo: true });
    expect(file(app, IKED)).toContain("IkeConfig\n");
    expect(app.assemble().manifest.systems[0]?.iked).toEqual({ file: `SYSA${IKED}` });
  });
});

test("GIVEN a key exchange policy made of constructs beside a secured DVIPA THEN both are one", () => {
  const { app, stack } = secured();
  const policy = new ipsec.KeyExchangePolicy(stack, "Keys", { livenessInterval: 60 });
  new ipsec.KeyExchangeRuleRef(policy, "Other", { name: "OTHER" });
  const text = file(app, "/etc/ipsec.TCPIP.conf")!;
  expect(text.match(/^KeyExchangePolicy/gm)).toHaveLength(1);
  expect(text).toContain("LivenessInterval 60");
  expect(text).toContain("KeyExchangeRuleRef OTHER");
  new ipsec.KeyExchangePolicy(stack, "More", { livenessInterval: 90 });
  expect(() => app.assemble()).toThrow(
    "PLEX1/SYSA/TCPIP/More: livenessInterval of KeyExchangePolicy is defined by PLEX1/SYSA/TCPIP/Keys already.",
  );
});
