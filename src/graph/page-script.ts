import { readFileSync } from "node:fs";
import { join } from "node:path";
import { GraphError } from "./errors";

/** Where `npm run build` puts the script of the page, as seen from `src` and from `dist`. */
const FILE = join(__dirname, "../../dist/graph/page.js");

/**
 * The script of the page: the machine and what shows it, in one text for browsers.
 *
 * @param file - @default - that of the package
 * @throws GraphError when it was not built
 */
export function pageScript(file = FILE): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw GraphError.noScript(file, (error as Error).message);
  }
}
