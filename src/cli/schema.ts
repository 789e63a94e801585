import { DOCUMENT_KINDS, isDocumentKind } from "../documents/kinds";
import { schemaOf } from "../documents/schema";
import { EXIT, type Console } from "./console";
import { CommandError } from "./errors";

/**
 * `cdkplex schema`: the JSON Schema of what `cdkplex parse --format json` prints for a kind of configuration text.
 *
 * @throws CommandError when there is no such kind
 */
export function schema(kind: string, { stdout }: Console): number {
  if (!isDocumentKind(kind)) throw CommandError.noSuchKind(kind, DOCUMENT_KINDS);
  stdout.write(`${JSON.stringify(schemaOf(kind), undefined, 2)}\n`);
  return EXIT.ok;
}
