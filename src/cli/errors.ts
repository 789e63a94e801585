/** A command that cannot do what it was asked to. The message is all there is to say: no stack is shown. */
export class CommandError extends Error {
  override readonly name = "CommandError";

  static unknownCode(code: string, meant: string | undefined): CommandError {
    const fix = meant === undefined ? '"cdkplex rules" lists them.' : `Did you mean ${meant}?`;
    return new CommandError(`There is no rule ${code}. Expected a code such as SWSA002: ${fix}`);
  }

  static badRules(file: string, reason: string): CommandError {
    return new CommandError(
      `The rules of ${file} cannot be loaded: ${reason.replace(/\.?$/, ".")} Expected a JavaScript module that exports a rule, or an array of rules.`,
    );
  }

  static dryRunAlone(): CommandError {
    return new CommandError("--dry-run changes nothing by itself. Expected it together with --fix.");
  }

  static synthesized(directory: string): CommandError {
    return new CommandError(
      `${directory} was written by a program, and would be written over by it. Expected files written by hand: correct the program instead.`,
    );
  }

  static badAcknowledgements(file: string, where: string, problem: string): CommandError {
    return new CommandError(
      `${file}: ${where} is not valid: ${problem}. Expected a list of rule and reason, with system, stack, dataset or construct as scope. Correct the file.`,
    );
  }

  static noConsole(directory: string): CommandError {
    return new CommandError(
      `The sysplex of ${directory} has no system, and so no console. Expected one or more: add systems to its manifest.`,
    );
  }

  static noApp(file: string): CommandError {
    return new CommandError(
      `There is no program to run. Expected --app COMMAND, or a line "app: COMMAND" in ${file}, for example "app: node main.js".`,
    );
  }

  static badSettings(file: string, problem: string): CommandError {
    return new CommandError(
      `${file}: ${problem} Expected "app" (a command), "output" (a directory), "rules" (a module) and "acknowledgements" (a list). Correct the file.`,
    );
  }

  static cannotRun(command: string, reason: string): CommandError {
    return new CommandError(
      `The program "${command}" cannot be run: ${reason}. Expected a command that the shell can find: correct --app or cdkplex.yaml.`,
    );
  }

  static nothingWritten(command: string, directory: string): CommandError {
    return new CommandError(
      `The program "${command}" ended without writing an assembly to ${directory}. Expected it to call app.synth() on an App without an outdir of its own.`,
    );
  }

  static unreadable(file: string, reason: string): CommandError {
    return new CommandError(`${file} cannot be read: ${reason}. Expected a text file in UTF-8: correct the name.`);
  }

  static unwritable(file: string, reason: string): CommandError {
    return new CommandError(`${file} cannot be written: ${reason}. Expected a file in a directory that is there.`);
  }

  static noSuchKind(kind: string, kinds: readonly string[], option = ""): CommandError {
    return new CommandError(`There is no kind "${kind}". Expected ${option}${kinds.join("|")}.`);
  }

  static kindNeeded(file: string, kinds: readonly string[]): CommandError {
    return new CommandError(`The name ${file} does not say what it holds. Expected --kind ${kinds.join("|")}.`);
  }

  static meaningLost(file: string): CommandError {
    return new CommandError(
      `${file} cannot be printed in canonical form without a change of meaning. Expected an equal document: nothing was written.`,
    );
  }

  static differentKinds(a: string, kind: string, b: string, other: string): CommandError {
    return new CommandError(
      `${a} is ${kind} and ${b} is ${other} by their names. Expected two texts of one kind: compare others, or give --kind.`,
    );
  }

  static fileAndDirectory(a: string, b: string): CommandError {
    return new CommandError(`${a} and ${b} cannot be compared. Expected two files, or two assembly directories.`);
  }

  static unknownName(what: string, name: string, known: readonly string[], meant: string | undefined): CommandError {
    const some = known.length > 8 ? [...known.slice(0, 8), "..."] : known;
    const expected = known.length === 0 ? `a ${what} of the assembly, which has none` : `one of ${some.join(", ")}`;
    const fix = meant === undefined ? "" : ` Did you mean ${meant}?`;
    return new CommandError(`There is no ${what} ${name} in the assembly. Expected ${expected}.${fix}`);
  }

  static ambiguousStack(name: string, labels: readonly string[]): CommandError {
    return new CommandError(`Several stacks are called ${name}. Expected --stack with one of ${labels.join(", ")}.`);
  }

  static badOption(option: string, value: string, expected: string): CommandError {
    return new CommandError(`${option} has the value "${value}". Expected ${expected}.`);
  }

  static optionOf(option: string, question: string, questions: string): CommandError {
    return new CommandError(`${option} says nothing about ${question}. Expected it with ${questions} only.`);
  }

  static noDestination(): CommandError {
    return new CommandError("The question source-address needs a destination. Expected --destination ADDRESS.");
  }

  static nothingToSimulate(): CommandError {
    return new CommandError(
      "Nothing is said of what is to happen to the sysplex. Expected --scenario FILE, or --what-if single|double.",
    );
  }

  static notTogether(one: string, other: string): CommandError {
    return new CommandError(`${one} and ${other} are two questions. Expected one of them.`);
  }

  static onlyWith(option: string, other: string): CommandError {
    return new CommandError(`${option} says nothing by itself. Expected it together with ${other}.`);
  }
}
