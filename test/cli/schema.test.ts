import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DOCUMENT_KINDS } from "../../src/documents/kinds";
import { schemaOf } from "../../src/documents/schema";
import { scenarioSchema } from "../../src/simulator";
import { ran } from "../support/text-file";

test.each(DOCUMENT_KINDS)(
  "GIVEN the kind %s WHEN its schema is asked for THEN it is the one in docs/schemas",
  async (kind) => {
    const { exitCode, stdout, stderr } = await ran("schema", kind);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toEqual(schemaOf(kind));
    expect(stdout).toBe(readFileSync(join(__dirname, `../../docs/schemas/${kind}.schema.json`), "utf8"));
  },
);

test("GIVEN scenario files WHEN their schema is asked for THEN it is the one in docs/schemas", async () => {
  const { exitCode, stdout, stderr } = await ran("schema", "scenario");
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout)).toEqual(scenarioSchema());
  expect(stdout).toBe(readFileSync(join(__dirname, "../../docs/schemas/scenario.schema.json"), "utf8"));
});

test("GIVEN a kind that does not exist WHEN its schema is asked for THEN it ends with 2, and says which kinds exist", async () => {
  expect(await ran("schema", "jes2")).toEqual({
    exitCode: 2,
    stdout: "",
    stderr: 'cdkplex: There is no kind "jes2". Expected profile|obeyfile|vtam|cfrm|ipsec|pagent|iked|scenario.\n',
  });
});

test("GIVEN no kind WHEN a schema is asked for THEN it ends with 2", async () => {
  const { exitCode, stdout, stderr } = await ran("schema");
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("missing required argument 'kind'");
});
