import type { Document } from "../language/document";
import type { Artifact, ArtifactKind, Manifest } from "./manifest";
import { filesOf } from "./named-files";
import { candidates, placeOf, placeText } from "./places";

/**
 * The configuration data sets of one sysplex: a manifest, and the text of each file it names.
 *
 * It may be made of texts in memory; `Assembly` reads and writes directories.
 */
export class AssemblyTexts {
  /** Every file of the assembly, with its kind and the place it is deployed to. */
  readonly artifacts: readonly Artifact[];
  private readonly byFile: ReadonlyMap<string, Artifact>;
  private readonly byPlace = new Map<string, string>();

  constructor(
    readonly manifest: Manifest,
    /** Text of each file by its path in the assembly. */
    readonly files: ReadonlyMap<string, string>,
    /** Files that were made in typed form, so that their text need not be read again. */
    readonly documents: ReadonlyMap<string, Document> = new Map(),
    /** Whether the texts are those in effect on a target, which has to hold keys in clear where sources refer to them. */
    readonly isInEffect = false,
  ) {
    this.artifacts = artifactsOf(manifest);
    this.byFile = new Map(this.artifacts.map((artifact) => [artifact.file, artifact]));
    for (const artifact of this.artifacts) {
      const key = placeKey(artifact.system, placeText(artifact));
      if (!this.byPlace.has(key)) this.byPlace.set(key, artifact.file);
    }
  }

  /** The artifact a file of the assembly is. */
  artifact(file: string): Artifact | undefined {
    return this.byFile.get(file);
  }

  /**
   * The file that is deployed to a data set, member or z/OS UNIX path of a system: the system's own, else the one its
   * place in the assembly gives, else the sysplex-wide one. `undefined` when the assembly has none.
   *
   * @param place `TCPIP.PROFILE(COMMON)`, `/etc/pagent.conf` or `//'TCPIP.POLICY(IPSEC)'`
   */
  find(place: string, system: string): string | undefined {
    const { sysplex } = this.manifest;
    for (const { file, key, owner } of candidates(place, [system, sysplex])) {
      const found = this.byPlace.get(placeKey(owner === sysplex ? undefined : owner, key));
      if (found !== undefined) return found;
      if (this.files.has(file)) return file;
    }
    return undefined;
  }
}

function placeKey(system: string | undefined, place: string): string {
  return `${system ?? ""}\0${place}`;
}

/** The artifacts of a manifest: those it lists, and one for each other file it names, placed by its path. */
function artifactsOf(manifest: Manifest): Artifact[] {
  const listed = new Map((manifest.artifacts ?? []).map((artifact) => [artifact.file, artifact]));
  const add = (file: string, kind: ArtifactKind, system?: string, stack?: string) => {
    if (listed.has(file)) return;
    // What stands under the name of the sysplex is for all systems.
    const owner = file.startsWith(`${manifest.sysplex}/`) ? {} : { system, stack };
    listed.set(file, { file, kind, ...owner, ...placeOf(file, kind) });
  };
  if (manifest.cfrm !== undefined) add(manifest.cfrm.file, "cfrm");
  for (const system of manifest.systems) {
    for (const { file, kind, stack } of filesOf(system)) add(file, kind, system.name, stack);
  }
  return [...listed.values()];
}
