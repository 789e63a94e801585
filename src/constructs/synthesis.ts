import type { IConstruct } from "constructs";
import type { Document } from "../language/document";
import { RepeatedStatements } from "../language/repeated-statements";
import type { Statement } from "../language/statement";
import { printCfrm, type CfrmStatement } from "../documents/cfrm";
import { printIked } from "../documents/iked";
import { printIpsecPolicy } from "../documents/ipsec";
import { printPagent } from "../documents/pagent";
import { printProfile } from "../documents/profile";
import { printStartList } from "../documents/vtam";
import { Assembly } from "../model/assembly";
import type { Artifact, Assumption, Manifest, SystemEntry } from "../model/manifest";
import { attachRules } from "../rules/user-rules";
import { cfrmOf } from "./cfrm-synthesis";
import { CouplingFacility } from "./coupling-facility";
import { dutiesOf, type Duties } from "./duties";
import { ConstructError } from "./errors";
import { ipsecPolicyOf } from "./policy-synthesis";
import { profileOf } from "./profile-synthesis";
import { acknowledgementsOf, addedRules } from "./rules";
import { AllSecurityStatements } from "./security-statements";
import { Stack } from "./stack";
import type { Sysplex } from "./sysplex";
import { StatementTree } from "./statement-tree";
import { System } from "./system";
import { ikedOf, imageOf, imagePath, pagentOf, policyPath, startListOf } from "./system-synthesis";

/** Prints every data set of a sysplex. */
export function assemble(sysplex: Sysplex): Assembly {
  const constructs = sysplex.node.root.node.findAll();
  const problems: string[] = [];
  for (const { node } of constructs) {
    for (const text of node.validate()) problems.push(`${node.path}: ${text}`);
  }
  if (problems.length > 0) throw ConstructError.invalid(sysplex.node.path, problems);
  const assembly = new Synthesis(sysplex, constructs).assembly();
  attachRules(assembly, addedRules(sysplex.node.root));
  return assembly;
}

class Synthesis {
  private readonly files = new Map<string, string>();
  private readonly documents = new Map<string, Document>();
  private readonly artifacts: Artifact[] = [];
  private readonly assumptions: Assumption[] = [];
  private readonly repeated = new RepeatedStatements();
  private readonly securityStatements = new AllSecurityStatements(this.repeated);
  /** Statements that are constructs of their own. */
  private readonly tree: StatementTree;

  /** @param constructs - the constructs of the program in the order of their tree: it has one sysplex */
  constructor(
    private readonly sysplex: Sysplex,
    private readonly constructs: readonly IConstruct[],
  ) {
    this.tree = new StatementTree(constructs);
  }

  assembly(): Assembly {
    const { sysplex, constructs } = this;
    const stacks = constructs.filter(Stack.isStack);
    const duties = dutiesOf(sysplex, stacks);
    const systems = constructs.filter(System.isSystem).map((system) => this.system(system, duties));
    const facilities = constructs.filter(CouplingFacility.isCouplingFacility);
    const policy = this.tree.of<CfrmStatement>(sysplex, "cfrm");
    const cfrm = this.cfrm(duties, policy);
    const connects = systems.map(({ name }) => name);
    const acknowledgements = acknowledgementsOf(sysplex);
    const manifest: Manifest = {
      schema: "cdkplex/assembly/1",
      sysplex: sysplex.name,
      cfrm,
      couplingFacilities: [
        ...facilities.map(({ name, props: { cpc, connects: some } }) => ({
          name,
          cpc,
          connects: some?.map((system) => system.name) ?? connects,
        })),
        ...policy.flatMap(({ keyword, value }) => (keyword === "CF" ? [{ name: value.name, connects }] : [])),
      ],
      systems,
      assumptions: this.assumptions.length === 0 ? undefined : this.assumptions,
      acknowledgements: acknowledgements.length === 0 ? undefined : [...acknowledgements],
      artifacts: this.artifacts,
    };
    return new Assembly(manifest, this.files, this.documents);
  }

  private cfrm(duties: ReadonlyMap<Stack, Duties>, own: readonly CfrmStatement[]): Manifest["cfrm"] {
    const synthesis = cfrmOf(this.sysplex, duties, own);
    if (synthesis === undefined) return undefined;
    const { document, assumed } = synthesis;
    const { name, dataset } = this.sysplex.cfrmPolicy;
    const file = this.write(this.sysplex.name, { kind: "cfrm", dataset }, printCfrm(document), document);
    for (const { location, value } of assumed) {
      const { name: structure } = value as { readonly name: string };
      const property = structure.startsWith("EZBDVIPA") ? "swsaStructure" : "sysplexPortsStructure";
      this.assumptions.push({
        file,
        line: location!.line,
        message: `The size of the structure ${structure} is assumed: no size fits every sysplex.`,
        fix: `Give the Sysplex ${this.sysplex.node.path} a ${property} with the sizes that the IBM CFSizer finds.`,
      });
    }
    return { policy: name, file };
  }

  private system(system: System, allDuties: ReadonlyMap<Stack, Duties>): SystemEntry {
    const { name, props } = system;
    const stacks = [...allDuties].filter(([stack]) => stack.system === system);
    const start = startListOf(system, this.tree.of(system, "vtam"));
    const dataset = system.startList.dataset;
    const vtam = { file: this.write(name, { kind: "vtam", dataset, system: name }, printStartList(start), start) };
    const images = stacks.filter(([stack, duties]) => this.image(stack, this.policy(stack, duties)));
    const negotiates = stacks.some(([, { holdsSecured }]) => holdsSecured.length > 0);
    return {
      name,
      sysclone: props.sysclone,
      symbols: props.symbols,
      release: props.release,
      cpc: props.cpc,
      vtam,
      pagent: this.pagent(
        system,
        images.map(([stack]) => stack),
      ),
      iked: this.iked(system, negotiates),
      stacks: stacks.map(([stack, duties]) => ({ name: stack.name, profile: { file: this.profile(stack, duties) } })),
    };
  }

  private profile(stack: Stack, duties: Duties): string {
    const document = profileOf(stack, duties, this.tree.of(stack, "profile"));
    const { name: system } = stack.system;
    const place = { kind: "profile", dataset: stack.profileDataset, system, stack: stack.name } as const;
    const typed = stack.profile.hasText || hasText(document) ? undefined : document;
    return this.write(system, place, printProfile(document), typed, document);
  }

  /** Writes the policy file of a stack, if it has a policy. */
  private policy(stack: Stack, duties: Duties): boolean {
    const document = ipsecPolicyOf(stack, duties, this.securityStatements, this.tree.of(stack, "ipsec"));
    if (document === undefined) return false;
    const { name: system } = stack.system;
    const place = { kind: "ipsec", path: policyPath(stack), system, stack: stack.name } as const;
    const typed = stack.policy.hasText ? undefined : document;
    this.write(system, place, printIpsecPolicy(document, this.repeated), typed, document);
    return true;
  }

  /** Writes the file of the Policy Agent for a stack, if there is anything in it. */
  private image(stack: Stack, hasPolicy: boolean): boolean {
    const document = imageOf(stack, hasPolicy, this.tree.of(stack, "pagent"));
    if (document === undefined) return false;
    const { name: system } = stack.system;
    const place = { kind: "pagent", path: imagePath(stack), system, stack: stack.name } as const;
    this.write(system, place, printPagent(document), hasText(document) ? undefined : document, document);
    return true;
  }

  private pagent(system: System, stacks: readonly Stack[]): SystemEntry["pagent"] {
    const document = pagentOf(stacks, this.tree.of(system, "pagent"));
    if (document === undefined) return undefined;
    const place = { kind: "pagent", path: "/etc/pagent.conf", system: system.name } as const;
    const typed = hasText(document) ? undefined : document;
    return { file: this.write(system.name, place, printPagent(document), typed, document) };
  }

  private iked(system: System, negotiates: boolean): SystemEntry["iked"] {
    const document = ikedOf(system, negotiates, this.tree.of(system, "iked"));
    if (document === undefined) return undefined;
    const place = { kind: "iked", path: "/etc/security/iked.conf", system: system.name } as const;
    return { file: this.write(system.name, place, printIked(document), document) };
  }

  /** Adds a file to the assembly. `typed` is left out when the text has to be read back to judge it. */
  private write(
    folder: string,
    place: Omit<Artifact, "file" | "constructs">,
    text: string,
    typed: Document | undefined,
    printed: Document = typed!,
  ): string {
    const file = folder + (place.path ?? `/${place.dataset!.replace("(", "/").replace(")", "")}`);
    const constructs: Record<string, string> = {};
    collectConstructs(printed.statements, constructs);
    const other = this.artifacts.find((artifact) => artifact.file === file);
    if (other !== undefined) throw ConstructError.sameFile(printed.statements[0]?.construct ?? folder, file);
    this.artifacts.push({ file, ...place, constructs });
    this.files.set(file, text);
    if (typed !== undefined) this.documents.set(file, typed);
    return file;
  }
}

function collectConstructs(statements: readonly Statement[], into: Record<string, string>): void {
  for (const statement of statements) {
    if (statement.construct !== undefined && statement.location !== undefined)
      into[statement.location.line] = statement.construct;
    if (statement.children.length > 0) collectConstructs(statement.children as readonly Statement[], into);
  }
}

/** Whether some statements are text, so that the printed file is read back to judge it. */
function hasText({ statements }: Document): boolean {
  return statements.some(({ raw }) => raw !== undefined);
}
