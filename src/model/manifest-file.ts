import type { z } from "zod";
import { AssemblyError } from "./errors";
import { checkFileName } from "./files";
import type { Manifest, SystemEntry } from "./manifest";
import { namedFiles } from "./named-files";
import { placeText } from "./places";

/** Name of the file that describes an assembly. */
export const MANIFEST = "manifest.json";

/**
 * Reads the text of a manifest.
 *
 * @throws AssemblyError when it is not JSON, not a manifest, or contradicts itself
 */
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
      result.error.issues.map(
        (issue) => `${issue.path.map(pathStep).join("").replace(/^\./, "") || "the manifest"}: ${messageOf(issue)}`,
      ),
    );
  }
  checkNames(result.data);
  return result.data;
}

/** What is wrong; with the name of a member, what a name has to be. */
function messageOf(issue: z.core.$ZodIssue): string {
  return issue.code === "invalid_key" ? issue.issues.map(({ message }) => message).join(", ") : issue.message;
}

function pathStep(step: PropertyKey): string {
  return typeof step === "number" ? `[${step}]` : `.${String(step)}`;
}

/** What the schema cannot say: each name once, and only names that there are. */
function checkNames(manifest: Manifest): void {
  const { systems, couplingFacilities = [], artifacts = [] } = manifest;
  const systemNames = systems.map((system) => system.name);
  unique("system", systemNames);
  for (const system of systems)
    unique(
      `stack of ${system.name}`,
      system.stacks.map((stack) => stack.name),
    );
  unique(
    "coupling facility",
    couplingFacilities.map((facility) => facility.name),
  );
  for (const { name, connects = [] } of couplingFacilities) {
    for (const system of connects) known(`coupling facility ${name}`, "system", system, systemNames);
  }
  unique(
    "file",
    artifacts.map((artifact) => artifact.file),
  );
  unique(
    "place",
    artifacts.map((artifact) => `${artifact.system === undefined ? "" : `${artifact.system} `}${placeText(artifact)}`),
  );
  for (const { file, system, stack } of artifacts) {
    if (system !== undefined) known(`the artifact ${file}`, "system", system, systemNames);
    if (stack !== undefined) known(`the artifact ${file}`, "stack", stack, stackNames(systems, system));
  }
  for (const { file } of namedFiles(manifest)) checkFileName(file);
}

function stackNames(systems: readonly SystemEntry[], of: string | undefined): string[] {
  return systems
    .filter(({ name }) => of === undefined || name === of)
    .flatMap(({ stacks }) => stacks.map(({ name }) => name));
}

function unique(what: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw AssemblyError.duplicate(what, name);
    seen.add(name);
  }
}

function known(where: string, what: string, name: string, names: readonly string[]): void {
  if (!names.includes(name)) throw AssemblyError.unknownName(where, what, name, names);
}
