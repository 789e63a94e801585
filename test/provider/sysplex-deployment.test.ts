import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { specialSecretSig, specialSigKey } from "@pulumi/pulumi/runtime/rpc";
import { Assembly } from "../../src/model/assembly";
import { Activation, Member, SysplexDeployment } from "../../src/provider";
import { securedSysplex, type Changes } from "../support/secured-sysplex";

const target = { kind: "simulated", directory: "never-written" } as const;
const registered: pulumi.runtime.MockResourceArgs[] = [];
const warnings: string[] = [];

beforeAll(async () => {
  await pulumi.runtime.setMocks({
    newResource: (args) => {
      registered.push(args);
      return { id: args.name, state: { ...args.inputs, fingerprint: `of ${args.inputs.place}` } };
    },
    call: () => ({}),
  });
});

beforeEach(() => {
  registered.length = 0;
  warnings.length = 0;
  jest.spyOn(pulumi.log, "warn").mockImplementation(async (message) => void warnings.push(message));
});
afterEach(() => jest.restoreAllMocks());

function sysplex(changes: Changes = {}): Assembly {
  const directory = mkdtempSync(join(tmpdir(), "deployment-"));
  try {
    securedSysplex(changes).write(join(directory, "assembly"));
    return Assembly.read(join(directory, "assembly"));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const policy = "SYSA/etc/ipsec.conf";
const withSecret: Changes = {
  [policy]: [
    "IpFilterPolicy",
    `KeyExchangeRule r
{
  LocalSecurityEndpoint
  {
    Identity IpAddr 203.0.113.10
    Location 203.0.113.10
  }
  RemoteSecurityEndpoint
  {
    Identity IpAddr 10.9.0.1
    Location 10.9.0.1
  }
  KeyExchangeActionRef a
  SharedKey Ascii secret://web-psk
}
KeyExchangeAction a
{
  HowToAuthMe PresharedKey
}
IpFilterPolicy`,
  ],
};
const named = (name: string) => registered.find((resource) => resource.name === name);
/** Waits until everything a deployment registers is there. */
const settled = () => pulumi.runtime.disconnect();

test("GIVEN a sysplex WHEN deployed THEN it has one resource for each text and activation, with readable names and types", async () => {
  new SysplexDeployment("PLEX1", { assembly: sysplex(), target });
  await settled();
  expect(registered.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "PLEX1",
      "PLEX1-SYS1.CFRM.CNTL(CFRMPOL1)",
      "PLEX1-cfrm(CFRMPOL1)",
      "PLEX1-SYSA-TCPIP.PROFILE(SYSA)",
      "PLEX1-SYSA-/etc/pagent.conf",
      "PLEX1-SYSA-stack(TCPIP)",
    ]),
  );
  expect(named("PLEX1")?.type).toBe("cdkplex:provider:SysplexDeployment");
  expect(named("PLEX1-SYSA-TCPIP.PROFILE(SYSA)")).toMatchObject({
    type: "pulumi-nodejs:dynamic/cdkplex:Member",
    inputs: {
      target,
      place: "SYSA:TCPIP.PROFILE(SYSA)",
      kind: "profile",
      content: expect.stringContaining("VIPADEFINE"),
    },
  });
  expect(named("PLEX1-SYSA-stack(TCPIP)")).toMatchObject({
    type: "pulumi-nodejs:dynamic/cdkplex:Activation",
    inputs: {
      target,
      activation: "SYSA:stack(TCPIP)",
      members: { "SYSA:TCPIP.PROFILE(SYSA)": "of SYSA:TCPIP.PROFILE(SYSA)" },
    },
  });
});

test("GIVEN a sysplex WHEN deployed THEN a step is registered after those that come before it", async () => {
  new SysplexDeployment("PLEX1", { assembly: sysplex(), target });
  await settled();
  const names = registered.map(({ name }) => name);
  const order = [
    "PLEX1-cfrm(CFRMPOL1)",
    "PLEX1-SYSA-vtam(SYSA)",
    "PLEX1-SYSA-pagent(SYSA)",
    "PLEX1-SYSB-stack(TCPIP)",
    "PLEX1-SYSA-stack(TCPIP)",
  ];
  expect(order.map((name) => names.indexOf(name))).toEqual(
    order.map((name) => names.indexOf(name)).sort((a, b) => a - b),
  );
});

test("GIVEN an error that a rule finds WHEN deployed THEN the program ends with the report, and nothing is registered", async () => {
  const assembly = sysplex({ "SYSB/TCPIP.PROFILE/SYSB": ["IPSEC DVIPSEC", "IPSEC"] });
  const deploy = () => new SysplexDeployment("PLEX1", { assembly, target });
  expect(deploy).toThrow(pulumi.RunError);
  expect(deploy).toThrow(
    /^The sysplex PLEX1 breaks rules; nothing of it was deployed.\n\nSYSB.TCPIP\n {2}error SWSA\d+ SYSB\/TCPIP.PROFILE\/SYSB/,
  );
  await settled();
  expect(registered).toEqual([]);
});

test("GIVEN a file without an artifact WHEN deployed THEN the program ends, without a trace", () => {
  const assembly = sysplex();
  const files = new Map([...assembly.files, ["stray", "; x\n"]]);
  const deploy = () => new SysplexDeployment("PLEX1", { assembly: new Assembly(assembly.manifest, files), target });
  expect(deploy).toThrow(pulumi.RunError);
  expect(deploy).toThrow("The assembly has the file stray");
});

test("GIVEN a warning that a rule finds WHEN deployed THEN it is told, and the sysplex deployed", async () => {
  const assembly = sysplex({ "SYSA/etc/pagent.conf": ["TcpImage", "TcpImage TCPIPX /etc/nowhere.conf\nTcpImage"] });
  new SysplexDeployment("PLEX1", { assembly, target });
  await settled();
  expect(warnings).toEqual([expect.stringMatching(/^SYSA\n {2}warning \S+ SYSA\/etc\/pagent.conf:1[\s\S]*warning/)]);
  expect(named("PLEX1-SYSA-stack(TCPIP)")).toBeDefined();
});

test("GIVEN a reference to a secret WHEN it has no value THEN the program ends and says which to give", () => {
  const deploy = () =>
    new SysplexDeployment("PLEX1", { assembly: sysplex(withSecret), target, secrets: { other: "x" } });
  expect(deploy).toThrow(pulumi.RunError);
  expect(deploy).toThrow("SYSA:/etc/ipsec.conf refers to secret://web-psk, which has no value");
  expect(deploy).toThrow('give secrets: { "web-psk": ... }');
});

test("GIVEN secrets WHEN deployed THEN a member has those it refers to, and they are secret", async () => {
  new SysplexDeployment("PLEX1", {
    assembly: sysplex(withSecret),
    target,
    secrets: { "web-psk": "The-Key", other: "x" },
  });
  await settled();
  const secret = { [specialSigKey]: specialSecretSig, value: { "web-psk": "The-Key" } };
  expect(named("PLEX1-SYSA-/etc/ipsec.conf")?.inputs.secrets).toEqual(secret);
  expect(named("PLEX1-SYSB-/etc/ipsec.conf")?.inputs.secrets).toBeUndefined();
});

test("GIVEN adopt WHEN deployed THEN each member is to take over what is there", async () => {
  new SysplexDeployment("PLEX1", { assembly: sysplex(), target, adopt: true });
  await settled();
  const members = registered.filter(({ type }) => type.endsWith(":Member"));
  expect(members.every(({ inputs }) => inputs.adopt === true)).toBe(true);
});

test("GIVEN the provider that a state holds THEN it is small, and calls what this package exports", async () => {
  new Member("m", { target, place: "SYSA:A.B", kind: "text", content: "x\n" });
  new Activation("a", { target, activation: "SYSA:iked(SYSA)", members: {} });
  await settled();
  for (const { inputs } of registered) {
    expect(inputs.__provider.length).toBeLessThan(150);
    expect(inputs.__provider).toContain('("cdkplex/provider/dynamic")');
  }
});
