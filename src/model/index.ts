/**
 * What the configuration data sets of a sysplex mean, and questions over it.
 *
 * ```ts
 * const model = readModel(Assembly.read("cdkplex.out"));
 * for (const dvipa of model.dvipas) console.log(owners(model, dvipa).now);
 * ```
 */
export { Assembly } from "./assembly";
export { AssemblyTexts } from "./assembly-texts";
export { CfrmModel, CouplingFacilityModel, type StructureModel } from "./cfrm";
export { DvipaModel, type DistributionModel, type Protection, type Target } from "./dvipa";
export { AssemblyError } from "./errors";
export { interfacesOf, type HomeAddress, type InterfaceModel, type StackInterfaces } from "./interfaces";
export type { Artifact, ArtifactKind, Manifest, SystemEntry } from "./manifest";
export { readModel } from "./read";
export type { SourceQuestion } from "./source-address";
export type { Backup, Distribution, Owner, Setting, StackModel } from "./stack";
export { departureOf, type Departure } from "./static-routes";
export { Subplex } from "./subplex";
export type { ModelNote, Obeyfile, ReadDocument, SysplexModel } from "./sysplex";
export type { SystemModel } from "./system";
export * from "./questions";
