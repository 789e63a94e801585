import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pageScript } from "../../src/graph/page-script";

const directory = mkdtempSync(join(tmpdir(), "cdkplex-script-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test("GIVEN a script that was built WHEN it is asked for THEN it is there; GIVEN none THEN the error says how to get it", () => {
  const file = join(directory, "page.js");
  expect(() => pageScript(file)).toThrow(
    /page\.js, cannot be read: ENOENT.*Expected the file that "npm run build" writes/,
  );
  writeFileSync(file, "document.title;");
  expect(pageScript(file)).toBe("document.title;");
});
