import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ConflictError, PartialFailure, TargetError } from "../../src/provider/errors";
import {
  checkMember,
  createMember,
  deleteMember,
  diffMember,
  readMember,
  updateMember,
  type MemberInputs,
} from "../../src/provider/member";
import { Place } from "../../src/provider/place";
import { SimulatedTarget } from "../../src/provider/simulated-target";

const PLACE = "SYSA:TCPIP.PROFILE(SYSA)";
const POLICY = "SYSA:/etc/ipsec.conf";
const KEY = "Correct-Horse-1";

let directory: string;
let target: SimulatedTarget;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "member-"));
  target = new SimulatedTarget(directory);
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(directory, { recursive: true, force: true });
});

const profile = (content = "VIPADYNAMIC\n  VIPADEFINE 255.255.255.0 203.0.113.1\nENDVIPADYNAMIC\n"): MemberInputs => ({
  target: { kind: "simulated", directory },
  place: PLACE,
  kind: "profile",
  content,
});
const policy = (secrets: Record<string, string> = { "web-psk": KEY }): MemberInputs => ({
  target: { kind: "simulated", directory },
  place: POLICY,
  kind: "ipsec",
  content: "KeyExchangeAction web\n{\n  HowToInitiate Main\n  SharedKey Ascii secret://web-psk\n}\n",
  secrets,
});
const spelled = (content: string) => `; the same\n${content.toLowerCase().replaceAll("\n", "   ; x\n")}`;
const other = (content: string) => content.replace("203.0.113.1", "203.0.113.2");

const textAt = async (place: string) => (await target.read(Place.parse(place)))?.text;

/** Somebody else changes a text. */
async function change(place: string, edit: (text: string) => string): Promise<void> {
  const { text, etag } = (await target.read(Place.parse(place)))!;
  await target.write(Place.parse(place), edit(text), { kind: "text", ifMatch: etag });
}

describe("Creating a member", () => {
  test("GIVEN nothing at the place THEN the text is written, and the state is what was read back", async () => {
    const inputs = profile();
    const { id, state } = await createMember(inputs);
    expect(id).toBe(PLACE);
    expect(await target.read(Place.parse(PLACE))).toEqual({ text: inputs.content, etag: state.etag });
    expect(state).toEqual({ ...inputs, etag: state.etag, fingerprint: state.etag, owner: expect.any(String) });
  });

  test.each([false, true])(
    "GIVEN the same meaning at the place WHEN adopt is %s THEN it is taken over as it is",
    async (adopt) => {
      const inputs = { ...profile(), adopt };
      await target.write(Place.parse(PLACE), spelled(inputs.content), { kind: "profile" });
      expect(await checkMember(inputs, true)).toEqual([]);
      const { state } = await createMember(inputs);
      expect(await textAt(PLACE)).toBe(state.content);
      expect(state.content).not.toBe(inputs.content);
      expect(diffMember(state, inputs).change).toBe("none");
    },
  );

  test("GIVEN another meaning at the place THEN it is refused before and while creating, named, and left alone", async () => {
    const inputs = profile();
    await target.write(Place.parse(PLACE), other(inputs.content), { kind: "profile" });
    const refused = `${PLACE} exists already, with another content. It is left as it is. To take it over`;
    expect(await checkMember(inputs, true)).toEqual([
      { property: "content", reason: expect.stringContaining(refused) },
    ]);
    await expect(createMember(inputs)).rejects.toThrow(refused);
    expect(await textAt(PLACE)).toBe(other(inputs.content));
  });

  test("GIVEN another meaning at the place WHEN adopt is set THEN it is replaced", async () => {
    const inputs = { ...profile(), adopt: true };
    await target.write(Place.parse(PLACE), other(inputs.content), { kind: "profile" });
    expect(await checkMember(inputs, true)).toEqual([]);
    await createMember(inputs);
    expect(await textAt(PLACE)).toBe(inputs.content);
  });

  test("GIVEN the text was written but cannot be read back THEN the failure carries the state, which can be deleted", async () => {
    const read = jest.spyOn(SimulatedTarget.prototype, "read");
    read.mockImplementationOnce(async () => undefined);
    read.mockImplementationOnce(async () => Promise.reject(new Error("connection lost")));
    const failure = await createMember(profile()).then(
      () => undefined,
      (error: unknown) => error as PartialFailure,
    );
    expect(failure).toBeInstanceOf(PartialFailure);
    expect(failure).toMatchObject({ id: PLACE, reasons: ["connection lost"], message: "connection lost" });
    expect(await textAt(PLACE)).toBe(profile().content);
    await deleteMember(failure!.properties as never);
    expect(await textAt(PLACE)).toBeUndefined();
  });
});

describe("Checking a member", () => {
  test.each([
    ["target", { target: { kind: "ftp" } as never }, 'The target is of kind "ftp"'],
    ["target", { target: { kind: "simulated", directory: "" } as never }, "Expected the path of a directory"],
    ["place", { place: "SYSA:TCPIP.1(A)" }, 'the qualifier "1"'],
    ["place", { place: "SYSA:/../etc/passwd" }, 'a segment ".."'],
    ["content", { content: `ONE\n${"X".repeat(257)}\n` }, "Line 2 of SYSA:TCPIP.PROFILE(SYSA) has 257 characters"],
    ["content", { content: "ONE\nTW→\n" }, "Line 2, column 3"],
    [
      "secrets",
      { content: "A secret://one secret://two\n", secrets: { one: "1" } },
      "secret://two, which has no value",
    ],
    ["secrets", { content: "A secret://one\n", secrets: { one: "two words" } }, 'The value of the secret "one"'],
  ])("GIVEN a wrong %s THEN it is named", async (property, wrong, reason) => {
    expect(await checkMember({ ...profile(), ...wrong }, true)).toEqual([
      { property, reason: expect.stringContaining(reason) },
    ]);
  });

  test("GIVEN a secret that makes a record too long THEN the line is named, and the value is not shown", async () => {
    const inputs = { ...profile("A secret://one\n"), secrets: { one: "k".repeat(300) } };
    const [problem] = await checkMember(inputs, true);
    expect(problem!.reason).toContain("Line 1 of");
    expect(problem!.reason).not.toContain("kkk");
  });
});

describe("Comparing a member with what is wanted", () => {
  test("GIVEN the same meaning in another spelling THEN nothing has to be done", async () => {
    const { state } = await createMember(profile());
    expect(diffMember(state, profile(spelled(state.content)))).toEqual({ change: "none", properties: [] });
  });

  test("GIVEN another meaning THEN the content has to be updated", async () => {
    const { state } = await createMember(profile());
    expect(diffMember(state, profile(other(state.content)))).toEqual({ change: "update", properties: ["content"] });
  });

  test("GIVEN another value of a secret THEN the secrets have to be updated; GIVEN another name for the value THEN nothing", async () => {
    const { state } = await createMember(policy());
    expect(diffMember(state, policy({ "web-psk": "Another-1" }))).toEqual({
      change: "update",
      properties: ["secrets"],
    });
    const renamed = { ...policy({ psk: KEY }), content: policy().content.replace("web-psk", "psk") };
    expect(diffMember(state, renamed).change).toBe("none");
  });

  test.each([
    ["place", { place: "SYSB:TCPIP.PROFILE(SYSA)" }],
    ["place", { place: "SYSA:TCPIP.PROFILE(SYSB)" }],
    ["target", { target: { kind: "simulated", directory: "/elsewhere" } as const }],
  ])("GIVEN another %s THEN it has to be replaced", async (property, moved) => {
    const { state } = await createMember(profile());
    expect(diffMember(state, { ...profile(), ...moved })).toEqual({ change: "replace", properties: [property] });
  });

  test("GIVEN the same directory in another spelling THEN nothing has to be done, and a takeover through it is known", async () => {
    const { state } = await createMember(profile());
    const respelled = { ...profile(), target: { kind: "simulated", directory: `${directory}/x/..` } as const };
    expect(diffMember(state, respelled).change).toBe("none");
    await createMember(respelled);
    await deleteMember(state);
    expect(await textAt(PLACE)).toBe(profile().content);
  });

  test("GIVEN the same place in another case THEN nothing has to be done", async () => {
    const { state } = await createMember(profile());
    expect(diffMember(state, { ...profile(), place: "SYSA:tcpip.profile(sysa)" }).change).toBe("none");
  });
});

describe("Reading a member", () => {
  test("GIVEN nothing changed THEN the state is as it was", async () => {
    const { state } = await createMember(policy());
    expect(await readMember(state)).toEqual(state);
  });

  test("GIVEN somebody changed its spelling THEN the text and ETag follow, the fingerprint does not, and nothing has to be done", async () => {
    const { state } = await createMember(profile());
    await change(PLACE, spelled);
    const read = (await readMember(state))!;
    expect(read).toEqual({ ...state, content: await textAt(PLACE), etag: read.etag });
    expect(read.etag).not.toBe(state.etag);
    expect(diffMember(read, profile()).change).toBe("none");
    const again = (await readMember(read))!;
    expect(again.fingerprint).toBe(state.fingerprint);
  });

  test("GIVEN somebody changed its meaning THEN the fingerprint is another, and it has to be updated", async () => {
    const { state } = await createMember(profile());
    await change(PLACE, other);
    const read = (await readMember(state))!;
    expect(read.fingerprint).not.toBe(state.fingerprint);
    expect(diffMember(read, profile()).change).toBe("update");
    await updateMember(read, profile());
    expect(await textAt(PLACE)).toBe(profile().content);
  });

  test("GIVEN somebody deleted it THEN there is none", async () => {
    const { state } = await createMember(profile());
    await target.delete(Place.parse(PLACE), state.etag);
    expect(await readMember(state)).toBeUndefined();
  });

  test("GIVEN somebody changed another line of a text with a key THEN the state has a reference in place of the key", async () => {
    const { state } = await createMember(policy());
    expect(await textAt(POLICY)).toContain(KEY);
    await change(POLICY, (text) => text.replace("Main", "Aggressive"));
    const read = (await readMember(state))!;
    expect(read.content).toBe(policy().content.replace("Main", "Aggressive"));
  });

  test("GIVEN somebody put another key in THEN no state ever has it, and it is put back", async () => {
    const { state } = await createMember(policy());
    await change(POLICY, (text) => text.replace(KEY, "Foreign-Key"));
    const once = (await readMember(state))!;
    const twice = (await readMember(once))!;
    expect(JSON.stringify([once, twice])).not.toContain("Foreign-Key");
    expect(twice).toEqual(once);
    expect(diffMember(twice, policy())).toEqual({ change: "update", properties: ["content"] });
    await updateMember(twice, policy());
    expect(await textAt(POLICY)).toContain(KEY);
  });

  test("GIVEN two secrets of the same value THEN each reference is read back as it was", async () => {
    const inputs = {
      ...policy({ a: KEY, b: KEY }),
      content: "SharedKey Ascii secret://b\nSharedKey Ascii secret://a\n",
    };
    const { state } = await createMember(inputs);
    expect((await readMember(state))!.content).toBe(inputs.content);
  });
});

describe("Updating a member", () => {
  test("GIVEN somebody changed it since THEN it is refused with what to do; WHEN it was read again THEN it is updated", async () => {
    const { state } = await createMember(profile());
    await change(PLACE, (text) => `${text}; by hand\n`);
    const wanted = profile(other(state.content));
    const refused = updateMember(state, wanted);
    await expect(refused).rejects.toThrow(ConflictError);
    await expect(refused).rejects.toThrow('Run "pulumi refresh"');
    await updateMember((await readMember(state))!, wanted);
    expect(await textAt(PLACE)).toBe(wanted.content);
  });

  test("GIVEN somebody deleted it since THEN it is refused with what to do", async () => {
    const { state } = await createMember(profile());
    await target.delete(Place.parse(PLACE), state.etag);
    await expect(updateMember(state, profile(other(state.content)))).rejects.toThrow("was removed from the target");
    expect(await textAt(PLACE)).toBeUndefined();
  });

  test("GIVEN an update that was interrupted after its write WHEN it is repeated with the old state THEN it is done", async () => {
    const { state } = await createMember(profile());
    const wanted = profile(other(state.content));
    await updateMember(state, wanted);
    const { content, etag, owner } = await updateMember(state, wanted);
    expect(await target.read(Place.parse(PLACE))).toEqual({ text: content, etag });
    expect(owner).toBe(state.owner);
  });

  test("GIVEN the text was written but somebody changed it at once THEN the failure carries what was written", async () => {
    const { state } = await createMember(profile());
    const wanted = profile(other(state.content));
    jest
      .spyOn(SimulatedTarget.prototype, "read")
      .mockImplementationOnce(async () => ({ text: "ELSE\n", etag: "ELSE" }));
    const failure = await updateMember(state, wanted).catch((error: unknown) => error);
    const { etag } = (await target.read(Place.parse(PLACE)))!;
    expect(failure).toMatchObject({ name: "PartialFailure", properties: { content: wanted.content, etag } });
  });
});

describe("Deleting a member", () => {
  test("GIVEN nothing changed THEN it is gone", async () => {
    const { state } = await createMember(profile());
    await deleteMember(state);
    expect(await textAt(PLACE)).toBeUndefined();
    await expect(deleteMember(state)).resolves.toBeUndefined();
  });

  test("GIVEN somebody changed it since THEN it is refused; WHEN it was read again THEN it is deleted", async () => {
    const { state } = await createMember(profile());
    await change(PLACE, other);
    await expect(deleteMember(state)).rejects.toThrow(TargetError);
    await deleteMember((await readMember(state))!);
    expect(await textAt(PLACE)).toBeUndefined();
  });

  test("GIVEN another resource took it over WHEN the first is deleted THEN it stays, until the other is deleted", async () => {
    const first = await createMember(profile());
    const second = await createMember(profile());
    await deleteMember(first.state);
    expect(await textAt(PLACE)).toBe(profile().content);
    await deleteMember(second.state);
    expect(await textAt(PLACE)).toBeUndefined();
  });
});
