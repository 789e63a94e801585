import { append } from "../../language/blanks";
import type { Diagnostic } from "../../language/source";

/** Records of a job that belong together: job control as it is, or the statements the utility reads. */
export interface JobSection {
  readonly kind: "jcl" | "statements";
  readonly firstLine: number;
  readonly records: readonly string[];
}

/** A job cut into sections. */
export interface SplitJob {
  readonly sections: readonly JobSection[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The administrative data utility and its alias. */
const PROGRAMS: ReadonlySet<string> = new Set(["IXCMIAPU", "IXCM2APU"]);
/** Last column of job control. */
const LAST_COLUMN = 71;

/**
 * Cuts a job into its job control and the SYSIN data of the steps that run the administrative data utility. A text
 * without any job control is the SYSIN data itself.
 *
 * @see z/OS MVS JCL Reference, DD statement: `*`, DATA and DLM parameters
 */
export function splitJob(text: string): SplitJob {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  if (lines.some((line) => line.startsWith("//"))) return new JobSplitter(lines).split();
  return {
    sections: lines.length === 0 ? [] : [{ kind: "statements", firstLine: 1, records: lines }],
    diagnostics: [],
  };
}

class JobSplitter {
  private readonly sections: { kind: JobSection["kind"]; firstLine: number; records: string[] }[] = [];
  private readonly diagnostics: Diagnostic[] = [];
  private at = 0;
  /** Whether the step at hand runs the utility; so does what has no EXEC statement at all. */
  private utility: boolean;
  private utilitySeen: boolean;
  private ddName = "";
  /** Line on which the SYSIN data of the step ended. */
  private sysinEnd: number | undefined;
  /** Something that is not followed was found, which may run the utility. */
  private elsewhere = false;

  constructor(private readonly lines: readonly string[]) {
    this.utility = this.utilitySeen = !lines.some((line) => parseControl(line)?.operation === "EXEC");
  }

  split(): SplitJob {
    const { lines } = this;
    while (this.at < lines.length) {
      const line = lines[this.at]!;
      if (line.startsWith("//") && !line.startsWith("//*")) this.control();
      else if (line.startsWith("//") || line.startsWith("/*") || line.trim() === "") this.add("jcl", 1);
      else this.withoutControl();
    }
    if (!this.utilitySeen && !this.elsewhere) {
      const fix = `Run the utility in a step of its own: EXEC PGM=${[...PROGRAMS][0]}.`;
      this.report("warning", 1, "No step runs IXCMIAPU: found other programs. Nothing of the job is read.", fix);
    }
    return { sections: this.sections, diagnostics: this.diagnostics };
  }

  /** One statement of job control, with what it continues on and the data behind it. */
  private control(): void {
    const { line, statement, count } = this.statement();
    this.add("jcl", count);
    if (statement === undefined) return;
    const { name, operation, operands } = statement;
    if (operation === "EXEC") {
      const program = operandValue(operands, "PGM")?.toUpperCase();
      this.utility = PROGRAMS.has(program ?? "");
      this.utilitySeen ||= this.utility;
      this.ddName = "";
      this.sysinEnd = undefined;
      if (program === undefined) {
        const procedure = operandValue(operands, "PROC") ?? splitOperands(operands)[0]!;
        this.notFollowed(
          line,
          `The procedure ${procedure}`,
          `Run the utility in a step: EXEC PGM=${[...PROGRAMS][0]}.`,
        );
      }
      return;
    }
    if (operation === "INCLUDE") {
      this.notFollowed(line, `The JCL that INCLUDE ${operands} names`, "Put the job control in place of the INCLUDE.");
    }
    if (operation !== "DD") return;
    if (name !== "") this.ddName = name;
    const sysin = this.utility && this.ddName === "SYSIN";
    const positional = splitOperands(operands)[0]?.toUpperCase();
    if (positional === "*" || positional === "DATA") {
      const delimiter = operandValue(operands, "DLM");
      this.data(sysin, (record) =>
        delimiter !== undefined
          ? record.startsWith(delimiter)
          : record.startsWith("/*") || (positional === "*" && record.startsWith("//")),
      );
    } else if (sysin) {
      this.sysinEnd = line;
      this.report(
        "warning",
        line,
        `SYSIN is not in the job: found ${operands}, expected * or DATA. Its statements are not read.`,
        "Put the statements behind SYSIN DD *, or read the data set they are in.",
      );
    }
  }

  private notFollowed(line: number, what: string, fix: string): void {
    this.elsewhere = true;
    this.report("warning", line, `${what} is not followed. Statements for the utility in it are not read.`, fix);
  }

  /** In-stream data up to its delimiter. */
  private data(sysin: boolean, ends: (record: string) => boolean): void {
    const { lines } = this;
    let count = 0;
    while (this.at + count < lines.length && !ends(lines[this.at + count]!)) count++;
    this.add(sysin ? "statements" : "jcl", count);
    if (sysin) this.sysinEnd = this.at + 1;
    if (this.at < lines.length && !lines[this.at]!.startsWith("//")) this.add("jcl", 1);
  }

  /** Records without job control before them: the system generates a SYSIN DD statement for them. */
  private withoutControl(): void {
    const { sysinEnd, at } = this;
    const read = this.utility && sysinEnd === undefined;
    const sysin = this.utility ? "SYSIN" : "";
    this.ddName = sysin;
    this.data(read, (record) => record.startsWith("/*") || record.startsWith("//"));
    if (!this.utility || read) return;
    this.report(
      "error",
      at + 1,
      `${this.lines[at]!.trim()} stands behind the end of SYSIN on line ${sysinEnd}, where job control was expected. The utility does not read it.`,
      "Begin comments in column 2 or later: /* in column 1 ends the data. Or name another delimiter with DLM=.",
    );
  }

  private add(kind: JobSection["kind"], count: number): void {
    if (count === 0) return;
    const records = this.lines.slice(this.at, this.at + count);
    const last = this.sections.at(-1);
    if (last?.kind === kind) append(last.records, records);
    else this.sections.push({ kind, firstLine: this.at + 1, records });
    this.at += count;
  }

  private statement(): { line: number; statement: ControlStatement | undefined; count: number } {
    const { lines, at } = this;
    const line = at + 1;
    const first = parseControl(lines[at]!);
    if (first === undefined) return { line, statement: undefined, count: 1 };
    const operands = [first.operands];
    let quoted = hasOpenQuote(first.operands);
    let count = 1;
    while (quoted || operands.at(-1)!.endsWith(",")) {
      let next = at + count;
      while (lines[next]?.startsWith("//*")) next++;
      const more = /^\/\/ +(\S.*)$/.exec(lines[next]?.slice(0, LAST_COLUMN) ?? "");
      if (more === null) break;
      const field = operandField(more[1]!, quoted);
      operands.push(field);
      quoted = quoted !== hasOpenQuote(field);
      count = next - at + 1;
    }
    return { line, statement: { ...first, operands: operands.join("") }, count };
  }

  private report(severity: "error" | "warning", line: number, message: string, fix: string): void {
    const state = severity === "error" ? "malformed" : "passed-through";
    this.diagnostics.push({ severity, state, line, column: 1, endLine: line, message, fix });
  }
}

interface ControlStatement {
  /** Name field, upper case; empty when the statement continues the one before. */
  readonly name: string;
  readonly operation: string;
  readonly operands: string;
}

function parseControl(line: string): ControlStatement | undefined {
  if (line.startsWith("//*")) return undefined;
  const match = /^\/\/(\S*) +(\S+)(?: +(.*))?$/.exec(line.slice(0, LAST_COLUMN).trimEnd());
  if (match === null) return undefined;
  const [, name, operation, field] = match;
  return { name: name!.toUpperCase(), operation: operation!.toUpperCase(), operands: operandField(field ?? "", false) };
}

/** The operand field of a record: up to the first blank that is not between apostrophes. */
function operandField(field: string, quoted: boolean): string {
  let inside = quoted;
  for (let i = 0; i < field.length; i++) {
    if (field[i] === "'") inside = !inside;
    else if (field[i] === " " && !inside) return field.slice(0, i);
  }
  return field;
}

function hasOpenQuote(operands: string): boolean {
  return operands.split("'").length % 2 === 0;
}

/** Operands at the outermost level, in order. */
function splitOperands(operands: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let inside = false;
  let from = 0;
  for (let at = 0; at < operands.length; at++) {
    const char = operands[at];
    if (char === "'") inside = !inside;
    else if (!inside && char === "(") depth++;
    else if (!inside && char === ")") depth--;
    else if (!inside && char === "," && depth === 0) {
      parts.push(operands.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, operands.slice(from)];
}

function operandValue(operands: string, keyword: string): string | undefined {
  const operand = splitOperands(operands).find((part) => part.toUpperCase().startsWith(`${keyword}=`));
  const value = operand?.slice(keyword.length + 1);
  if (value === undefined || value === "") return undefined;
  return value.startsWith("'") ? value.slice(1, -1).replaceAll("''", "'").replaceAll("&&", "&") : value;
}
