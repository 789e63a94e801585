import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { parseScenario, scenarioSchema } from "../../../src/simulator";
import { scenarioSchema as zodSchema } from "../../../src/simulator/scenario/schema";

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(scenarioSchema());

const ROOT = join(__dirname, "../../..");
const folders = ["test/simulator/scenario/events", "examples/distributor/scenarios", "examples/takeover/scenarios"];
const files = folders.flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => join(folder, file)),
);

const scenario = (...steps: unknown[]) => ({ schema: "cdkplex/scenario/1", title: "t", steps });

describe("JSON Schema of scenarios", () => {
  test.each(files)("GIVEN %s THEN the schema accepts it", (file) => {
    expect(validate(parse(readFileSync(join(ROOT, file), "utf8")))).toBe(true);
  });

  test.each<[string, unknown]>([
    ["no steps", { schema: "cdkplex/scenario/1", title: "t" }],
    ["an empty list of steps", scenario()],
    ["an unknown member", { ...scenario("settle"), more: 1 }],
    ["an unknown assumption", { ...scenario("settle"), assumptions: { more: true } }],
    ["an unknown step", scenario({ explode: { stack: "SYSA.TCPIP" } })],
    ["two actions in a step", scenario({ fail: { stack: "A.B" }, stop: { stack: "A.B" } })],
    ["a step without an action", scenario({})],
    ["two things that fail", scenario({ fail: { stack: "A.B", system: "A" } })],
    ["an OBEYFILE without a text", scenario({ obeyfile: { stack: "A.B" } })],
    ["an OBEYFILE with two texts", scenario({ obeyfile: { stack: "A.B", text: "x", file: "y" } })],
    ["a policy refresh with two texts", scenario({ refreshPolicy: { stack: "A.B", text: "x", file: "y" } })],
    ["a duration without a unit", scenario({ wait: "30" })],
    ["an expectation of nothing", scenario({ expect: [{ tunnels: { dvipa: "10.0.0.1" } }] })],
    ["no expectations", scenario({ expect: [] })],
  ])("GIVEN %s THEN neither the schema nor the reader accepts it", (_what, value) => {
    expect(validate(value)).toBe(false);
    expect(zodSchema.safeParse(value).success).toBe(false);
    expect(parseScenario(JSON.stringify(value)).scenario).toBeUndefined();
  });

  test("GIVEN the schema THEN each member of each mapping is explained or speaks for itself, and none can be added", () => {
    const open: string[] = [];
    const visit = (node: unknown, path: string) => {
      if (typeof node !== "object" || node === null) return;
      const { properties, additionalProperties } = node as Record<string, unknown>;
      if (properties !== undefined && additionalProperties !== false) open.push(path);
      for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`);
    };
    visit(scenarioSchema(), "");
    expect(open).toEqual([]);
  });
});
