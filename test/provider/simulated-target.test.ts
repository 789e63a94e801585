import { runs } from "../support/runs";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import fc from "fast-check";
import { Place } from "../../src/provider/place";
import { SimulatedTarget } from "../../src/provider/simulated-target";
import { Activation } from "../../src/provider/target";
import { describeTarget } from "./target-conformance";

const kind = "profile" as const;
const PROFILE = Place.ofDataset("SYSA", "TCPIP.PROFILE(SYSA)");

const made: string[] = [];
function freshDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "simulated-"));
  made.push(directory);
  return directory;
}
afterAll(() => made.forEach((directory) => rmSync(directory, { recursive: true, force: true })));

describeTarget("A simulated target", async () => {
  const directory = join(freshDirectory(), "not", "there", "yet");
  return () => new SimulatedTarget(directory);
});

describe("The directory of a simulated target", () => {
  let root: string;
  let target: SimulatedTarget;
  beforeEach(() => {
    root = freshDirectory();
    target = new SimulatedTarget(root);
  });

  test("GIVEN texts WHEN written THEN people find them by system, data set and path", async () => {
    await target.write(PROFILE, "ONE\n", { kind });
    await target.write(Place.ofDataset("SYSA", "TCPIP.DATA"), "TWO\n", { kind: "text" });
    await target.write(Place.ofFile("SYSA", "/etc/pagent.conf"), "THREE\n", { kind: "pagent" });
    await target.write(Place.ofDataset("PLEX1", "SYS1.CFRM.CNTL(POL1)"), "FOUR\n", { kind: "cfrm" });
    expect(readFileSync(join(root, "SYSA/TCPIP.PROFILE/SYSA"), "utf8")).toBe("ONE\n");
    expect(readFileSync(join(root, "SYSA/TCPIP.DATA"), "utf8")).toBe("TWO\n");
    expect(readFileSync(join(root, "SYSA/etc/pagent.conf"), "utf8")).toBe("THREE\n");
    expect(readFileSync(join(root, "PLEX1/SYS1.CFRM.CNTL/POL1"), "utf8")).toBe("FOUR\n");
  });

  test("GIVEN a stack in effect THEN the texts it was started with stand apart from what is deployed", async () => {
    const etag = await target.write(PROFILE, "ONE\nTWO\n", { kind });
    await target.activate(new Activation("SYSA", "stack", "TCPIP"), [PROFILE]);
    await target.write(PROFILE, "THREE\n", { kind, ifMatch: etag });
    expect(JSON.parse(readFileSync(join(root, ".active/SYSA/stack-TCPIP.json"), "utf8"))).toEqual({
      activation: "SYSA:stack(TCPIP)",
      texts: [{ place: "SYSA:TCPIP.PROFILE(SYSA)", lines: ["ONE", "TWO", ""] }],
    });
  });

  test("GIVEN texts that may hold keys WHEN written THEN only their owner can read them", async () => {
    await target.write(PROFILE, "ONE\n", { kind });
    expect(statSync(join(root, "SYSA/TCPIP.PROFILE/SYSA")).mode & 0o077).toBe(0);
    expect(statSync(join(root, "SYSA")).mode & 0o077).toBe(0);
  });

  test("GIVEN an ETag THEN it cannot be made from the text alone, and stays the same for another process", async () => {
    const etag = await target.write(PROFILE, "SECRET\n", { kind });
    for (const algorithm of ["md5", "sha1", "sha256"]) {
      expect(createHash(algorithm).update("SECRET\n").digest("hex").toUpperCase()).not.toContain(etag);
    }
    const elsewhere = new SimulatedTarget(freshDirectory());
    expect(await elsewhere.write(PROFILE, "SECRET\n", { kind })).not.toBe(etag);
    expect((await new SimulatedTarget(root).read(PROFILE))?.etag).toBe(etag);
  });

  test("GIVEN the last text WHEN deleted THEN no empty directory of its system is left", async () => {
    const etag = await target.write(PROFILE, "ONE\n", { kind });
    await target.activate(new Activation("SYSA", "stack", "TCPIP"), [PROFILE]);
    await target.deactivate(new Activation("SYSA", "stack", "TCPIP"));
    await target.delete(PROFILE, etag);
    expect(readdirSync(root)).toEqual([".target"]);
  });

  test("GIVEN any places WHEN mapped to files THEN no two share one, and none leaves the directory", () => {
    // Short names of few letters, so that places often look alike.
    const name8 = fc.oneof(fc.stringMatching(/^[A-Z@#$][A-Z0-9@#$]{0,7}$/), fc.constantFrom("A", "B"));
    const dataset = fc
      .tuple(fc.array(name8, { minLength: 1, maxLength: 4 }), fc.option(name8))
      .map(([qualifiers, member]) => qualifiers.join(".") + (member === null ? "" : `(${member})`));
    const segment = fc
      .stringMatching(/^(?:[A-Za-z0-9._@#$+=,%~-]{1,12}|[%AB.]{1,2})$/)
      .filter((text) => text !== "." && text !== "..");
    const path = fc
      .array(fc.oneof(segment, name8), { minLength: 1, maxLength: 4 })
      .map((parts) => `/${parts.join("/")}`);
    const place = fc
      .tuple(name8, fc.oneof(dataset, path))
      .map(([owner, name]) => (name.startsWith("/") ? Place.ofFile(owner, name) : Place.ofDataset(owner, name)));
    fc.assert(
      fc.property(place, place, (one, other) => {
        const way = relative(root, target.fileOf(one));
        expect(way.split(sep)[0]).toBe(one.owner);
        expect(target.fileOf(one) === target.fileOf(other)).toBe(one.toString() === other.toString());
        expect(Place.parse(one.toString()).toString()).toBe(one.toString());
      }),
      runs(2),
    );
  });

  test.each(["SYSA", "SYSA/TCPIP.PROFILE", "SYSA/TCPIP.PROFILE/SYSA"])(
    "GIVEN a link at %s that leads outside WHEN a text is read, written or deleted THEN that is refused, and nothing outside changes",
    async (link) => {
      const outside = freshDirectory();
      mkdirSync(join(outside, "TCPIP.PROFILE"));
      for (const file of ["SYSA", "TCPIP.PROFILE/SYSA"]) writeFileSync(join(outside, file), "OUTSIDE\n");
      mkdirSync(join(root, link, ".."), { recursive: true });
      symlinkSync(link.endsWith("/SYSA") ? join(outside, "SYSA") : outside, join(root, link));
      const refused = `leads out of the directory of the simulated target through the link ${join(root, link)}`;
      await expect(target.read(PROFILE)).rejects.toThrow(refused);
      await expect(target.write(PROFILE, "NEW\n", { kind })).rejects.toThrow(refused);
      await expect(target.delete(PROFILE, "X")).rejects.toThrow(refused);
      expect(readFileSync(join(outside, "SYSA"), "utf8")).toBe("OUTSIDE\n");
      expect(readFileSync(join(outside, "TCPIP.PROFILE/SYSA"), "utf8")).toBe("OUTSIDE\n");
    },
  );

  test("GIVEN a link to nothing WHEN a text is written through it THEN that is refused", async () => {
    mkdirSync(join(root, "SYSA"));
    symlinkSync(join(root, "..", "nothing", "there"), join(root, "SYSA", "TCPIP.PROFILE"));
    await expect(target.write(PROFILE, "NEW\n", { kind })).rejects.toThrow("leads out of the directory");
  });

  test("GIVEN what a killed process left WHEN the next one writes THEN it is gone, and was never a member", async () => {
    const tmp = join(root, ".target", "tmp");
    const host = hostname().replace(/[^A-Za-z0-9-]/g, "_");
    mkdirSync(tmp, { recursive: true });
    mkdirSync(join(root, ".target", "lock"));
    const dead = `${host}.${2 ** 22 + 1}.12345.1`;
    writeFileSync(join(tmp, dead), "HALF");
    mkdirSync(join(tmp, `${dead}7`));
    writeFileSync(join(root, ".target", "lock", dead), "");
    expect(await target.read(PROFILE)).toBeUndefined();
    await target.write(PROFILE, "ONE\n", { kind });
    expect(readdirSync(tmp)).toEqual([]);
    expect(readdirSync(join(root, ".target", "lock"))).toEqual([]);
  });

  test("GIVEN a write that is refused THEN it leaves nothing behind", async () => {
    await target.write(PROFILE, "ONE\n", { kind });
    await expect(target.write(PROFILE, "TWO\n", { kind })).rejects.toThrow("was created by something else");
    expect(readdirSync(join(root, ".target", "tmp"))).toEqual([]);
  });

  test.each(["not json", "[]", '{"activation":"SYSA:stack(TCPIP)","texts":[{}]}'])(
    "GIVEN the record %s of what is in effect WHEN it is read THEN the file is named",
    async (text) => {
      const file = join(root, ".active", "SYSA", "stack-TCPIP.json");
      mkdirSync(join(file, ".."), { recursive: true });
      writeFileSync(file, text);
      await expect(target.inEffect(new Activation("SYSA", "stack", "TCPIP"))).rejects.toThrow(
        `${file} does not say what is in effect`,
      );
    },
  );

  test("GIVEN a path that is a file, or no path WHEN it is opened THEN the error says what is expected", () => {
    const file = join(root, "file");
    writeFileSync(file, "");
    expect(() => new SimulatedTarget(file)).toThrow("is not a directory");
    expect(() => new SimulatedTarget("")).toThrow("Expected the path of a directory");
    expect(existsSync(join(root, ".target"))).toBe(false);
  });
});
