import { writeFileSync } from "node:fs";
import type { Assembly } from "../model/assembly";
import { readModel } from "../model/read";
import { rules as builtIn } from "../rules/all";
import { checkModel } from "../rules/report";
import { pictureOf, type Picture } from "../graph/picture";
import { acknowledgementsOf } from "./check";
import { EXIT, type Console } from "./console";
import { CommandError } from "./errors";
import { ownRules } from "./rules-file";
import { readSysplex } from "./sysplex-directory";

/** Options of `cdkplex graph`. */
export interface GraphOptions {
  readonly format: "svg" | "dot" | "mermaid" | "html";
  /** File to write to. @default - stdout */
  readonly output?: string;
  /** Module with rules of the user's own. @default - that of cdkplex.yaml */
  readonly rules?: string;
}

/**
 * `cdkplex graph`: draws the sysplex of an assembly, with what the rules find in it; as HTML, a page in which it runs.
 *
 * @throws CommandError when the file cannot be written, or the rules cannot be loaded
 */
export function graph(directory: string, options: GraphOptions, { stdout }: Console): number {
  const assembly = readSysplex(directory);
  const model = readModel(assembly);
  const rules = [...builtIn, ...ownRules(options.rules)];
  const { findings } = checkModel(model, rules, { acknowledgements: acknowledgementsOf(directory) });
  const text = drawn(pictureOf(model, findings), assembly, options.format);
  if (options.output === undefined) stdout.write(text);
  else write(options.output, text);
  return EXIT.ok;
}

/* eslint-disable @typescript-eslint/no-require-imports -- each format is loaded when it is asked for */
function drawn(picture: Picture, assembly: Assembly, format: GraphOptions["format"]): string {
  switch (format) {
    case "svg": {
      const { layoutOf } = require("../graph/layout") as typeof import("../graph/layout");
      return (require("../graph/svg") as typeof import("../graph/svg")).svgOf(layoutOf(picture));
    }
    case "dot":
      return (require("../graph/dot") as typeof import("../graph/dot")).dotOf(picture);
    case "mermaid":
      return (require("../graph/mermaid") as typeof import("../graph/mermaid")).mermaidOf(picture);
    case "html": {
      const { pageScript } = require("../graph/page-script") as typeof import("../graph/page-script");
      return (require("../graph/html") as typeof import("../graph/html")).htmlOf(picture, assembly, pageScript());
    }
  }
}
/* eslint-enable @typescript-eslint/no-require-imports */

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw CommandError.unwritable(file, (error as Error).message);
  }
}
