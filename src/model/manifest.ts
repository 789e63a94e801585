import { z } from "zod";
import { RELEASES } from "./releases";

export { RELEASES, type Release } from "./releases";

/**
 * The manifest of an assembly: what a sysplex consists of and which file holds which data set.
 *
 * A manifest written by hand is as good as a synthesized one. Unknown members are errors, so that a misspelt name is
 * never silently ignored.
 */

/** Version of the assembly format this package reads and writes. */
export const ASSEMBLY_SCHEMA = "cdkplex/assembly/1";

/** What a file of the assembly contains, and therefore which language reads it. */
export const ARTIFACT_KINDS = ["profile", "obeyfile", "vtam", "cfrm", "pagent", "ipsec", "iked", "text"] as const;

const name8 = z.string().regex(/^[A-Z@#$][A-Z0-9@#$]{0,7}$/, {
  error: "expected 1 to 8 characters A-Z 0-9 @ # $, the first not a digit",
});
const file = z.string().min(1);
const fileRef = z.strictObject({ file });

const artifact = z
  .strictObject({
    file,
    kind: z.enum(ARTIFACT_KINDS),
    system: z.string().optional(),
    stack: z.string().optional(),
    dataset: z.string().optional(),
    path: z.string().startsWith("/", { error: "expected an absolute z/OS UNIX path" }).optional(),
    constructs: z.record(z.string().regex(/^[1-9]\d*$/, { error: "expected a line number" }), z.string()).optional(),
  })
  .refine((a) => (a.dataset === undefined) !== (a.path === undefined), {
    error: "expected exactly one of dataset (a data set or member) and path (a z/OS UNIX file)",
  });

const stack = z.strictObject({ name: name8, profile: fileRef });

const system = z.strictObject({
  name: name8,
  sysclone: z
    .string()
    .regex(/^[A-Z0-9@#$]{1,2}$/, { error: "expected 1 or 2 characters A-Z 0-9 @ # $" })
    .optional(),
  symbols: z
    .record(
      z.string().regex(/^[A-Za-z@#$_][A-Za-z0-9@#$_]{0,15}$/, {
        error: "expected the name of a system symbol, without the ampersand and the period",
      }),
      z.string().regex(/^[^\p{Cc}]*$/u, { error: "expected a value without line ends" }),
    )
    .optional(),
  release: z.enum(RELEASES).optional(),
  cpc: z.string().optional(),
  vtam: fileRef.optional(),
  pagent: fileRef.optional(),
  iked: fileRef.optional(),
  stacks: z.array(stack),
});

/** A finding that is accepted: its rule, its scope and the reason. Members of the scope that are missing narrow nothing. */
export const acknowledgementSchema = z.strictObject({
  rule: z.string().min(1),
  reason: z.string().regex(/\S/, { error: "expected why the finding is accepted" }),
  construct: z.string().min(1).optional(),
  system: z.string().optional(),
  stack: z.string().optional(),
  dataset: z.string().optional(),
});

export const manifestSchema = z.strictObject({
  schema: z.literal(ASSEMBLY_SCHEMA),
  sysplex: name8,
  cfrm: z.strictObject({ policy: name8, file }).optional(),
  couplingFacilities: z
    .array(z.strictObject({ name: name8, cpc: z.string().optional(), connects: z.array(z.string()).optional() }))
    .optional(),
  systems: z.array(system),
  assumptions: z
    .array(z.strictObject({ file, line: z.int().positive(), message: z.string().min(1), fix: z.string().min(1) }))
    .optional(),
  acknowledgements: z.array(acknowledgementSchema).optional(),
  artifacts: z.array(artifact).optional(),
});

/** The manifest of an assembly, as in `manifest.json`. */
export type Manifest = z.infer<typeof manifestSchema>;
/** One system (z/OS image) of a manifest. */
export type SystemEntry = Manifest["systems"][number];
/** One TCP/IP stack of a system. */
export type StackEntry = SystemEntry["stacks"][number];
/** One data set, member or z/OS UNIX file of an assembly. */
export type Artifact = NonNullable<Manifest["artifacts"]>[number];
/** What a file of the assembly contains. */
export type ArtifactKind = (typeof ARTIFACT_KINDS)[number];
/** Something a program left open, and synthesis had to assume. */
export type Assumption = NonNullable<Manifest["assumptions"]>[number];
/** A finding that is accepted, for one scope and a reason. */
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;
