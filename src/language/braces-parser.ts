import { append } from "./blanks";
import { LineReader, type Line } from "./braces-lines";
import { asLines, AttributeReader, Reading } from "./braces-reader";
import type { Document } from "./document";
import type { KeywordIndex } from "./keyword";
import type { Diagnostic, State } from "./source";
import { Statement, type Comments, type StatementSpec, type StatementType } from "./statement";
import { suggestion } from "./suggestion";

/**
 * Reads a text in braces notation: a statement, then `{` and `}` on lines of their own, and one attribute a line in
 * between. Nothing is dropped: what is not understood is kept as text in its block.
 *
 * @see z/OS Communications Server: IP Configuration Reference, General syntax rules for Policy Agent
 */
export function parseBraces(text: string, types: KeywordIndex<StatementType>): Document {
  return new BracesParser(text, types).document();
}

class BracesParser {
  private readonly lines: LineReader;
  private readonly diagnostics: Diagnostic[] = [];
  private readonly reader = new AttributeReader(this.diagnostics);
  /** The blocks around the line at hand, outermost first. */
  private readonly open: StatementSpec[] = [];
  private sharedRecord = 0;

  constructor(
    text: string,
    private readonly types: KeywordIndex<StatementType>,
  ) {
    this.lines = new LineReader(text);
  }

  document(): Document {
    const { lines, diagnostics } = this;
    const statements: Statement[] = [];
    while (lines.current !== undefined) {
      const type = this.types.get(lines.current.key)?.[0]?.target;
      statements.push(type === undefined ? this.unknown(lines.takeComments(), lines.take()) : this.global(type));
    }
    diagnostics.sort((a, b) => a.line - b.line);
    return { statements, diagnostics, comments: lines.takeComments() };
  }

  /** A statement outside all others, which needs a name where it can have one. */
  private global(type: StatementType): Statement {
    const { spec } = type;
    if (spec.passedThrough === true) {
      const before = this.lines.takeComments();
      return this.kept(this.lines.take(), spec.keyword.toString(), "passed-through", before);
    }
    const reading = this.read(type);
    const [property, operand] = spec.group.leading[0] ?? [];
    if (property === "name" && operand?.required === false && reading.value.name === undefined) {
      const message = `${spec.keyword} has no name. Expected one: outside another statement it can be used by its name only.`;
      this.reader.report(reading, reading.header, 0, "malformed", message, `Add a name after ${spec.keyword}.`);
    }
    return reading.statement;
  }

  private read(type: StatementType): Reading {
    const { lines, reader } = this;
    const before = lines.takeComments();
    const reading = new Reading(type.spec, this.take());
    const comment = reader.header(reading);
    const body = type.spec.end === undefined ? undefined : this.body(reading);
    const { statement } = reading;
    const after = statement.raw === undefined ? comment : reading.header.comment;
    const comments: Comments = {
      before: body === undefined ? before : [...before, ...body.before],
      after,
      ...body?.inside,
    };
    const empty = comments.before.length === 0 && after === undefined && body?.inside === undefined;
    if (!empty || reading.comments !== undefined) statement.comments = { ...comments, operands: reading.comments };
    statement.rest = reading.rest;
    if (statement.raw === undefined) reader.complete(reading);
    return reading;
  }

  private body(reading: Reading): { before: readonly string[]; inside?: Partial<Comments> } {
    const { lines, reader } = this;
    const { spec, header, label } = reading;
    const before = lines.takeComments();
    let open: string | undefined;
    if (lines.current?.key === "{") open = reader.ignored(reading, this.take(), 1);
    else {
      const found = lines.current === undefined ? "the file ends there" : `found ${lines.current.words[0]}`;
      const fix = `Add { on a line of its own after line ${header.number}.`;
      reader.report(reading, header, 0, "malformed", `${label} has no {: ${found}.`, fix);
      if (lines.closes <= this.open.length) {
        reading.failed.push(...Object.keys(spec.group.operands));
        return { before };
      }
    }
    this.open.push(spec);
    const { end, endAfter } = this.inside(reading);
    this.open.pop();
    this.gatherReferences(reading);
    return {
      before,
      inside: open === undefined && end === undefined && endAfter === undefined ? undefined : { open, end, endAfter },
    };
  }

  /** Reads up to the closing brace; returns the comments that go with it. */
  private inside(reading: Reading): Pick<Comments, "end" | "endAfter"> {
    const { lines, reader } = this;
    const { spec, statement } = reading;
    for (let line = lines.current; line !== undefined; line = lines.current) {
      const { key } = line;
      if (key === "}") {
        const end = lines.takeComments();
        this.take();
        statement.location = { ...statement.location!, endLine: line.number };
        return { end: end.length === 0 ? undefined : end, endAfter: reader.ignored(reading, line, 1) };
      }
      const child = spec.children?.get(key)?.[0]?.target;
      const target = child === undefined ? spec.group.keywords.get(key)?.[0]?.target : undefined;
      if (child !== undefined) reading.children.push(this.read(child).statement);
      else if (target !== undefined) {
        const before = lines.takeComments();
        reader.attribute(reading, this.take(), target, before);
      } else if (this.belongsOutside(key)) {
        this.unclosed(
          reading,
          `${line.words[0]} on line ${line.number} would be part of it`,
          `before line ${line.number}`,
        );
        return {};
      } else this.notKnown(reading);
    }
    this.unclosed(reading, "the file ends inside it", "at its end");
    return {};
  }

  private unclosed(reading: Reading, why: string, where: string): void {
    reading.statement.location = { ...reading.statement.location!, endLine: this.lines.last };
    const message = `${reading.label} has no }: ${why}.`;
    this.reader.report(reading, reading.header, 0, "malformed", message, `Add } on a line of its own ${where}.`);
  }

  /** True when a line must be part of a block further out, because a closing brace is missing before it. */
  private belongsOutside(key: string): boolean {
    const outer = this.open.slice(0, -1);
    const known = this.types.has(key) || outer.some((spec) => spec.group.keywords.has(key) || spec.children?.has(key));
    return known && this.lines.closes < this.open.length;
  }

  /** References after the last inline statement are a list; those before one are statements, so that their order is kept. */
  private gatherReferences(reading: Reading): void {
    const { children, spec, value } = reading;
    const target = (child: Statement) =>
      child.state === "understood" ? spec.group.keywords.get(child.keyword.toUpperCase())?.[0]?.target : undefined;
    let first = children.length;
    while (first > 0 && target(children[first - 1]!) !== undefined) first--;
    for (const child of children.splice(first)) {
      const { property } = target(child)!;
      const list = (value[property] ??= []) as unknown[];
      list.push((child.value as { name: string }).name);
      reading.keepComments(property, list.length - 1, child.comments?.before ?? [], child.comments?.after);
    }
  }

  /** An attribute, or a statement with a body, that is not known in this block. */
  private notKnown(reading: Reading): void {
    const { lines, reader } = this;
    const before = lines.takeComments();
    const line = lines.take();
    if (line.key === "{" || lines.current?.key === "{") {
      reading.children.push(this.unknown(before, line, reading));
      return;
    }
    const message = `${reading.label}: ${line.words[0]} is not an attribute known here. The line is kept as it is, and not checked.`;
    reader.report(reading, line, 0, "partial", message, fixOf(line, keywordsOf(reading.spec)));
    append(reading.kept, asLines(before));
    reading.kept.push(line.toString());
  }

  private unknown(before: readonly string[], line: Line, within?: Reading): Statement {
    if (line.key === "{" || line.key === "}") return this.stray(before, line);
    const statement = this.kept(line, line.words[0]!, "unknown", before);
    const where = within === undefined ? "here" : `in ${within.label}`;
    const known = within === undefined ? this.types.words() : keywordsOf(within.spec);
    this.diagnostics.push({
      severity: "warning",
      state: "unknown",
      ...statement.location!,
      message: `${line.words[0]} is not a statement known ${where}. It is kept as it is, and not checked.`,
      fix: fixOf(line, known),
    });
    return statement;
  }

  /** A brace that belongs to no statement. */
  private stray(before: readonly string[], line: Line): Statement {
    const brace = line.words[0]!;
    const statement = this.kept(line, brace, "malformed", before);
    this.diagnostics.push({
      severity: "error",
      state: "malformed",
      ...statement.location!,
      message:
        brace === "{" ? "{ follows no statement that takes one." : "} closes nothing: every block before it is closed.",
      fix:
        brace === "{"
          ? "Put the statement it opens before it, or remove it and its }."
          : "Remove it, or add the { it closes.",
    });
    return statement;
  }

  /** Keeps a statement, and its body if it has one, as text. */
  private kept(first: Line, keyword: string, state: State, before: readonly string[]): Statement {
    const { lines } = this;
    let last = first;
    let missing = 0;
    if (first.key === "{" || (first.key !== "}" && lines.current?.key === "{")) {
      let depth = first.key === "{" ? 1 : 0;
      while (lines.current !== undefined && (depth > 0 || last === first)) {
        lines.takeComments();
        last = lines.take();
        depth += last.key === "{" ? 1 : last.key === "}" ? -1 : 0;
      }
      missing = depth;
    }
    const statement = new Statement(keyword, {});
    statement.state = missing > 0 ? "malformed" : state;
    statement.raw = lines.text(first, last) + "\n}".repeat(missing);
    statement.location = { line: first.number, column: first.column(), endLine: last.number };
    if (missing > 0) {
      this.diagnostics.push({
        severity: "error",
        state: "malformed",
        ...statement.location,
        message: `${keyword} has no }: the file ends inside it.`,
        fix: "Add } on a line of its own at its end.",
      });
    }
    if (before.length > 0) statement.comments = { before };
    return statement;
  }

  private take(): Line {
    const line = this.lines.take();
    if (line.shared && line.number !== this.sharedRecord) {
      this.sharedRecord = line.number;
      this.diagnostics.push({
        severity: "warning",
        state: "understood",
        line: line.number,
        column: line.column(),
        endLine: line.number,
        message: "A brace shares its line with other text. Expected braces and attributes on separate lines.",
        fix: "Put the brace on a line of its own.",
      });
    }
    return line;
  }
}

function keywordsOf(spec: StatementSpec): string[] {
  return [...spec.group.keywords.words(), ...(spec.children?.words() ?? [])];
}

function fixOf(line: Line, known: readonly string[]): string {
  const meant = suggestion(line.words[0]!, known);
  return meant === undefined ? "Correct the keyword if it is misspelt." : `Write ${meant} if that is what it means.`;
}
