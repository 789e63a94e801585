import { resolve } from "node:path";
import { TargetError } from "./errors";
import { SimulatedTarget } from "./simulated-target";
import type { Target, TargetDescription } from "./target";

/**
 * Opens the target a description names.
 *
 * @throws TargetError when the description is not that of a target
 */
export function openTarget(description: TargetDescription): Target {
  const kind: unknown = (description as TargetDescription | undefined)?.kind;
  if (kind !== "simulated") throw TargetError.unknownTarget(kind);
  return new SimulatedTarget(description.directory);
}

/** The same text for two descriptions of one target, however they name it. */
export function identityOf({ kind, directory }: TargetDescription): string {
  return `${kind}:${resolve(directory)}`;
}
