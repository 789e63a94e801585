import { parseCfrm, type CfrmDocument } from "../documents/cfrm";
import type { DocumentKind } from "../documents/kinds";
import { parseIked, type IkedDocument } from "../documents/iked";
import { parseIpsecPolicy, type IpsecPolicyDocument } from "../documents/ipsec";
import { parsePagent, type PagentDocument } from "../documents/pagent";
import { parseProfile } from "../documents/profile";
import { parseStartList, type StartListDocument } from "../documents/vtam";
import type { Document, IncludeResolver } from "../language/document";
import type { Statement } from "../language/statement";
import type { AssemblyTexts } from "./assembly-texts";
import { CfrmModel } from "./cfrm";
import { findDvipas, protectionAmong, type DvipaModel } from "./dvipa";
import { AssemblyError } from "./errors";
import type { SystemEntry } from "./manifest";
import { candidates, placeOf, placeText } from "./places";
import {
  IkedModel,
  PagentModel,
  readPolicy,
  type PagentImageModel,
  type PolicyFile,
  type PolicyFileReference,
  type PolicyModel,
  type UnresolvedReference,
} from "./policy";
import { Contents } from "./policy/contents";
import { commonStartList, imagesOf } from "./references";
import { StackModel } from "./stack";
import { findSubplexes } from "./subplex";
import {
  substituteSymbols,
  systemSymbols,
  type CommentStyle,
  type SubstitutedText,
  type SystemSymbols,
} from "./symbols";
import type { ModelNote, Obeyfile, ReadDocument, SysplexModel } from "./sysplex";
import { SystemModel, type StartListModel } from "./system";

/**
 * Reads what an assembly means. Never judges: what is not understood is in the diagnostics of {@link SysplexModel.documents},
 * what cannot be found in {@link SysplexModel.notes}.
 *
 * @throws AssemblyError when the manifest names a file that the assembly does not have
 */
export function readModel(assembly: AssemblyTexts): SysplexModel {
  return new ModelReader(assembly).model();
}

/** What is read for one system. */
interface SystemContext {
  readonly entry: SystemEntry;
  readonly symbols: SystemSymbols;
  readonly system: SystemModel;
}

class ModelReader {
  private readonly documents: ReadDocument[] = [];
  private readonly kinds = new Map<string, DocumentKind>();
  private readonly obeyfiles: Obeyfile[] = [];
  private readonly notes: ModelNote[] = [];
  /** Policy files by name: they are the same for every stack that uses them. */
  private readonly policyFiles = new Map<string, PolicyFile>();
  /** Policies by the names of their files: stacks with the same files share one. */
  private readonly policyModels = new Map<string, PolicyModel>();
  /** What those policies have in common. */
  private readonly policyContents = new Contents();
  /** Texts with their symbols replaced, by file and system. */
  private readonly replacedTexts = new Map<string, SubstitutedText>();
  /** Files that an INCLUDE names. */
  private readonly includedFiles = new Set<string>();
  private readonly reportedReferences = new Set<Statement>();

  constructor(private readonly assembly: AssemblyTexts) {}

  model(): SysplexModel {
    const { assembly } = this;
    const { manifest } = assembly;
    const systems = manifest.systems.map((entry) => this.system(entry));
    const stacks = systems.flatMap((system) => system.stacks);
    const subplexes = findSubplexes(stacks);
    const subplexOf = (stack: StackModel) => subplexes.get(stack)!;
    const byAddress = findDvipas(stacks, subplexOf);
    const dvipas = [...byAddress.values()].flat();
    const judge = protectionAmong(stacks);
    for (const dvipa of dvipas) dvipa.protection = judge(dvipa);
    return {
      name: manifest.sysplex,
      assembly,
      systems,
      stacks,
      dvipas,
      protectedDvipas: dvipas.filter((dvipa) => dvipa.isProtected),
      dvipasAt: (address) => byAddress.get(address) ?? NO_DVIPAS,
      cfrm: this.cfrm(),
      obeyfiles: this.obeyfiles,
      documents: this.documents,
      notes: this.notes,
      subplexOf,
      subplexes: [...new Set(subplexes.values())],
      originalColumn: (file, system, line, column) =>
        this.replacedTexts.get(textKey(file, system))?.originalColumn(line, column) ?? column,
      isIncluded: (file) => this.includedFiles.has(file),
      placeOf: (file) => (assembly.files.has(file) ? this.placeOf(file) : undefined),
    };
  }

  private cfrm(): CfrmModel | undefined {
    const { cfrm, couplingFacilities } = this.assembly.manifest;
    if (cfrm === undefined) return undefined;
    const document = this.plain("cfrm", cfrm.file, undefined, parseCfrm) as CfrmDocument;
    const model = new CfrmModel(cfrm.policy, cfrm.file, document, couplingFacilities);
    if (model.policy === undefined) {
      this.note({
        severity: "error",
        file: cfrm.file,
        statement: document.statements.find(({ keyword }) => keyword === "DEFINE POLICY"),
        message: `The manifest names the CFRM policy ${cfrm.policy}, which ${this.placeOf(cfrm.file)} does not define.`,
        fix: `Define the policy ${cfrm.policy}, or correct its name in the manifest.`,
      });
    }
    return model;
  }

  private system(entry: SystemEntry): SystemModel {
    const { assembly } = this;
    const symbols = systemSymbols(assembly.manifest.sysplex, entry);
    const system = new SystemModel(entry.name, entry.release, entry.cpc, this.startLists(entry, symbols));
    const context: SystemContext = { entry, symbols, system };
    if (entry.iked !== undefined) {
      const { file } = entry.iked;
      system.iked = new IkedModel(file, this.plain("iked", file, entry.name, parseIked) as IkedDocument);
    }
    const policies = this.policies(context);
    for (const { name, profile } of entry.stacks) {
      const document = this.profile("profile", profile.file, context, name).document;
      const policy = policies.get(name);
      system.stacks.push(new StackModel(name, system, profile.file, this.placeOf(profile.file), document, policy));
    }
    for (const artifact of assembly.artifacts) {
      if (artifact.kind !== "obeyfile") continue;
      const applies =
        artifact.system === entry.name ||
        (artifact.system === undefined && assembly.manifest.systems[0]?.name === entry.name);
      if (applies) this.obeyfiles.push(this.profile("obeyfile", artifact.file, context, artifact.stack));
    }
    return system;
  }

  /** The start list of a system, after ATCSTR00 of the same data set, which VTAM reads first. */
  private startLists(entry: SystemEntry, symbols: SystemSymbols): StartListModel | undefined {
    if (entry.vtam === undefined) return undefined;
    const own = { file: entry.vtam.file, document: this.startList(entry.vtam.file, entry.name, symbols) };
    // One that cannot be read counts, too.
    const hasGroupId = ({ statements }: StartListDocument) => statements.some(({ keyword }) => keyword === "XCFGRPID");
    if (hasGroupId(own.document)) return own;
    const common = this.assembly.find(commonStartList(this.placeOf(own.file)), entry.name);
    if (common === undefined || common === own.file) return own;
    const document = this.startList(common, entry.name, symbols);
    return hasGroupId(document) ? { file: common, document } : own;
  }

  private startList(file: string, system: string, symbols: SystemSymbols): StartListDocument {
    return this.substituted("vtam", file, system, undefined, symbols, "asterisk", (text) => parseStartList(text))
      .document as StartListDocument;
  }

  private profile(
    kind: "profile" | "obeyfile",
    file: string,
    context: SystemContext,
    stack: string | undefined,
  ): Obeyfile {
    const { entry, symbols } = context;
    const include: IncludeResolver = (name) => {
      const found = this.assembly.find(name, entry.name);
      if (found === undefined) return undefined;
      this.includedFiles.add(found);
      return { file: found, text: this.replaced(found, entry.name, undefined, symbols, "semicolon") };
    };
    return this.substituted(kind, file, entry.name, stack, symbols, "semicolon", (text) =>
      parseProfile(text, { include, file }),
    ) as Obeyfile;
  }

  /** IP security policies of the stacks of a system, as pagent.conf leads to them. */
  private policies({ entry, system }: SystemContext): Map<string, PolicyModel> {
    const policies = new Map<string, PolicyModel>();
    if (entry.pagent === undefined) return policies;
    const from = entry.pagent.file;
    const main = this.plain("pagent", from, entry.name, parsePagent) as PagentDocument;
    const common = this.policyReferences(main, "CommonIPSecConfig", from, entry.name);
    const images: PagentImageModel[] = [];
    for (const { name, path, statement } of imagesOf(main)) {
      const file = path === undefined ? from : this.assembly.find(path, entry.name);
      if (file === undefined) {
        this.noteMissing(`${statement.keyword} ${name}`, path!, from, entry.name, statement);
        images.push({ name, statement, path, file, policyFiles: [] });
        continue;
      }
      const image = path === undefined ? main : (this.plain("pagent", file, entry.name, parsePagent) as PagentDocument);
      const policyFiles = this.policyReferences(image, "IPSecConfig", file, entry.name);
      images.push({ name, statement, path, file, policyFiles });
      const references = [...policyFiles, ...common];
      const files = references.flatMap(({ file: found }) =>
        found === undefined ? [] : this.policyFile(found, entry.name),
      );
      const isComplete = files.length === references.length;
      if (files.length > 0) policies.set(name, this.policy(files, isComplete, entry, name));
    }
    system.pagent = new PagentModel(from, main, common, images);
    return policies;
  }

  private policy(
    files: readonly PolicyFile[],
    isComplete: boolean,
    { name: system, release }: SystemEntry,
    stack: string,
  ): PolicyModel {
    const key = [release ?? "", isComplete, ...files.map(({ file }) => file)].join("\n");
    let policy = this.policyModels.get(key);
    if (policy === undefined) {
      const unresolved: UnresolvedReference[] = [];
      this.policyModels.set(key, (policy = readPolicy(files, unresolved, release, this.policyContents, isComplete)));
      for (const reference of unresolved) this.noteReference(reference, system, stack);
    }
    return policy;
  }

  private policyReferences(
    document: PagentDocument,
    keyword: PolicyFileReference["keyword"],
    from: string,
    system: string,
  ): PolicyFileReference[] {
    return document.statements.flatMap((statement) => {
      if (statement.keyword !== keyword || statement.value.path === undefined) return [];
      const { path } = statement.value;
      const file = this.assembly.find(path, system);
      if (file === undefined) this.noteMissing(keyword, path, from, system, statement);
      return { keyword, path, file, statement };
    });
  }

  private policyFile(file: string, system: string): PolicyFile {
    let policyFile = this.policyFiles.get(file);
    if (policyFile === undefined) {
      const document = this.plain("ipsec", file, system, parseIpsecPolicy) as IpsecPolicyDocument;
      this.policyFiles.set(file, (policyFile = { file, document }));
    }
    return policyFile;
  }

  /** Reads a text in which system symbols have no meaning. */
  private plain(
    kind: DocumentKind,
    file: string,
    system: string | undefined,
    parse: (text: string) => Document,
  ): Document {
    let document = this.assembly.documents.get(file);
    if (document === undefined) {
      document = parse(this.text(file));
      this.tagConstructs(file, document.statements);
    }
    this.keep({ file, kind, system, stack: this.assembly.artifact(file)?.stack, document });
    return document;
  }

  private substituted(
    kind: DocumentKind,
    file: string,
    system: string,
    stack: string | undefined,
    symbols: SystemSymbols,
    comments: CommentStyle,
    parse: (text: string) => Document,
  ): ReadDocument {
    const typed = this.assembly.documents.get(file);
    let read: ReadDocument;
    if (typed !== undefined && !this.text(file).includes("&") && !hasInclude(typed)) {
      read = { file, kind, system, stack, document: typed };
    } else {
      const document = parse(this.replaced(file, system, stack, symbols, comments));
      this.tagConstructs(file, document.statements);
      read = { file, kind, system, stack, document };
    }
    this.keep(read);
    return read;
  }

  /** A text with the symbols of a system replaced. What is to be said about them is noted once. */
  private replaced(
    file: string,
    system: string,
    stack: string | undefined,
    symbols: SystemSymbols,
    comments: CommentStyle,
  ): string {
    const key = textKey(file, system);
    let replaced = this.replacedTexts.get(key);
    if (replaced === undefined) {
      replaced = substituteSymbols(this.text(file), symbols, comments);
      this.replacedTexts.set(key, replaced);
      this.noteUnknownSymbols(file, system, stack, replaced.unknown);
      this.noteGrown(file, system, stack, replaced.grown);
    }
    return replaced.text;
  }

  private keep(read: ReadDocument): void {
    this.documents.push(read);
    this.kinds.set(read.file, read.kind);
  }

  private text(file: string): string {
    const text = this.assembly.files.get(file);
    if (text === undefined) throw AssemblyError.missingFile(file, "the manifest");
    return text;
  }

  /** Data set, member or path of a file. */
  private placeOf(file: string): string {
    return placeText(this.assembly.artifact(file) ?? { file, ...placeOf(file, this.kinds.get(file) ?? "profile") });
  }

  /** Sets the construct of each statement, as the artifact of its file tells by line. */
  private tagConstructs(file: string, statements: readonly Statement[], outer?: string): void {
    for (const statement of statements) {
      const { line = 0, file: included } = statement.location ?? {};
      const constructs = this.assembly.artifact(included ?? file)?.constructs;
      statement.construct ??= constructs?.[line] ?? outer;
      this.tagConstructs(file, statement.children as readonly Statement[], statement.construct);
    }
  }

  private noteUnknownSymbols(
    file: string,
    system: string,
    stack: string | undefined,
    unknown: readonly { name: string; line: number; column: number }[],
  ): void {
    for (const { name, line, column } of unknown) {
      this.notes.push({
        severity: "warning",
        file,
        line,
        column,
        system,
        stack,
        message: `The system symbol ${name} has no value on ${system}. Its text is kept as it is, and not checked.`,
        fix: name.startsWith("&&")
          ? "Write one ampersand for a symbol."
          : `Add ${name.slice(1)} to the symbols of ${system} in the manifest, as its IEASYMxx defines it, or correct its name.`,
      });
    }
  }

  /** A data set has room for its records as they are written, and for 80 columns at least. */
  private noteGrown(
    file: string,
    system: string,
    stack: string | undefined,
    grown: readonly { line: number; length: number }[],
  ): void {
    if (grown.every(({ length }) => length <= SHORTEST_RECORD)) return;
    const records = this.text(file).split("\n");
    const limit = records.reduce((longest, record) => Math.max(longest, record.trimEnd().length), SHORTEST_RECORD);
    for (const { line, length } of grown) {
      if (length <= limit) continue;
      this.notes.push({
        severity: "warning",
        file,
        line,
        column: limit + 1,
        system,
        stack,
        message: `The values of system symbols make the record ${length} columns long on ${system}, expected at most ${limit} as in the other records. What stands behind may be lost.`,
        fix: "Continue the statement in the next record.",
      });
    }
  }

  private noteMissing(what: string, path: string, file: string, system: string, statement: Statement): void {
    const wanted = candidates(path, [system])[0]?.file;
    this.note({
      severity: "warning",
      file,
      system,
      statement,
      message: `${what} names ${path}, which is not in the assembly. The policy it holds is not checked.`,
      fix: wanted === undefined ? "Correct the path." : `Add ${wanted} to the assembly, or correct the path.`,
    });
  }

  private noteReference({ file, statement, keyword, name }: UnresolvedReference, system: string, stack: string): void {
    if (this.reportedReferences.has(statement)) return;
    this.reportedReferences.add(statement);
    const { name: own } = statement.value as { name?: string };
    const from = own === undefined || own === name ? statement.keyword : `${statement.keyword} ${own}`;
    this.note({
      severity: "warning",
      file,
      system,
      stack,
      statement,
      message: `${from} names the ${keyword} ${name}, which the policy files of ${system}.${stack} do not have.`,
      fix: `Add the ${keyword} ${name}, or correct the name. Names are case-sensitive.`,
    });
  }

  private note(note: {
    severity: ModelNote["severity"];
    file: string;
    system?: string;
    stack?: string;
    statement: Statement | undefined;
    message: string;
    fix: string;
  }): void {
    const { statement, severity, file, system, stack, message, fix } = note;
    const line = statement?.location?.line;
    this.notes.push({ severity, file, line, column: statement?.location?.column, system, stack, message, fix });
  }
}

const NO_DVIPAS: readonly DvipaModel[] = [];
/** Columns of a record in the usual data set. */
const SHORTEST_RECORD = 80;

function textKey(file: string, system: string | undefined): string {
  return `${file}\0${system ?? ""}`;
}

/** Whether a typed profile reads another data set, so that its text has to be read. */
function hasInclude(document: Document): boolean {
  return document.statements.some(
    ({ keyword, children }) =>
      keyword === "INCLUDE" || (children as readonly Statement[]).some((child) => child.keyword === "INCLUDE"),
  );
}
