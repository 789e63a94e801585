import { jcl, type CfrmDocument, type CfrmStatement } from "./document";
import { JobError } from "./errors";

/** A job that runs the administrative data utility over some statements. */
export interface CfrmJobProps {
  /** The SYSIN data: DATA, DEFINE POLICY and what belongs to it. */
  readonly statements: readonly CfrmStatement[];
  /**
   * Name of the job, 1 to 8 characters.
   * @default - CFRMPOL
   */
  readonly jobName?: string;
  /**
   * Accounting information as it stands on the JOB statement, in parentheses when it has several parts.
   * @default - none
   */
  readonly account?: string;
  /**
   * Programmer's name, up to 20 characters.
   * @default - CFRM POLICY
   */
  readonly programmer?: string;
  /**
   * Job class, 1 to 8 characters.
   * @default - A
   */
  readonly jobClass?: string;
  /**
   * Class of the job's output, one character.
   * @default - X
   */
  readonly messageClass?: string;
  /**
   * User to tell when the job ends.
   * @default - nobody
   */
  readonly notify?: string;
  /**
   * Name of the step, 1 to 8 characters.
   * @default - DEFINE
   */
  readonly stepName?: string;
}

const NAME = /^[A-Z@#$][A-Z0-9@#$]{0,7}$/;
const LAST_COLUMN = 71;

/**
 * A document with a job around statements made in a program: JOB, EXEC PGM=IXCMIAPU, SYSPRINT, SYSABEND, SYSIN DD *.
 *
 * @throws JobError when an operand of the JOB or EXEC statement is not valid
 * @see z/OS MVS Setting Up a Sysplex, Coding the administrative data utility
 */
export function cfrmJob(props: CfrmJobProps): CfrmDocument {
  const jobName = props.jobName ?? "CFRMPOL";
  const stepName = props.stepName ?? "DEFINE";
  for (const [field, value] of Object.entries({ jobName, stepName, notify: props.notify })) {
    if (value !== undefined && !NAME.test(value) && !(field === "notify" && value === "&SYSUID")) {
      throw JobError.badName(field, value);
    }
  }
  const before = [
    ...jobStatement(jobName, props),
    `//${stepName.padEnd(8)} EXEC PGM=IXCMIAPU`,
    "//SYSPRINT DD SYSOUT=*",
    "//SYSABEND DD SYSOUT=*",
    "//SYSIN    DD *",
  ];
  return { statements: [jcl(before.join("\n")), ...props.statements, jcl("/*")], diagnostics: [], comments: [] };
}

function jobStatement(jobName: string, props: CfrmJobProps): string[] {
  const { account = "", programmer = "CFRM POLICY", jobClass = "A", messageClass = "X" } = props;
  check("account", account, /^(?:[A-Z0-9@#$.-]+|\([^()']*\)|'[^']*')?$/, "a name, or a list in parentheses");
  check("programmer", programmer, /^[^'&]{1,20}$/, "1 to 20 characters without an apostrophe or ampersand");
  check("jobClass", jobClass, /^[A-Z0-9]{1,8}$/, "1 to 8 letters or digits");
  check("messageClass", messageClass, /^[A-Z0-9]$/, "one letter or digit");
  const operands = [`${account},'${programmer}'`, `CLASS=${jobClass}`, `MSGCLASS=${messageClass}`];
  if (props.notify !== undefined) operands.push(`NOTIFY=${props.notify}`);
  const records: string[] = [];
  let record = `//${jobName.padEnd(8)} JOB ${operands[0]}`;
  for (const operand of operands.slice(1)) {
    record += ",";
    if (record.length + operand.length >= LAST_COLUMN) {
      records.push(record);
      record = `//         ${operand}`;
    } else record += operand;
  }
  return [...records, record];
}

function check(field: string, value: string, pattern: RegExp, expected: string): void {
  if (!pattern.test(value)) throw JobError.badOperand(field, value, expected);
}
