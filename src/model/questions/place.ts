import type { Statement } from "../../language/statement";
import type { SysplexModel } from "../sysplex";

/** Where a statement stands. */
export interface Place {
  /** Path in the assembly. */
  readonly file: string;
  /** Data set, member or z/OS UNIX path it is deployed to. */
  readonly dataset?: string;
  /** From 1. */
  readonly line: number;
  /** Path of the construct that wrote the statement. */
  readonly construct?: string;
}

/** Where a statement of a file stands; undefined for one that was never in a text. */
export function placeOf(model: SysplexModel, file: string, statement: Statement | undefined): Place | undefined {
  const { location, construct } = statement ?? {};
  if (location === undefined) return undefined;
  const at = location.file ?? file;
  const dataset = model.placeOf(at);
  return {
    file: at,
    ...(dataset === undefined ? {} : { dataset }),
    line: location.line,
    ...(construct === undefined ? {} : { construct }),
  };
}

/** The place as an operand of an object that lacks it where there is none. */
export function placed(
  model: SysplexModel,
  file: string,
  statement: Statement | undefined,
): { readonly place?: Place } {
  const place = placeOf(model, file, statement);
  return place === undefined ? {} : { place };
}
