import { createInterface } from "node:readline";
import { Machine } from "../simulator/machine";
import { EXIT, hasColor, type Console } from "./console";
import { ConsoleSession } from "./console-session";
import { CommandError } from "./errors";
import { readSysplex } from "./sysplex-directory";

/**
 * `cdkplex console`: starts the sysplex of an assembly, and lets its consoles be used until the input ends. On a terminal lines
 * are edited, with a history and completion; input that comes from elsewhere is shown with what it leads to, line by line.
 *
 * @throws AssemblyError when the assembly cannot be read
 * @throws CommandError when it has no system
 */
export async function consoleCommand(directory: string, io: Console): Promise<number> {
  const machine = Machine.of(readSysplex(directory));
  if (machine.model.systems.length === 0) throw CommandError.noConsole(directory);
  const { stdout, stdin = process.stdin } = io;
  const interactive = stdout.isTTY === true && (stdin as { readonly isTTY?: boolean }).isTTY === true;
  const show = (line: string) => void stdout.write(`${line}\n`);
  const session = new ConsoleSession(machine, show);
  session.start();
  const reader = createInterface({
    input: stdin,
    output: interactive ? (stdout as unknown as NodeJS.WritableStream) : undefined,
    terminal: interactive,
    completer: (line: string) => [session.complete(line), line] as [string[], string],
  });
  reader.on("SIGINT", () => reader.close());
  const inverse = hasColor(stdout, io.env);
  const next = () => {
    show(inverse ? `\u001b[7m${session.status}\u001b[0m` : session.status);
    if (!interactive) return;
    reader.setPrompt(session.prompt);
    reader.prompt();
  };
  next();
  for await (const line of reader) {
    if (!interactive) show(session.prompt + line);
    if (!session.enter(line)) break;
    next();
  }
  reader.close();
  if (interactive) show("");
  return EXIT.ok;
}
