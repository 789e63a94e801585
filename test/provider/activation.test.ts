import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  checkActivation,
  createActivation,
  deleteActivation,
  diffActivation,
  readActivation,
  updateActivation,
  type ActivationInputs,
} from "../../src/provider/activation";
import { Place } from "../../src/provider/place";
import { SimulatedTarget } from "../../src/provider/simulated-target";
import { Activation } from "../../src/provider/target";

const PROFILE = Place.ofDataset("SYSA", "TCPIP.PROFILE(SYSA)");
const ID = "SYSA:stack(TCPIP)";
const STACK = Activation.parse(ID);

let directory: string;
let target: SimulatedTarget;
let etag: string;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "activation-"));
  target = new SimulatedTarget(directory);
  etag = await target.write(PROFILE, "ONE\n", { kind: "profile" });
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(directory, { recursive: true, force: true });
});

const inputs = (fingerprint = etag): ActivationInputs => ({
  target: { kind: "simulated", directory },
  activation: ID,
  members: { [PROFILE.toString()]: fingerprint },
});

test("GIVEN nothing in effect WHEN created THEN the deployed texts are, and nothing more has to be done", async () => {
  const { id, state } = await createActivation(inputs());
  expect(id).toBe(ID);
  expect(await target.inEffect(STACK)).toEqual({ [PROFILE.toString()]: etag });
  expect(diffActivation(state, inputs()).change).toBe("none");
  expect(await readActivation(state)).toEqual(state);
});

test("GIVEN the texts are in effect WHEN created THEN the stack is not started again", async () => {
  await createActivation(inputs());
  const activate = jest.spyOn(SimulatedTarget.prototype, "activate");
  await createActivation(inputs());
  expect(activate).not.toHaveBeenCalled();
});

test("GIVEN another text in effect WHEN created THEN the deployed one is", async () => {
  await target.activate(STACK, [PROFILE]);
  const second = await target.write(PROFILE, "TWO\n", { kind: "profile", ifMatch: etag });
  await createActivation(inputs(second));
  expect(await target.inEffect(STACK)).toEqual({ [PROFILE.toString()]: second });
});

test("GIVEN another fingerprint THEN it has to be updated; WHEN updated THEN what is deployed now is in effect", async () => {
  const { state } = await createActivation(inputs());
  const second = await target.write(PROFILE, "TWO\n", { kind: "profile", ifMatch: etag });
  expect(diffActivation(state, inputs(second))).toEqual({ change: "update", properties: ["members"] });
  const updated = await updateActivation(state, inputs(second));
  expect(await target.inEffect(STACK)).toEqual({ [PROFILE.toString()]: second });
  expect(diffActivation(updated, inputs(second)).change).toBe("none");
});

test("GIVEN somebody put another text into effect WHEN read THEN it has to be updated, also when that is the text deployed now", async () => {
  const { state } = await createActivation(inputs());
  await target.write(PROFILE, "TWO\n", { kind: "profile", ifMatch: etag });
  await target.activate(STACK, [PROFILE]);
  const read = (await readActivation(state))!;
  expect(diffActivation(read, inputs()).change).toBe("update");
});

test("GIVEN a text that means what its fingerprint says, in another spelling WHEN activated THEN nothing more has to be done", async () => {
  await target.write(PROFILE, "one\n", { kind: "profile", ifMatch: etag });
  const { state } = await createActivation(inputs());
  const read = (await readActivation(state))!;
  expect(diffActivation(read, inputs()).change).toBe("none");
});

test("GIVEN somebody took it out of effect WHEN read THEN there is none", async () => {
  const { state } = await createActivation(inputs());
  await target.deactivate(STACK);
  expect(await readActivation(state)).toBeUndefined();
});

test("GIVEN one more text, or one less THEN it has to be updated", async () => {
  const { state } = await createActivation(inputs());
  const more = { ...inputs(), members: { ...inputs().members, "SYSA:/etc/x": "E" } };
  expect(diffActivation(state, more).change).toBe("update");
  expect(diffActivation(state, { ...inputs(), members: {} }).change).toBe("update");
});

test.each([
  ["activation", { activation: "SYSA:stack(TCPIPB)" }],
  ["activation", { activation: "SYSB:stack(TCPIP)" }],
  ["target", { target: { kind: "simulated", directory: "/elsewhere" } as const }],
])("GIVEN another %s THEN it has to be replaced", async (property, moved) => {
  const { state } = await createActivation(inputs());
  expect(diffActivation(state, { ...inputs(), ...moved })).toEqual({ change: "replace", properties: [property] });
});

test("GIVEN it is deleted THEN nothing is in effect", async () => {
  const { state } = await createActivation(inputs());
  await deleteActivation(state);
  expect(await target.inEffect(STACK)).toBeUndefined();
});

test("GIVEN another resource took it over WHEN the first is deleted THEN it stays in effect", async () => {
  const { state } = await createActivation(inputs());
  await createActivation(inputs());
  await deleteActivation(state);
  expect(await target.inEffect(STACK)).toBeDefined();
});

test.each([
  ["target", { target: { kind: "ftp" } as never }, 'The target is of kind "ftp"'],
  ["activation", { activation: "SYSA:resolver(X)" }, '"SYSA:resolver(X)" cannot be put into effect'],
  ["activation", { activation: "TCPIP" }, '"TCPIP" cannot be put into effect'],
  ["members", { members: { "SYSA:/../x": "E" } }, 'a segment ".."'],
])("GIVEN a wrong %s WHEN checked THEN it is named", async (property, wrong, reason) => {
  expect(await checkActivation({ ...inputs(), ...wrong })).toEqual([
    { property, reason: expect.stringContaining(reason) },
  ]);
});
