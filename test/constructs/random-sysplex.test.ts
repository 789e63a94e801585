import fc from "fast-check";
import { languages, type DocumentKind } from "../../src/documents/kinds";
import { Dvipa, Stack, type App, type Sysplex } from "../../src";
import type { Statement } from "../../src/language/statement";
import { Assembly } from "../../src/model/assembly";
import { checkAssembly } from "../../src/rules/report";
import { Findings, Match, Template, Testing } from "../../src/testing";
import { programs, write } from "../support/random-sysplex";
import { runs } from "../support/runs";

/** What secure() promises, looked at in the members. */
function checkSecured(plex: Sysplex, stacks: readonly Stack[]): void {
  const held = new Set<Stack>();
  const served = new Set<Stack>();
  for (const secured of Dvipa.all(plex).filter(({ securities }) => securities.length > 0)) {
    for (const stack of secured.holders) held.add(stack);
    for (const stack of secured.targetsAmong(stacks)) served.add(stack);
  }
  for (const stack of stacks) {
    const profile = Template.fromStack(stack);
    const holds = held.has(stack);
    const uses = holds || served.has(stack);
    profile.statementCountIs("IPSEC", holds ? 1 : 0, { dvipsec: Match.anyValue() });
    profile.statementCountIs("PORT", holds ? 2 : 0, { jobName: "IKED" });
    profile.statementCountIs("IPCONFIG", uses ? 1 : 0, { ipSecurity: true });
    const policy = Template.fromPolicy(stack.policy);
    policy.statementCountIs("KeyExchangePolicy", holds ? 1 : 0);
    policy.statementCountIs("IpFilterPolicy", uses ? 1 : 0);
  }
}

/** What the rules are given is what is written: each document says what a reader of its text reads, in the same places. */
function checkTyped({ manifest, files, documents }: Assembly): void {
  for (const [file, typed] of documents) {
    const { kind } = manifest.artifacts!.find((artifact) => artifact.file === file)!;
    const { statements, ...others } = languages[kind as DocumentKind].parse(files.get(file)!);
    expect({ ...typed, statements: typed.statements.map(content) }).toEqual({
      ...others,
      statements: statements.map(content),
    });
  }
}

/** A statement without the construct that wrote it, which no text tells. */
function content({ keyword, value, children, location, comments }: Statement): object {
  const { line, column, endLine } = location!;
  return { keyword, value, children: (children as readonly Statement[]).map(content), line, column, endLine, comments };
}

describe("programs of intent-level constructs", () => {
  test("GIVEN any of them THEN the rules find no error, security is where it belongs, and two syntheses are the same", () => {
    fc.assert(
      fc.property(programs, (program) => {
        const { plex, stacks } = write(program);
        Findings.fromSysplex(plex).hasNoErrors();
        checkSecured(plex, stacks);
        expect(Testing.synth(plex)).toEqual(Testing.synth(write(program).plex));
      }),
      runs(),
    );
  });

  test("GIVEN any of them THEN what is judged is what is written", () => {
    fc.assert(
      fc.property(programs, (program) => {
        const { plex } = write(program);
        const assembly = (plex.node.root as App).assemble();
        checkTyped(assembly);
        const { manifest, files } = assembly;
        expect(checkAssembly(new Assembly(manifest, files))).toEqual(checkAssembly(assembly));
      }),
      runs(),
    );
  });
});
