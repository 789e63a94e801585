import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { activation, member } from "../../src/provider/dynamic";
import { SimulatedTarget } from "../../src/provider/simulated-target";

/** What Pulumi gives for a value that a preview does not know. */
const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const PROVIDER = { __provider: "the code" };

let directory: string;
beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), "dynamic-"))));
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(directory, { recursive: true, force: true });
});

const inputs = (content = "IPCONFIG IPSECURITY\n") => ({
  ...PROVIDER,
  target: { kind: "simulated" as const, directory },
  place: "SYSA:TCPIP.PROFILE(SYSA)",
  kind: "profile" as const,
  content,
});
const file = () => join(directory, "SYSA/TCPIP.PROFILE/SYSA");

describe("The provider of members", () => {
  test("GIVEN inputs WHEN checked THEN they are the inputs; GIVEN wrong ones THEN they have failures", async () => {
    expect(await member.check({}, inputs())).toEqual({ inputs: inputs(), failures: [] });
    const { failures } = await member.check({}, inputs("€\n"));
    expect(failures).toEqual([{ property: "content", reason: expect.stringContaining("Line 1, column 1") }]);
  });

  test("GIVEN something else at the place WHEN checked for a new resource THEN it fails; for one that is there THEN it does not", async () => {
    await member.create(inputs("IPCONFIG NODATAGRAMFWD\n"));
    expect((await member.check({}, inputs())).failures).toHaveLength(1);
    expect((await member.check(inputs(), inputs())).failures).toEqual([]);
  });

  test("GIVEN a created member THEN its state has the text, names no key, and leads to no change", async () => {
    const wanted = { ...inputs("A secret://k\n"), kind: "text" as const, secrets: { k: "The-Key" } };
    const { id, outs } = await member.create(wanted);
    expect(id).toBe("SYSA:TCPIP.PROFILE(SYSA)");
    const { secrets, ...open } = outs;
    expect(secrets).toEqual({ k: "The-Key" });
    expect(JSON.stringify(open)).not.toContain("The-Key");
    expect(outs).toMatchObject({ ...PROVIDER, content: "A secret://k\n", fingerprint: outs.etag });
    expect(await member.diff(id, outs, wanted)).toEqual({ changes: false, replaces: [] });
    expect(await member.read(id, outs)).toEqual({ id, props: outs });
  });

  test("GIVEN somebody changed it WHEN read THEN state and inputs have the text; WHEN updated THEN it is as before", async () => {
    const { id, outs } = await member.create(inputs());
    writeFileSync(file(), "IPCONFIG NODATAGRAMFWD\n");
    const read = await member.read(id, outs);
    expect(read.props).toMatchObject({ content: "IPCONFIG NODATAGRAMFWD\n" });
    expect(read.inputs).toEqual(inputs("IPCONFIG NODATAGRAMFWD\n"));
    const again = await member.read(id, read.props as typeof outs);
    expect(again.props).toEqual(read.props);
    expect(await member.diff(id, again.props as typeof outs, inputs())).toEqual({ changes: true, replaces: [] });
    const updated = await member.update(id, again.props as typeof outs, inputs());
    expect(updated.outs).toMatchObject({ content: outs.content, etag: outs.etag });
  });

  test("GIVEN it is gone WHEN read THEN it has no id", async () => {
    const { id, outs } = await member.create(inputs());
    await member.delete(id, outs);
    expect(await member.read(id, outs)).toEqual({ id: "", props: {} });
  });

  test("GIVEN another place WHEN compared THEN it is replaced", async () => {
    const { id, outs } = await member.create(inputs());
    expect(await member.diff(id, outs, { ...inputs(), place: "SYSB:TCPIP.PROFILE(SYSA)" })).toEqual({
      changes: true,
      replaces: ["place"],
    });
  });

  test("GIVEN a secret that a preview does not know WHEN checked and compared THEN nothing fails, and it is a change", async () => {
    const wanted = { ...inputs("A secret://k\n"), kind: "text" as const, secrets: { k: "x" } };
    const { id, outs } = await member.create(wanted);
    for (const secrets of [{ k: UNKNOWN }, UNKNOWN as never]) {
      const unknown = { ...wanted, secrets };
      expect(await member.check({}, unknown)).toEqual({ inputs: unknown, failures: [] });
      expect(await member.diff(id, outs, unknown)).toEqual({ changes: true, replaces: [] });
    }
  });

  test("GIVEN a failure after the write WHEN created THEN the failure carries a state that can be read, without a trace", async () => {
    const read = jest.spyOn(SimulatedTarget.prototype, "read");
    read.mockImplementationOnce(async () => undefined);
    read.mockImplementationOnce(async () => Promise.reject(new Error("connection lost")));
    const failure = await member
      .create(inputs())
      .catch((error: unknown) => error as { id: string; properties: never; stack: string });
    expect(failure).toMatchObject({ id: "SYSA:TCPIP.PROFILE(SYSA)", reasons: ["connection lost"], stack: "" });
    const { properties } = failure as { properties: never };
    expect(properties).toMatchObject(PROVIDER);
    expect(await member.read("", properties)).toMatchObject({ props: properties });
  });

  test("GIVEN an error that says what to do THEN Pulumi has no trace to print; GIVEN another THEN it has", async () => {
    const { id, outs } = await member.create(inputs());
    writeFileSync(file(), "IPCONFIG NODATAGRAMFWD\n");
    await expect(member.delete(id, outs)).rejects.toMatchObject({ name: "ConflictError", stack: "" });
    jest
      .spyOn(SimulatedTarget.prototype, "delete")
      .mockImplementationOnce(async () => Promise.reject(new Error("a defect")));
    await expect(member.delete(id, outs)).rejects.toMatchObject({ stack: expect.stringContaining("a defect") });
  });
});

describe("The provider of activations", () => {
  test("GIVEN a deployed profile WHEN created, read, compared, updated and deleted THEN the stack is in effect in between", async () => {
    const { outs } = await member.create(inputs());
    const wanted = {
      ...PROVIDER,
      target: inputs().target,
      activation: "SYSA:stack(TCPIP)",
      members: { "SYSA:TCPIP.PROFILE(SYSA)": outs.fingerprint },
    };
    expect(await activation.check({}, wanted)).toEqual({ inputs: wanted, failures: [] });
    const { id, outs: state } = await activation.create(wanted);
    expect(state).toMatchObject({ ...wanted, inEffect: wanted.members });
    expect(await activation.diff(id, state, wanted)).toEqual({ changes: false, replaces: [] });
    expect(await activation.read(id, state)).toEqual({ id, props: state });
    const unknown = { ...wanted, members: { "SYSA:TCPIP.PROFILE(SYSA)": UNKNOWN } };
    expect(await activation.diff(id, state, unknown)).toEqual({ changes: true, replaces: [] });
    expect((await activation.update(id, state, wanted)).outs).toEqual(state);
    await activation.delete(id, state);
    expect(await activation.read(id, state)).toEqual({ id: "", props: {} });
  });
});
