import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pulumiBin, pulumiEnvironment } from "./pulumi-cli";

const bin = pulumiBin();

test("GIVEN the environment of a test WHEN pulumi lists its stacks THEN there are none, and nobody has to log in", () => {
  const directory = mkdtempSync(join(tmpdir(), "pulumi home "));
  try {
    const output = execFileSync(join(bin, "pulumi"), ["stack", "ls", "--all", "--json"], {
      cwd: directory,
      encoding: "utf8",
      env: pulumiEnvironment(directory),
    });
    expect(JSON.parse(output)).toEqual([]);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}, 60_000);
