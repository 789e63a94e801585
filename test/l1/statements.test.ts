import type { Construct } from "constructs";
import fc from "fast-check";
import { Stack, Sysplex, System, type App } from "../../src";
import { languages, type DocumentKind } from "../../src/documents";
import type { Statement, StatementType } from "../../src/language/statement";
import { cfrm, iked, ipsec, pagent, profile, StatementConstruct, vtam } from "../../src/l1";
import { Testing } from "../../src/testing";
import { arbitraryStatement } from "../support/arbitrary-statements";
import { FreeFormStatements } from "../support/free-form-statements";
import { runs } from "../support/runs";

type Class = new (scope: Construct, id: string, props: unknown) => StatementConstruct;
const classes = { profile, ipsec, vtam, cfrm, pagent, iked } as unknown as Record<
  Kind,
  Record<string, Class & { readonly type?: StatementType; readonly keyword?: string }>
>;
const KINDS = ["profile", "ipsec", "vtam", "cfrm", "pagent", "iked"] as const satisfies DocumentKind[];
type Kind = (typeof KINDS)[number];

/** A description with the statements around it, the outermost first. */
interface Described {
  readonly kind: Kind;
  readonly type: StatementType;
  readonly around: readonly StatementType[];
}

/** Every description of a language once. LIST is refused wherever it stands: it is for the START command. */
function described(kind: Kind): Described[] {
  const found = new Map<StatementType, Described>();
  const add = (type: StatementType, around: readonly StatementType[]) => {
    if (found.has(type)) return;
    found.set(type, { kind, type, around });
    const { entry, childTypes } = type.spec;
    for (const child of entry === undefined ? childTypes : [entry, ...childTypes]) add(child, [...around, type]);
  };
  const types = languages[kind].types.keywords().map(({ target }) => target);
  for (const type of types) if (type.spec.keyword.text !== "LIST") found.set(type, { kind, type, around: [] });
  for (const type of [...found.keys()]) {
    const { entry, childTypes } = type.spec;
    for (const child of entry === undefined ? childTypes : [entry, ...childTypes]) add(child, [type]);
  }
  return [...found.values()];
}

const all = KINDS.flatMap(described);
const read = all.filter(({ type }) => type.spec.passedThrough !== true);
const kept = all.filter(({ type }) => type.spec.passedThrough === true);
const nameOf = ({ kind, type }: Described) => `${kind} ${type.spec.keyword.text || `entry of ${type.spec.label}`}`;

function classOf(kind: Kind, type: StatementType): Class {
  const found = Object.values(classes[kind]).filter((each) => each.type === type);
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** A sysplex of one stack, and where the statements of a language go in it. */
function sysplex(kind: Kind, first: Statement): { app: App; home: Construct } {
  const operands = first.value as { readonly name?: string; readonly value?: number };
  const app = Testing.app();
  const cfrmPolicy = first.keyword === "DEFINE POLICY" ? { name: operands.name } : {};
  const plex = new Sysplex(app, "PLEX1", { cfrmPolicy });
  const vtamGroupId = first.keyword === "XCFGRPID" ? operands.value : undefined;
  const system = new System(plex, "SYSA", { sysclone: "0A", vtamGroupId });
  const stack = new Stack(system, "TCPIP");
  return { app, home: { profile: stack, ipsec: stack, vtam: system, pagent: system, iked: system, cfrm: plex }[kind] };
}

/** Writes a statement and what stands in it as constructs. */
function construct(kind: Kind, scope: Construct, id: string, type: StatementType, statement: Statement): void {
  const own = new (classOf(kind, type))(scope, id, statement.value);
  const { entry, childTypes } = type.spec;
  (statement.children as readonly Statement[]).forEach((child, i) => {
    const childType =
      child.keyword === "" ? entry! : childTypes.find((each) => each.spec.keyword.text === child.keyword)!;
    construct(kind, own, `${i}`, childType, child);
  });
}

/** The operands of each statement of the synthesized text that a construct stands for, by the path of the construct. */
function written(app: App, kind: Kind): Map<string, unknown> {
  const assembly = app.assemble();
  const found = new Map<string, unknown>();
  for (const artifact of assembly.artifacts.filter((each) => each.kind === kind)) {
    const { statements, diagnostics } = languages[kind].parse(assembly.files.get(artifact.file)!);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const visit = ({ location, value, children }: Statement) => {
      const path = artifact.constructs?.[location!.line];
      if (path !== undefined && !found.has(path)) found.set(path, value);
      (children as readonly Statement[]).forEach(visit);
    };
    statements.forEach(visit);
  }
  return found;
}

const freeForm = new FreeFormStatements(languages.profile.types);
const isReference = (type: StatementType) => type.spec.keyword.text.endsWith("Ref");

function arbitrary(kind: Kind, type: StatementType, outermost: boolean): fc.Arbitrary<Statement> {
  if (kind === "profile") return freeForm.statement(type);
  return arbitraryStatement(type, outermost).map((statement) =>
    statement.keyword === "DATA" ? type({ ...(statement.value as object), type: "CFRM" }) : statement,
  );
}

/** A statement of a type within those around it; a reference stands before a statement, else it is an operand. */
function placed({ kind, type, around }: Described): fc.Arbitrary<Statement> {
  const own = arbitrary(kind, type, around.length === 0);
  const parent = around.at(-1);
  if (parent === undefined) return own;
  const inline = parent.spec.childTypes.find((child) => !isReference(child));
  const others = isReference(type) && inline !== undefined ? [arbitrary(kind, inline, false)] : [];
  return fc.tuple(arbitrary(kind, parent, true), own, ...others).map(([outer, ...inner]) => parent(outer.value, inner));
}

test.each(KINDS)("GIVEN the descriptions of %s THEN each has its class, and no class is left over", (kind) => {
  const typed = described(kind).filter(({ type }) => type.spec.passedThrough !== true);
  for (const { type } of typed) expect(classOf(kind, type).name).not.toBe("");
  expect(Object.values(classes[kind])).toHaveLength(described(kind).length);
});

test.each(read.map((each) => [nameOf(each), each] as const))(
  "GIVEN %s with any operands as a construct WHEN synthesized and read THEN the operands are the same",
  (_name, each) => {
    const { kind, type, around } = each;
    fc.assert(
      fc.property(placed(each), (statement) => {
        // GIVEN
        const { app, home } = sysplex(kind, statement);
        construct(kind, home, "Own", around[0] ?? type, statement);
        // WHEN
        const found = written(app, kind);
        // THEN
        const own = app.node.findAll().filter(StatementConstruct.isStatementConstruct);
        expect(own.length).toBeGreaterThan(0);
        for (const { node, props } of own as (StatementConstruct & { props: object })[]) {
          expect([node.path, found.get(node.path)]).toEqual([node.path, expect.objectContaining(props)]);
        }
      }),
      runs(0.01), // a whole sysplex is synthesized each time, for a hundred descriptions
    );
  },
);

test.each(kept.map((each) => [nameOf(each), each] as const))(
  "GIVEN %s as text in a construct WHEN synthesized THEN it is in the member as it is",
  (_name, { kind, type }) => {
    const { keyword, end } = type.spec;
    const text = `${keyword.text} some value${kind === "profile" && end !== undefined ? `\n${end.text}` : ""}`;
    const another = kind === "profile" ? "SOMAXCONN 10" : "LogLevel 31";
    const found = Object.values(classes[kind]).filter((each) => each.keyword === keyword.text);
    expect(found).toHaveLength(1);
    const { app, home } = sysplex(kind, { keyword: "", value: {} } as Statement);
    // WHEN
    new found[0]!(home, "Own", { text });
    // THEN
    expect(written(app, kind).has(`${home.node.path}/Own`)).toBe(true);
    expect([...app.assemble().files.values()].join("")).toContain(text);
    expect(() => new found[0]!(home, "Other", { text: `${text}\n${another}` })).toThrow(
      `${home.node.path}/Other: ${keyword.text} text is`,
    );
  },
);
