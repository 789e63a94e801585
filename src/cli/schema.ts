import { DOCUMENT_KINDS, isDocumentKind } from "../documents/kinds";
import { schemaOf } from "../documents/schema";
import { scenarioSchema } from "../simulator/scenario/json-schema";
import { EXIT, type Console } from "./console";
import { CommandError } from "./errors";

/**
 * `cdkplex schema`: the JSON Schema of what `cdkplex parse --format json` prints for a kind of configuration text, or that of
 * a scenario file.
 *
 * @throws CommandError when there is no such kind
 */
export function schema(kind: string, { stdout }: Console): number {
  if (kind !== "scenario" && !isDocumentKind(kind))
    throw CommandError.noSuchKind(kind, [...DOCUMENT_KINDS, "scenario"]);
  const found = kind === "scenario" ? scenarioSchema() : schemaOf(kind);
  stdout.write(`${JSON.stringify(found, undefined, 2)}\n`);
  return EXIT.ok;
}
