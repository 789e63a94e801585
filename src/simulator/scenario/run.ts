import type { Assembly } from "../../model/assembly";
import { ASSUMPTIONS, type AssumptionText } from "../assumptions";
import { SimulatorError } from "../errors";
import { Machine } from "../machine";
import type { LogEntry, SendResult } from "../types";
import { actionLabel, perform, type Action, type ActionOutcome } from "./action";
import { judge, type Verdict } from "./expectation";
import { OwnershipWatch, type OwnershipLane } from "./ownership-lanes";
import type { PlacedExpectation, Scenario, ScenarioStep } from "./scenario";

/** Whether an expectation was met, with its line in the file. */
export interface ExpectationResult extends Verdict {
  readonly line: number;
}

/** What a step did. */
export interface StepResult {
  readonly line: number;
  readonly kind: ScenarioStep["kind"];
  /** What was done, in a few words. */
  readonly label: string;
  /** Virtual time before and after it, milliseconds. */
  readonly from: number;
  readonly to: number;
  /** What the consoles showed. */
  readonly entries: readonly LogEntry[];
  /** What the command showed that the step entered. */
  readonly output?: readonly string[];
  /** What became of the packets that the step sent. */
  readonly sent?: SendResult;
  /** Why the step could not be done: the scenario ends with it. */
  readonly refused?: string;
  readonly expectations: readonly ExpectationResult[];
}

/** What became of a scenario. */
export interface ScenarioResult {
  readonly title: string;
  /** File of the scenario; empty for a text. */
  readonly file: string;
  readonly seed: number;
  /** Whether every step was done, every expectation met, and no invariant broken. */
  readonly met: boolean;
  readonly steps: readonly StepResult[];
  readonly ownership: readonly OwnershipLane[];
  /** The assumptions that the outcome depended on, with the values they had. */
  readonly assumptionsUsed: readonly AssumptionText[];
  /** What is broken in the end of what has to be true of any sysplex: none unless the machine has a fault. */
  readonly violations: readonly string[];
}

/**
 * Runs a scenario on the machine of an assembly. The same assembly and scenario give the same result, byte for byte.
 *
 * @throws AssemblyError when the manifest names a file that the assembly does not have
 */
export function runScenario(assembly: Assembly, scenario: Scenario): ScenarioResult {
  const { title, file, seed, assumptions, peers, steps } = scenario;
  const machine = Machine.of(assembly, { seed, assumptions });
  for (const { client, ...options } of peers) machine.definePeer(client, options);
  const watch = new OwnershipWatch(machine);
  machine.subscribe(() => watch.look());
  const runner = new Runner(machine, watch);
  const results: StepResult[] = [];
  for (const step of steps) {
    const result = runner.run(step);
    results.push(result);
    if (result.refused !== undefined) break;
  }
  const violations = machine.violations();
  const values = new Map(Object.entries(assumptions));
  return {
    title,
    file,
    seed,
    met: violations.length === 0 && results.every(isMet),
    steps: results,
    ownership: watch.lanes(),
    assumptionsUsed: ASSUMPTIONS.filter(({ id }) => machine.assumptionsUsed.includes(id)).map((assumption) => ({
      ...assumption,
      value: values.get(assumption.name) ?? assumption.value,
    })),
    violations,
  };
}

function isMet({ refused, expectations }: StepResult): boolean {
  return refused === undefined && expectations.every(({ met }) => met);
}

/** What comes of a step besides what the consoles show. */
type Done = Partial<Pick<StepResult, "refused" | "output" | "sent" | "expectations">>;

/** Runs steps one after the other, and keeps what expectations ask for. */
class Runner {
  private readonly names = new Map<string, number>();
  private readonly sent = new Map<string, SendResult>();
  private output: readonly string[] | undefined;
  /** Length of the log before the last step that did something. */
  private since = 0;

  constructor(
    private readonly machine: Machine,
    private readonly watch: OwnershipWatch,
  ) {}

  run(step: ScenarioStep): StepResult {
    const { machine } = this;
    const { line, kind } = step;
    const [from, length] = [machine.clock, machine.log.length];
    if (kind === "action") this.since = length;
    let done: Done;
    try {
      done = this.did(step);
    } catch (error) {
      if (!(error instanceof SimulatorError)) throw error;
      done = { refused: error.message };
    }
    this.watch.endStep();
    const entries = machine.log.slice(length);
    return { line, kind, label: labelOf(step), from, to: machine.clock, entries, expectations: [], ...done };
  }

  private did(step: ScenarioStep): Done {
    const { machine } = this;
    switch (step.kind) {
      case "wait":
        machine.advance(step.milliseconds);
        return {};
      case "settle":
        machine.settle();
        return {};
      case "expect":
        return { expectations: step.expectations.map((each) => ({ line: each.line, ...this.judged(each) })) };
      case "action":
        return this.remembered(step.action, perform(machine, step.action, this.names));
    }
  }

  private judged({ expectation }: PlacedExpectation): Verdict {
    const { machine, names, sent, output } = this;
    const entries = machine.log.slice(this.since);
    try {
      return judge(expectation, { machine, names, sent, output, entries });
    } catch (error) {
      if (!(error instanceof SimulatorError)) throw error;
      const [about] = Object.keys(expectation);
      return { met: false, expected: `${about} of something that there is`, found: error.message };
    }
  }

  private remembered(action: Action, { sent, output }: ActionOutcome): Done {
    if (sent !== undefined && "send" in action) this.sent.set(action.send.connection, sent);
    if (output !== undefined) this.output = output;
    return { output, sent };
  }
}

function labelOf(step: ScenarioStep): string {
  return step.kind === "action" ? actionLabel(step.action) : step.kind;
}
