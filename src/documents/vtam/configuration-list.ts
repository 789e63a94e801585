import { parseAssignments } from "../../language/assignments-parser";
import { printAssignments } from "../../language/assignments-printer";
import type { Document } from "../../language/document";
import { indexStatements, Statement } from "../../language/statement";

/** A name in a configuration list: the major node, path table or other resource to activate. The keyword is the name. */
export type ConfigurationListStatement = Statement<string, Record<never, never>, never>;

/** A VTAM configuration list, ATCCONxx: what VTAM activates when it starts, in the order they stand. */
export interface ConfigurationListDocument extends Document {
  readonly statements: readonly ConfigurationListStatement[];
}

const none = indexStatements([]);

/**
 * Reads a configuration list; the rules for its records are those of a start list.
 *
 * @see z/OS Communications Server: SNA Resource Definition Reference, Rules for coding start option lists and
 * configuration lists
 */
export function parseConfigurationList(text: string): ConfigurationListDocument {
  const { statements, diagnostics, comments } = parseAssignments(text, none, {
    word: (name) => new Statement(name, {}),
  });
  return { statements: statements as ConfigurationListStatement[], diagnostics, comments };
}

/** Prints a configuration list: one name to a record, no comma behind it. */
export function printConfigurationList(document: ConfigurationListDocument): string {
  return printAssignments(document, none);
}
