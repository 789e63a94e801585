import type { Machine } from "../../machine";
import { parameterMissing } from "../replies";
import { tooMany, type Read } from "./command";
import { keyAndValue } from "./operands";

/** A data set that a command names. */
export interface NamedDataSet {
  /** As it was named, in upper case unless it is a z/OS UNIX file. */
  readonly place: string;
  /** File of the assembly; undefined when the assembly has none. */
  readonly file: string | undefined;
}

/** Reads `DSN=TCPIP.OBEY(NEW)`, or the name alone. */
export function readDataSet({ model }: Machine, system: string, operands: readonly string[]): Read<NamedDataSet> {
  const [key, value] = keyAndValue(operands[0] ?? "");
  const named = value !== undefined && /^(?:DSN|DSNAME)$/i.test(key) ? value : (operands[0] ?? "");
  const rest = tooMany("V", operands.slice(1));
  if (rest !== undefined) return { answer: rest };
  const bare = named.replace(/^'(.*)'$/, "$1");
  if (bare === "") return { answer: [parameterMissing("V"), "EXPECTED THE NAME OF A DATA SET"] };
  const place = bare.startsWith("/") ? bare : bare.toUpperCase();
  return { value: { place, file: model.assembly.find(place, system) } };
}

/** No data set, or member of one, has the name. The text is from memory. */
export function cannotOpen(kind: "OBEYFILE" | "SYNTAXCHECK", place: string): string {
  return `EZZ0301I CANNOT OPEN ${kind} FILE '${place}': DATA SET OR MEMBER NOT FOUND`;
}
