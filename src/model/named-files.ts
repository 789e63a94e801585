import type { ArtifactKind, Manifest, SystemEntry } from "./manifest";

/** Every file a manifest names, with the place that names it. */
export function* namedFiles(manifest: Manifest): Iterable<{ file: string; where: string }> {
  if (manifest.cfrm !== undefined) yield { file: manifest.cfrm.file, where: "cfrm" };
  for (const system of manifest.systems) {
    for (const { file, kind } of filesOf(system)) yield { file, where: `the ${kind} of ${system.name}` };
  }
  for (const { file } of manifest.artifacts ?? []) yield { file, where: "artifacts" };
}

/** The files the entry of a system names. */
export function* filesOf(system: SystemEntry): Iterable<{ file: string; kind: ArtifactKind; stack?: string }> {
  if (system.vtam !== undefined) yield { file: system.vtam.file, kind: "vtam" };
  if (system.pagent !== undefined) yield { file: system.pagent.file, kind: "pagent" };
  if (system.iked !== undefined) yield { file: system.iked.file, kind: "iked" };
  for (const stack of system.stacks) yield { file: stack.profile.file, kind: "profile", stack: stack.name };
}
