/** A command that cannot do what it was asked to. The message is all there is to say: no stack is shown. */
export class CommandError extends Error {
  override readonly name = "CommandError";

  static unknownCode(code: string): CommandError {
    return new CommandError(`There is no rule ${code}. Expected a code such as SWSA002: "cdkplex rules" lists them.`);
  }

  static noApp(file: string): CommandError {
    return new CommandError(
      `There is no program to run. Expected --app COMMAND, or a line "app: COMMAND" in ${file}, for example "app: node main.js".`,
    );
  }

  static badSettings(file: string, problem: string): CommandError {
    return new CommandError(
      `${file}: ${problem} Expected "app" (a command) and "output" (a directory), both text. Correct the file.`,
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

  static noSuchKind(kind: string, kinds: readonly string[]): CommandError {
    return new CommandError(`There is no kind "${kind}". Expected --kind ${kinds.join("|")}.`);
  }

  static kindNeeded(file: string, kinds: readonly string[]): CommandError {
    return new CommandError(`The name ${file} does not say what it holds. Expected --kind ${kinds.join("|")}.`);
  }

  static meaningLost(file: string): CommandError {
    return new CommandError(
      `${file} cannot be printed in canonical form without a change of meaning. Expected an equal document: nothing was written.`,
    );
  }

  static fileAndDirectory(a: string, b: string): CommandError {
    return new CommandError(`${a} and ${b} cannot be compared. Expected two files, or two assembly directories.`);
  }
}
