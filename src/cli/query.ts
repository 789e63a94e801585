import { canonicalIp, familyOf } from "../language/addresses";
import { suggestion } from "../language/suggestion";
import type { DvipaModel } from "../model/dvipa";
import {
  owners,
  paths,
  protection,
  sourceAddress,
  stackReach,
  targets,
  type OwnersAnswer,
  type PathsAnswer,
  type ProtectionAnswer,
  type SourceAddressAnswer,
  type StackReach,
  type TargetsAnswer,
} from "../model/questions";
import { readModel } from "../model/read";
import type { SourceQuestion } from "../model/source-address";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import { EXIT, type Console } from "./console";
import { CommandError } from "./errors";
import { ownersText, protectionText, reachabilityText, sourceAddressText, targetsText } from "./query-text";
import { readSysplex } from "./sysplex-directory";

/** What `cdkplex query` can be asked. */
export type Question = "owners" | "targets" | "protection" | "source-address" | "reachability";

/** Options of `cdkplex query`. */
export interface QueryOptions {
  readonly dvipa?: string;
  readonly stack?: string;
  readonly job?: string;
  readonly destination?: string;
  readonly protocol?: "tcp" | "udp";
  /** An address, or `any`. */
  readonly bind?: string;
  readonly port?: string;
  readonly format: "table" | "json";
}

/** What `--format json` writes. */
export type QueryReport = {
  readonly schema: "cdkplex/query/1";
  readonly sysplex: string;
} & (
  | { readonly question: "owners"; readonly answers: readonly OwnersAnswer[] }
  | { readonly question: "targets"; readonly answers: readonly TargetsAnswer[] }
  | { readonly question: "protection"; readonly answers: readonly ProtectionAnswer[] }
  | { readonly question: "source-address"; readonly answers: readonly SourceAddressAnswer[] }
  | {
      readonly question: "reachability";
      readonly answers: readonly PathsAnswer[];
      readonly stacks: readonly StackReach[];
    }
);

/** The DVIPAs and stacks a question is about. */
interface Scope {
  readonly model: SysplexModel;
  readonly dvipas: readonly DvipaModel[];
  /** The stack that was named. */
  readonly stack: StackModel | undefined;
}

/**
 * `cdkplex query`: answers a question over an assembly.
 *
 * @throws CommandError when an option has no meaning for the question, or names what the assembly does not have
 */
export function query(directory: string, question: Question, options: QueryOptions, { stdout }: Console): number {
  checkOptions(question, options);
  const model = readModel(readSysplex(directory));
  const stack = options.stack === undefined ? undefined : stackOf(model, options.stack);
  const scope = { model, stack, dvipas: dvipasOf(model, options.dvipa, stack) };
  const report = answer(question, scope, options);
  stdout.write(options.format === "json" ? `${JSON.stringify(report, undefined, 2)}\n` : textOf(report));
  return EXIT.ok;
}

function answer(question: Question, { model, dvipas, stack }: Scope, options: QueryOptions): QueryReport {
  const head = { schema: "cdkplex/query/1", sysplex: model.name } as const;
  const stacks = stack === undefined ? model.stacks : [stack];
  switch (question) {
    case "owners":
      return { ...head, question, answers: dvipas.map((dvipa) => owners(model, dvipa)) };
    case "targets":
      return { ...head, question, answers: dvipas.map((dvipa) => targets(model, dvipa)) };
    case "protection":
      return { ...head, question, answers: dvipas.map((dvipa) => ofStack(protection(model, dvipa), stack)) };
    case "reachability": {
      const reach =
        options.dvipa === undefined
          ? stacks
          : stacks.filter((each) => dvipas.some((dvipa) => dvipa.stacks.includes(each)));
      return {
        ...head,
        question,
        answers: dvipas.map((dvipa) => fromOrTo(paths(model, dvipa), stack)),
        stacks: reach.map((each) => stackReach(model, each)),
      };
    }
    case "source-address": {
      const asked = sourceQuestion(options);
      return { ...head, question, answers: stacks.map((each) => sourceAddress(model, { ...asked, stack: each })) };
    }
  }
}

function textOf(report: QueryReport): string {
  switch (report.question) {
    case "owners":
      return ownersText(report.answers);
    case "targets":
      return targetsText(report.answers);
    case "protection":
      return protectionText(report.answers);
    case "reachability":
      return reachabilityText(report.answers, report.stacks);
    case "source-address":
      return sourceAddressText(report.answers);
  }
}

function ofStack(answers: ProtectionAnswer, stack: StackModel | undefined): ProtectionAnswer {
  if (stack === undefined) return answers;
  return { ...answers, stacks: answers.stacks.filter((each) => each.stack === stack.label) };
}

function fromOrTo(answers: PathsAnswer, stack: StackModel | undefined): PathsAnswer {
  if (stack === undefined) return answers;
  return { ...answers, paths: answers.paths.filter(({ from, to }) => from === stack.label || to === stack.label) };
}

const OF_SOURCE_ADDRESS = ["job", "destination", "protocol", "bind", "port"] as const;

function checkOptions(question: Question, options: QueryOptions): void {
  if (question === "source-address") {
    if (options.dvipa !== undefined)
      throw CommandError.optionOf("--dvipa", question, "owners, targets, protection and reachability");
    if (options.destination === undefined) throw CommandError.noDestination();
    return;
  }
  for (const option of OF_SOURCE_ADDRESS) {
    if (options[option] !== undefined) throw CommandError.optionOf(`--${option}`, question, "source-address");
  }
}

function sourceQuestion({ job, destination, protocol, bind, port }: QueryOptions): Omit<SourceQuestion, "stack"> {
  const to = addressOf("--destination", destination!);
  const bound = bind === undefined || bind.toLowerCase() === "any" ? bind?.toLowerCase() : addressOf("--bind", bind);
  if (bound !== undefined && bound !== "any" && familyOf(bound) !== familyOf(to)) {
    throw CommandError.badOption("--bind", bind!, `an IPv${familyOf(to)} address like the destination, or any`);
  }
  const number = port === undefined || !/^\d{1,5}$/.test(port) ? undefined : Number(port);
  if (port !== undefined && (number === undefined || number < 1 || number > 65535)) {
    throw CommandError.badOption("--port", port, "a port from 1 to 65535");
  }
  if (job !== undefined && !/^[A-Z@#$][A-Z0-9@#$]{0,7}$/i.test(job)) {
    throw CommandError.badOption("--job", job, "the name of a job: 1 to 8 characters A-Z 0-9 @ # $");
  }
  return {
    job,
    destination: to,
    protocol: protocol === undefined ? undefined : protocol === "udp" ? "UDP" : "TCP",
    bind: bound,
    port: number,
  };
}

/** An IP address; of an IPv4-mapped IPv6 address the IPv4 address, by which packets go. */
function addressOf(option: string, text: string): string {
  const address = canonicalIp(text);
  if (address === undefined) throw CommandError.badOption(option, text, "an IP address");
  const mapped = /^::ffff:([0-9a-f]+):([0-9a-f]+)$/.exec(address);
  if (mapped === null) return address;
  return mapped
    .slice(1)
    .map((group) => Number.parseInt(group, 16))
    .flatMap((group) => [group >> 8, group & 255])
    .join(".");
}

/** The DVIPAs of an address, or all of them; of these, those a stack has a part in. */
function dvipasOf(
  model: SysplexModel,
  address: string | undefined,
  stack: StackModel | undefined,
): readonly DvipaModel[] {
  const found = address === undefined ? model.dvipas : model.dvipasAt(canonicalIp(address) ?? address);
  if (address === undefined || found.length > 0) {
    return stack === undefined ? found : found.filter(({ stacks }) => stacks.includes(stack));
  }
  const known = [...new Set(model.dvipas.map((dvipa) => dvipa.address))];
  throw CommandError.unknownName("DVIPA", address, known, suggestion(address, known));
}

/** A stack by its label, or by the name of the stack or its system where that is enough. */
function stackOf(model: SysplexModel, name: string): StackModel {
  const wanted = name.toUpperCase();
  const labelled = model.stacks.find(({ label }) => label === wanted);
  if (labelled !== undefined) return labelled;
  const called = model.stacks.filter((stack) => stack.name === wanted || stack.system.name === wanted);
  const [only, ...others] = called;
  const labels = (stacks: readonly StackModel[]) => stacks.map(({ label }) => label);
  if (only === undefined) {
    throw CommandError.unknownName("stack", name, labels(model.stacks), suggestion(name, labels(model.stacks)));
  }
  if (others.length > 0) throw CommandError.ambiguousStack(name, labels(called));
  return only;
}
