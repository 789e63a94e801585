import fc from "fast-check";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  appendFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Assembly } from "../../src/model/assembly";
import { owners, paths, protection, stackReach, targets } from "../../src/model/questions";
import { readModel } from "../../src/model/read";
import { checkAssembly } from "../../src/rules/report";
import { runs } from "../support/runs";
import { FILES, securedSysplex } from "../support/secured-sysplex";

let parent: string;
let directory: string;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), "hostile-"));
  securedSysplex().write(join(parent, "whole"));
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));
beforeEach(() => {
  directory = join(parent, "out");
  rmSync(directory, { recursive: true, force: true });
  cpSync(join(parent, "whole"), directory, { recursive: true });
});

const path = (file: string) => join(directory, file);
const MANIFEST = "manifest.json";

/** Reads, judges and asks everything. What is wrong with the assembly comes as an AssemblyError, or as a finding. */
function use(): { refused?: string; codes?: readonly string[] } {
  let assembly: Assembly;
  try {
    assembly = Assembly.read(directory);
  } catch (error) {
    if ((error as Error).name !== "AssemblyError") throw error;
    return { refused: (error as Error).message };
  }
  const { findings } = checkAssembly(assembly);
  const model = readModel(assembly);
  for (const dvipa of model.dvipas) for (const ask of [owners, targets, protection, paths]) ask(model, dvipa);
  for (const stack of model.stacks) stackReach(model, stack);
  return { codes: findings.map(({ code }) => code) };
}

describe("GIVEN an assembly that is damaged on disk", () => {
  test.each<[string, () => void, string]>([
    [
      "a directory where a file is expected",
      () => {
        rmSync(path(FILES.owner));
        mkdirSync(path(FILES.owner));
      },
      "has no file",
    ],
    ["a file of 1 GB that takes no room on disk", () => truncateSync(path(FILES.owner), 2 ** 30), "Expected at most"],
    ["a manifest of 1 GB", () => truncateSync(path(MANIFEST), 2 ** 30), "Expected at most"],
    ["bytes that are not UTF-8", () => appendFileSync(path(FILES.owner), Buffer.from([0xff])), "is not UTF-8 text"],
    ["a manifest that is not UTF-8", () => appendFileSync(path(MANIFEST), Buffer.from([0xff])), "is not UTF-8 text"],
    ["a manifest of a shape of its own", () => writeFileSync(path(MANIFEST), "[[[]]]"), "has the schema undefined"],
    ["a manifest that nests without end", () => writeFileSync(path(MANIFEST), "[".repeat(200_000)), "is not JSON"],
    [
      "a schema that nests without end",
      () => writeFileSync(path(MANIFEST), `{"schema":${"[".repeat(200_000)}${"]".repeat(200_000)}}`),
      "has a schema that is no text",
    ],
    [
      "a link to itself",
      () => {
        rmSync(path(FILES.owner));
        symlinkSync("SYSA", path(FILES.owner));
      },
      "cannot be read",
    ],
    [
      "a link out of the directory",
      () => {
        rmSync(path("SYSA/TCPIP.PROFILE"), { recursive: true });
        mkdirSync(join(parent, "elsewhere"), { recursive: true });
        writeFileSync(join(parent, "elsewhere/SYSA"), "");
        symlinkSync(join(parent, "elsewhere"), path("SYSA/TCPIP.PROFILE"));
      },
      "is reached through a symbolic link",
    ],
  ])("WHEN it has %s THEN it is refused, and the message says why", (_what, damage, message) => {
    damage();
    expect(use().refused).toContain(message);
  });

  test.each(["../x", "/etc/passwd", "SYSA/../../x", "SYSA\\x", "SYSA/\0", "", "x".repeat(5000)])(
    "WHEN the manifest names the file %j THEN it is refused",
    (file) => {
      const manifest = JSON.parse(readFileSync(path(MANIFEST), "utf8"));
      manifest.systems[0].stacks[0].profile.file = file;
      writeFileSync(path(MANIFEST), JSON.stringify(manifest));
      expect(use().refused).toBeDefined();
    },
  );

  test.each<[string, string, string, string]>([
    ["a profile that includes itself", FILES.owner, "INCLUDE TCPIP.PROFILE(SYSA)\n", "DOC004"],
    ["an INCLUDE that leads out of it", FILES.owner, "INCLUDE ../../etc/passwd\n", "DOC004"],
    ["an INCLUDE of a name too long for a file", FILES.owner, `INCLUDE ${"A".repeat(300)}\n`, "DOC004"],
    ["an INCLUDE of a member of what is a file", FILES.owner, "INCLUDE TCPIP.DATA(X)\n", "DOC004"],
    ["an image file that names pagent.conf", "SYSA/etc/pagent.TCPIP.conf", "TcpImage X /etc/pagent.conf\n", ""],
    ["pagent.conf as its own policy", "SYSA/etc/pagent.conf", "CommonIPSecConfig /etc/pagent.conf\n", "DOC002"],
    ["pagent.conf as its own image", "SYSA/etc/pagent.conf", "TcpImage X /etc/pagent.conf\n", ""],
    ["a policy out of it", "SYSA/etc/pagent.TCPIP.conf", "IPSecConfig /../../etc/passwd\n", "DOC004"],
  ])("WHEN it has %s THEN it is read to its end", (_what, file, text, code) => {
    writeFileSync(path("SYSA/TCPIP.DATA"), "");
    appendFileSync(path(file), text);
    const { refused, codes } = use();
    expect(refused).toBeUndefined();
    if (code !== "") expect(codes).toContain(code);
  });
});

test("GIVEN thousands of mistakes in a manifest WHEN it is read THEN the message tells the first and counts the others", () => {
  const systems = Array.from({ length: 3000 }, (_, i) => ({ name: `s${i}`, stacks: [] }));
  writeFileSync(path(MANIFEST), JSON.stringify({ schema: "cdkplex/assembly/1", sysplex: "P", systems }));
  const { refused } = use();
  expect(refused!.split("\n")).toHaveLength(22);
  expect(refused).toContain("and 2980 more");
});

test("GIVEN thousands of systems WHEN one that is not there is named THEN the message lists a few of them", () => {
  const systems = Array.from({ length: 3000 }, (_, i) => ({ name: `S${i}`, stacks: [] }));
  const couplingFacilities = [{ name: "CF01", connects: ["SX"] }];
  writeFileSync(
    path(MANIFEST),
    JSON.stringify({ schema: "cdkplex/assembly/1", sysplex: "P", systems, couplingFacilities }),
  );
  expect(use().refused).toMatch(/names the system SX\. Expected one of S0, .*, S19, 2980 more/);
});

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Every place in a manifest, as steps from its root. */
function places(value: Json, steps: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [steps];
  const inner: [string | number, Json][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [steps, ...inner.flatMap(([step, each]) => places(each, [...steps, step]))];
}

function changed(
  value: Json,
  [step, ...rest]: readonly (string | number)[],
  change: (old: Json) => Json | undefined,
): Json {
  if (step === undefined) return change(value) ?? null;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as { [name: string]: Json };
  const at = String(step);
  if (rest.length > 0) copy[at] = changed(copy[at]!, rest, change);
  else {
    const put = change(copy[at]!);
    if (put === undefined) delete copy[at];
    else Object.defineProperty(copy, at, { value: put, enumerable: true, configurable: true, writable: true });
  }
  return copy;
}

const whole = JSON.parse(
  JSON.stringify({
    ...securedSysplex().manifest,
    couplingFacilities: [{ name: "CF01", connects: ["SYSA"] }],
    artifacts: [{ file: FILES.owner, kind: "profile", system: "SYSA", stack: "TCPIP", dataset: "TCPIP.PROFILE(SYSA)" }],
  }),
) as Json;
const strings = fc.oneof(
  fc.constantFrom(
    "SYSA",
    "SYSB",
    "TCPIP",
    "profile",
    "text",
    "ipsec",
    "CF01",
    "__proto__",
    "constructor",
    "../x",
    "/x",
    "&SYSNAME.",
    "",
  ),
  fc.constantFrom<string>(...Object.values(FILES)),
  fc.string({ maxLength: 12 }),
);
const value: fc.Arbitrary<Json> = fc.oneof(
  strings,
  fc.constantFrom<Json>(null, true, 0, -1, 1e308, [], {}, [[]]),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);
const mutation = fc.record({
  at: fc.nat(),
  how: fc.constantFrom("replace", "delete", "repeat", "swap"),
  value,
  from: fc.nat(),
});

test("GIVEN any change to a manifest WHEN the assembly is used THEN it is refused with a message, or judged", () => {
  let judged = 0;
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
      let manifest = whole;
      for (const { at, how, value: put, from } of mutations) {
        const all = places(manifest);
        const target = all[at % all.length]!;
        const donor = all[from % all.length]!.reduce<Json>((each, step) => (each as never)[step] as Json, manifest);
        manifest = changed(manifest, target, (old) => {
          if (how === "delete") return undefined;
          if (how === "repeat") return Array.isArray(old) ? [...old, ...old] : [old];
          return how === "swap" ? donor : put;
        });
      }
      writeFileSync(path(MANIFEST), JSON.stringify(manifest));
      const { refused, codes } = use();
      if (refused === undefined) judged++;
      expect(refused ?? codes).toBeDefined();
      if (refused !== undefined) expect(refused).not.toMatch(/TypeError|RangeError|\n\s+at /);
    }),
    // Each run reads a directory and judges it. The first changes nothing, so that the rules are reached too.
    { ...runs(0.3), examples: [[[{ at: 0, how: "swap", value: null, from: 0 }]]] },
  );
  expect(judged).toBeGreaterThan(0);
});
