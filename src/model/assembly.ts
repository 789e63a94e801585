import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { AssemblyError } from "./errors";
import type { Artifact, ArtifactKind, Manifest, SystemEntry } from "./manifest";

/** Largest data set or file that is read, in bytes. */
const LARGEST_FILE = 64 * 1024 * 1024;
const MANIFEST = "manifest.json";

/**
 * The configuration data sets of one sysplex: a manifest, and the text of each file it names.
 *
 * @see AssemblyError for what is thrown when a directory is not an assembly
 */
export class Assembly {
  /** Every file of the assembly, with its kind and the place it is deployed to. */
  readonly artifacts: readonly Artifact[];
  private readonly byFile: ReadonlyMap<string, Artifact>;

  constructor(
    readonly manifest: Manifest,
    /** Text of each file by its path in the assembly. */
    readonly files: ReadonlyMap<string, string>,
  ) {
    this.artifacts = artifactsOf(manifest);
    this.byFile = new Map(this.artifacts.map((artifact) => [artifact.file, artifact]));
  }

  /** The artifact a file of the assembly is. */
  artifact(file: string): Artifact | undefined {
    return this.byFile.get(file);
  }

  /**
   * Reads an assembly from a directory.
   *
   * @throws AssemblyError naming what is wrong, where, and what was expected
   */
  static read(directory: string): Assembly {
    const manifestFile = join(directory, MANIFEST);
    if (!existsSync(manifestFile)) throw AssemblyError.noManifest(directory);
    const manifest = parseManifest(manifestFile, readFileSync(manifestFile, "utf8"));
    const root = realpathSync(directory);
    const files = new Map<string, string>();
    for (const { file, where } of namedFiles(manifest)) {
      if (!files.has(file)) files.set(file, readText(root, file, where));
    }
    return new Assembly(manifest, files);
  }

  /** Writes the assembly to a directory, whole or not at all. A directory that is not an assembly is not overwritten. */
  write(directory: string): void {
    const target = resolve(directory);
    if (existsSync(target) && !existsSync(join(target, MANIFEST)) && !isEmpty(target)) throw AssemblyError.noManifest(directory);
    mkdirSync(dirname(target), { recursive: true });
    const beside = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
    try {
      const made = new Set<string>();
      for (const [file, text] of this.files) {
        const path = join(beside, file);
        const folder = dirname(path);
        if (!made.has(folder)) mkdirSync(folder, { recursive: true });
        made.add(folder);
        writeFileSync(path, text);
      }
      writeFileSync(join(beside, MANIFEST), `${JSON.stringify(this.manifest, undefined, 2)}\n`);
      const old = `${beside}.old`;
      if (existsSync(target)) renameSync(target, old);
      renameSync(beside, target);
      rmSync(old, { recursive: true, force: true });
    } catch (error) {
      rmSync(beside, { recursive: true, force: true });
      throw error;
    }
  }
}

function isEmpty(directory: string): boolean {
  return statSync(directory).isDirectory() && readdirSync(directory).length === 0;
}

/** Checks the text of a manifest. */
export function parseManifest(file: string, text: string): Manifest {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw AssemblyError.notJson(file, (error as Error).message);
  }
  // Loaded here, because a program that only synthesizes never reads a manifest.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { ASSEMBLY_SCHEMA, manifestSchema } = require("./manifest") as typeof import("./manifest");
  const schema = (data as { schema?: unknown } | null)?.schema;
  if (schema !== ASSEMBLY_SCHEMA) throw AssemblyError.wrongSchema(file, schema, ASSEMBLY_SCHEMA);
  const result = manifestSchema.safeParse(data);
  if (!result.success) {
    throw AssemblyError.invalid(
      file,
      result.error.issues.map((issue) => `${issue.path.map(pathStep).join("").replace(/^\./, "") || "the manifest"}: ${issue.message}`),
    );
  }
  const manifest = result.data;
  unique("system", manifest.systems.map((system) => system.name));
  for (const system of manifest.systems) unique(`stack of ${system.name}`, system.stacks.map((stack) => stack.name));
  unique("coupling facility", (manifest.couplingFacilities ?? []).map((facility) => facility.name));
  unique("file", (manifest.artifacts ?? []).map((artifact) => artifact.file));
  return manifest;
}

function pathStep(step: PropertyKey): string {
  return typeof step === "number" ? `[${step}]` : `.${String(step)}`;
}

function unique(what: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw AssemblyError.duplicate(what, name);
    seen.add(name);
  }
}

/** Every file a manifest names, with the place that names it. */
function* namedFiles(manifest: Manifest): Iterable<{ file: string; where: string }> {
  if (manifest.cfrm !== undefined) yield { file: manifest.cfrm.file, where: "cfrm" };
  for (const system of manifest.systems) {
    for (const { file, kind } of filesOf(system)) yield { file, where: `the ${kind} of ${system.name}` };
  }
  for (const { file } of manifest.artifacts ?? []) yield { file, where: "artifacts" };
}

function* filesOf(system: SystemEntry): Iterable<{ file: string; kind: ArtifactKind; stack?: string }> {
  if (system.vtam !== undefined) yield { file: system.vtam.file, kind: "vtam" };
  if (system.pagent !== undefined) yield { file: system.pagent.file, kind: "pagent" };
  if (system.iked !== undefined) yield { file: system.iked.file, kind: "iked" };
  for (const stack of system.stacks) yield { file: stack.profile.file, kind: "profile", stack: stack.name };
}

/** The artifacts of a manifest: those it lists, and one for each other file it names, placed by its path. */
function artifactsOf(manifest: Manifest): Artifact[] {
  const listed = new Map((manifest.artifacts ?? []).map((artifact) => [artifact.file, artifact]));
  const add = (file: string, kind: ArtifactKind, system?: string, stack?: string) => {
    if (!listed.has(file)) listed.set(file, { file, kind, system, stack, ...placeOf(file, kind) });
  };
  if (manifest.cfrm !== undefined) add(manifest.cfrm.file, "cfrm");
  for (const system of manifest.systems) {
    for (const { file, kind, stack } of filesOf(system)) add(file, kind, system.name, stack);
  }
  return [...listed.values()];
}

/** `SYSA/TCPIP.PROFILE/SYSA` is a member, `SYSA/etc/pagent.conf` a z/OS UNIX file. */
function placeOf(file: string, kind: ArtifactKind): { dataset: string } | { path: string } {
  const [, ...parts] = file.split("/");
  const unix = kind === "pagent" || kind === "iked" || kind === "ipsec";
  if (unix) return { path: `/${parts.join("/")}` };
  const [dataset = file, member] = parts;
  return { dataset: member === undefined ? dataset : `${dataset}(${member})` };
}

function readText(root: string, file: string, where: string): string {
  const path = resolve(root, file);
  if (isAbsolute(file) || file.includes("\0") || !isInside(root, path)) throw AssemblyError.escapes(file);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || !stats.isFile()) throw AssemblyError.missingFile(file, where);
  if (!isInside(root, realpathSync(path))) throw AssemblyError.escapes(file);
  if (stats.size > LARGEST_FILE) throw AssemblyError.tooLarge(file, stats.size, LARGEST_FILE);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch {
    throw AssemblyError.notText(file);
  }
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
