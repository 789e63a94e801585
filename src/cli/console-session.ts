import { Console as OperatorConsole } from "../simulator/console/console";
import { SimulatorError } from "../simulator/errors";
import type { Machine } from "../simulator/machine";
import { perform, type Action } from "../simulator/scenario/action";
import type { LogEntry } from "../simulator/types";
import { durationOf, failureOperands, SLASH_COMMANDS } from "./console-actions";

const OTHER_COMMANDS: readonly (readonly [form: string, does: string])[] = [
  ["/advance time", "lets time go by: 500ms, 30s, 5m, 2h, 1d"],
  ["/settle", "lets time go by until nothing is under way"],
  ["/hold on|off", "whether the machine waits for /advance and /settle, or settles after each command (off)"],
  ["/failures", "lists what can fail"],
  ["/help", "shows this"],
  ["/quit", "ends"],
  ["system name", "goes to the console of another system"],
];

/** What fits in a status line. */
const MOST_NAMES = 4;

/**
 * What an operator sees of a machine that runs: the consoles of its systems, one at a time, the messages of all of them as they
 * come, and commands with a leading slash for what no operator command can do.
 */
export class ConsoleSession {
  private readonly operator: OperatorConsole;
  private readonly connections = new Map<string, number>();
  private current = "";
  private hold = false;
  /** Messages that came while a command ran, of which its answer may have some. */
  private waiting: LogEntry[] | undefined;

  constructor(
    private readonly machine: Machine,
    /** Shows a line. */
    private readonly show: (line: string) => void,
  ) {
    this.operator = OperatorConsole.of(machine);
    machine.subscribe((entry) => {
      if (this.waiting === undefined) show(messageLine(entry));
      else this.waiting.push(entry);
    });
  }

  /** Starts all systems. */
  start(): void {
    this.machine.start();
    this.current = this.operator.system;
    this.show(
      `The sysplex ${this.machine.model.name} is up. Commands are entered on ${this.current}; /help lists more.`,
    );
  }

  /** `SYSA> ` */
  get prompt(): string {
    return `${this.current}> `;
  }

  /** Systems that are up, DVIPAs without owner, security associations, and the time. */
  get status(): string {
    const { machine } = this;
    const { systems, dvipas } = machine.model;
    const up = systems.filter(({ name }) => machine.system(name).state === "Up").length;
    const without = dvipas
      .filter(({ address, stacks: [stack] }) => {
        return machine.ownerOf(address, stack && machine.stack(stack.label).group) === undefined;
      })
      .map(({ address }) => address);
    const sas = machine.sas().filter(({ master }) => master !== undefined).length;
    return [
      `systems ${up} of ${systems.length} up`,
      `DVIPAs without owner: ${listText(without)}`,
      `SAs ${sas}`,
      timeText(machine.clock),
    ].join(" | ");
  }

  /** Enters a line. @returns false when the session is to end */
  enter(line: string): boolean {
    const typed = line.trim();
    if (/^\/(?:quit|exit)$/i.test(typed)) return false;
    if (typed === "") return true;
    if (typed.startsWith("/")) this.slash(typed.slice(1));
    else if (/^system(?:\s|$)/i.test(typed)) this.goTo(typed.slice("system".length).trim().toUpperCase());
    else this.operate(typed);
    if (!this.hold) this.machine.settle();
    this.leaveDownSystem();
    return true;
  }

  /** What a line that was begun can go on with. */
  complete(line: string): string[] {
    if (line.startsWith("/")) {
      const words = [...Object.keys(SLASH_COMMANDS), ...OTHER_COMMANDS.map(([form]) => form.replace(/^\/| .*/g, ""))];
      const verbs = words.filter((word) => word !== "system").map((word) => `/${word}`);
      const things = failureOperands(this.machine);
      const texts = [...verbs, ...["/fail", "/repair"].flatMap((verb) => things.map((thing) => `${verb} ${thing}`))];
      const found = texts.filter((text) => text.toLowerCase().startsWith(line.toLowerCase()));
      // While the verb is not complete, only verbs are offered.
      return line.includes(" ") ? found : found.filter((text) => !text.includes(" "));
    }
    const systems = this.machine.model.systems.map(({ name }) => `system ${name}`);
    const here = line === "" ? [] : systems.filter((text) => text.toLowerCase().startsWith(line.toLowerCase()));
    return [...here, ...this.operator.complete(line, this.current)];
  }

  /** Nobody can type on the console of a system that is down. */
  private leaveDownSystem(): void {
    const isUp = (name: string) => this.machine.system(name).state === "Up";
    if (isUp(this.current)) return;
    const next = this.machine.model.systems.find(({ name }) => isUp(name));
    if (next === undefined) return;
    this.show(`${this.current} is down. Commands are entered on ${next.name} now.`);
    this.current = next.name;
  }

  private goTo(name: string): void {
    const names = this.machine.model.systems.map((system) => system.name);
    if (names.includes(name)) this.current = name;
    else this.show(`There is no system ${name}. Expected one of: ${names.join(", ")}.`);
  }

  private operate(text: string): void {
    this.waiting = [];
    const answer = this.operator.enter(text, this.current);
    const came = this.waiting;
    this.waiting = undefined;
    for (const line of answer) this.show(line);
    const answered = [...answer];
    for (const entry of came) {
      const at = entry.id === undefined ? -1 : answered.indexOf(entry.text);
      if (at < 0) this.show(messageLine(entry));
      else answered.splice(at, 1);
    }
  }

  private slash(text: string): void {
    const [verb = "", ...operands] = text.split(/\s+/);
    const name = verb.toLowerCase();
    try {
      if (name === "help") this.help();
      else if (name === "failures") for (const thing of failureOperands(this.machine)) this.show(thing);
      else if (name === "settle") this.machine.settle();
      else if (name === "hold" && /^(?:on|off)$/i.test(operands.join(" ")))
        this.hold = operands[0]!.toLowerCase() === "on";
      else if (name === "advance" && operands.length === 1 && durationOf(operands[0]!) !== undefined) {
        this.machine.advance(durationOf(operands[0]!)!);
      } else this.perform(name, operands);
    } catch (error) {
      if (!(error instanceof SimulatorError)) throw error;
      this.show(error.message);
    }
  }

  private perform(name: string, operands: readonly string[]): void {
    const command = Object.hasOwn(SLASH_COMMANDS, name) ? SLASH_COMMANDS[name] : undefined;
    const action = command?.action(operands);
    if (action !== undefined) return this.act(action);
    const form = command?.form ?? OTHER_COMMANDS.find(([other]) => other.split(" ")[0] === `/${name}`)?.[0];
    this.show(form === undefined ? `There is no command /${name}. /help lists them.` : `Expected ${form}.`);
  }

  private act(action: Action): void {
    const { connection, sent, usable } = perform(this.machine, action, this.connections);
    if (connection !== undefined) {
      if (!this.hold) this.machine.settle();
      const { status, server, reason, protection } = this.machine.connection(connection);
      const where = server === undefined ? "" : ` on ${server}`;
      const why = reason === undefined ? "" : `: ${reason}`;
      this.show(`connection ${connection}: ${status}${where}, protection ${protection}${why}`);
    }
    if (sent !== undefined) {
      const why = sent.reason === undefined ? "" : `: ${sent.reason}`;
      this.show(`${sent.sent} sent${sent.clear ? " in clear" : ""}, ${sent.dropped} dropped${why}`);
    }
    if (usable !== undefined) this.show(usable ? "The application can use the address." : "The address is refused.");
  }

  private help(): void {
    const commands = Object.values(SLASH_COMMANDS).map(({ form, does }) => [form, does] as const);
    for (const [form, does] of [...commands, ...OTHER_COMMANDS]) {
      for (const [i, one] of form.split(", ").entries()) this.show(`${one.padEnd(52)}${i === 0 ? does : ""}`.trimEnd());
    }
    this.show("Anything else is an operator command: D XCF,STR, V TCPIP,,SYSPLEX,LEAVEGROUP, ipsec -y display.");
  }
}

/** `none`, or the first names and how many there are besides. */
function listText(names: readonly string[]): string {
  if (names.length === 0) return "none";
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "";
  return names.slice(0, MOST_NAMES).join(" ") + more;
}

/** `00:00:30.500` */
function timeText(milliseconds: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const seconds = Math.floor(milliseconds / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(":");
  return `${clock}.${String(milliseconds % 1000).padStart(3, "0")}`;
}

function messageLine({ time, system, stack, text }: LogEntry): string {
  return `${timeText(time)} ${stack === undefined ? system : `${system}.${stack}`} ${text}`;
}
