import type { Document } from "../language/document";
import type { Statement } from "../language/statement";
import { printCfrm } from "../documents/cfrm";
import { ikeConfig, printIked, type IkedDocument } from "../documents/iked";
import { printIpsecPolicy } from "../documents/ipsec";
import { ipsecConfig, printPagent, tcpImage, type PagentDocument } from "../documents/pagent";
import { printProfile } from "../documents/profile";
import { printStartList, startOption, type StartListDocument } from "../documents/vtam";
import { Assembly } from "../model/assembly";
import type { Artifact, Assumption, Manifest, SystemEntry } from "../model/manifest";
import { cfrmOf } from "./cfrm-synthesis";
import { CouplingFacility } from "./coupling-facility";
import { dutiesOf, type Duties } from "./duties";
import { ConstructError } from "./errors";
import { ipsecPolicyOf } from "./policy-synthesis";
import { profileOf } from "./profile-synthesis";
import type { Security } from "./security";
import { securityStatements, type SecurityStatements } from "./security-statements";
import { Stack } from "./stack";
import type { Sysplex } from "./sysplex";
import { System } from "./system";

/** Prints every data set of a sysplex. */
export function assemble(sysplex: Sysplex): Assembly {
  const problems = sysplex.node.root.node
    .findAll()
    .flatMap((construct) => construct.node.validate().map((text) => `${construct.node.path}: ${text}`));
  if (problems.length > 0) throw ConstructError.invalid(sysplex.node.path, problems);
  const synthesis = new Synthesis(sysplex);
  return synthesis.assembly();
}

class Synthesis {
  private readonly files = new Map<string, string>();
  private readonly documents = new Map<string, Document>();
  private readonly artifacts: Artifact[] = [];
  private readonly assumptions: Assumption[] = [];
  private readonly securities = new Map<Security, SecurityStatements>();

  constructor(private readonly sysplex: Sysplex) {}

  assembly(): Assembly {
    const { sysplex } = this;
    const constructs = sysplex.node.findAll();
    const stacks = constructs.filter(Stack.isStack);
    const duties = dutiesOf(sysplex, stacks);
    const systems = constructs.filter(System.isSystem).map((system) => this.system(system, duties));
    const facilities = constructs.filter(CouplingFacility.isCouplingFacility);
    const cfrm = this.cfrm(duties);
    const manifest: Manifest = {
      schema: "cdkplex/assembly/1",
      sysplex: sysplex.name,
      cfrm,
      couplingFacilities: facilities.map((facility) => ({
        name: facility.name,
        cpc: facility.props.cpc,
        connects: (facility.props.connects ?? systems).map(({ name }) => name),
      })),
      systems,
      assumptions: this.assumptions.length === 0 ? undefined : this.assumptions,
      artifacts: this.artifacts,
    };
    return new Assembly(manifest, this.files, this.documents);
  }

  private cfrm(duties: ReadonlyMap<Stack, Duties>): Manifest["cfrm"] {
    const synthesis = cfrmOf(this.sysplex, duties);
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
    const start = startListOf(system);
    const vtam = {
      file: this.write(
        name,
        { kind: "vtam", dataset: system.startList.dataset, system: name },
        printStartList(start),
        start,
      ),
    };
    const policies = stacks.flatMap(([stack, duties]) => this.policy(stack, duties) ?? []);
    const negotiates = stacks.some(([, { holdsSecured }]) => holdsSecured.length > 0);
    return {
      name,
      sysclone: props.sysclone,
      symbols: props.symbols,
      release: props.release,
      cpc: props.cpc,
      vtam,
      pagent: policies.length === 0 ? undefined : { file: this.pagent(system, policies) },
      iked: negotiates ? { file: this.iked(system) } : undefined,
      stacks: stacks.map(([stack, duties]) => ({ name: stack.name, profile: { file: this.profile(stack, duties) } })),
    };
  }

  private profile(stack: Stack, duties: Duties): string {
    const document = profileOf(stack, duties);
    const place = {
      kind: "profile",
      dataset: stack.profileDataset,
      system: stack.system.name,
      stack: stack.name,
    } as const;
    return this.write(
      stack.system.name,
      place,
      printProfile(document),
      stack.profile.hasText ? undefined : document,
      document,
    );
  }

  /** Writes the policy file of a stack and the image file that names it; returns what pagent.conf says. */
  private policy(stack: Stack, duties: Duties): ReturnType<typeof tcpImage> | undefined {
    const document = ipsecPolicyOf(stack, duties, this.statementsOf);
    if (document === undefined) return undefined;
    const { name: system } = stack.system;
    const path = `/etc/ipsec.${stack.name}.conf`;
    const text = printIpsecPolicy(document);
    this.write(
      system,
      { kind: "ipsec", path, system, stack: stack.name },
      text,
      stack.policy.hasText ? undefined : document,
      document,
    );
    const image: PagentDocument = { statements: [ipsecConfig({ path })], diagnostics: [], comments: [] };
    image.statements[0]!.construct = stack.node.path;
    const imagePath = `/etc/pagent.${stack.name}.conf`;
    this.write(system, { kind: "pagent", path: imagePath, system, stack: stack.name }, printPagent(image), image);
    const entry = tcpImage({ name: stack.name, path: imagePath, flush: true, purge: false });
    entry.construct = stack.node.path;
    return entry;
  }

  /** What a security says, made once for all the stacks that say it. */
  private readonly statementsOf = (security: Security): SecurityStatements => {
    let statements = this.securities.get(security);
    if (statements === undefined) this.securities.set(security, (statements = securityStatements(security)));
    return statements;
  };

  private pagent(system: System, statements: PagentDocument["statements"]): string {
    const document: PagentDocument = { statements, diagnostics: [], comments: [] };
    return this.write(
      system.name,
      { kind: "pagent", path: "/etc/pagent.conf", system: system.name },
      printPagent(document),
      document,
    );
  }

  private iked(system: System): string {
    const { keyRing = "IKED/keyring", syslogLevel = 1 } = system.props.iked ?? {};
    const statement = ikeConfig({ ikeSyslogLevel: syslogLevel, keyRing });
    statement.construct = system.node.path;
    const document: IkedDocument = { statements: [statement], diagnostics: [], comments: [] };
    const place = { kind: "iked", path: "/etc/security/iked.conf", system: system.name } as const;
    return this.write(system.name, place, printIked(document), document);
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

function startListOf(system: System): StartListDocument {
  const { vtamGroupId, startList } = system;
  const statements: StartListDocument["statements"][number][] = [...startList.options].map(([option, value]) =>
    startOption(option, value),
  );
  if (vtamGroupId !== undefined) statements.push(startOption("XCFGRPID", vtamGroupId));
  for (const statement of statements) statement.construct = startList.node.path;
  return { statements, diagnostics: [], comments: [] };
}
