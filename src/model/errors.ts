/** An assembly that cannot be read, or a file of it that cannot be found. */
export class AssemblyError extends Error {
  override readonly name = "AssemblyError";

  static noDirectory(directory: string): AssemblyError {
    return new AssemblyError(
      `There is no directory ${directory}. Expected an assembly: run "cdkplex synth", or name another directory.`,
    );
  }

  static noManifest(directory: string): AssemblyError {
    return new AssemblyError(
      `${directory} has no manifest.json. Expected an assembly: run "cdkplex synth", or name another directory.`,
    );
  }

  static notAnAssembly(directory: string): AssemblyError {
    return new AssemblyError(
      `${directory} is not empty and has no manifest.json. Expected an assembly, or an empty directory: it would be replaced, so name another one.`,
    );
  }

  static notJson(file: string, reason: string): AssemblyError {
    return new AssemblyError(
      `${file} is not JSON: ${reason}. Expected a whole manifest: write it again, or run "cdkplex synth".`,
    );
  }

  static wrongSchema(file: string, found: unknown, expected: string): AssemblyError {
    // A value that is nested deeply cannot be written out.
    const problem = typeof found === "object" ? "a schema that is no text" : `the schema ${JSON.stringify(found)}`;
    return new AssemblyError(
      `${file} has ${problem}. Expected "${expected}": use the version of cdkplex that wrote it, or correct it.`,
    );
  }

  static invalid(file: string, problems: readonly string[]): AssemblyError {
    return new AssemblyError(
      `${file} does not describe an assembly:\n${few(problems, "and %n more")
        .map((problem) => `  ${problem}`)
        .join("\n")}`,
    );
  }

  static unreadable(file: string, reason: string): AssemblyError {
    return new AssemblyError(
      `${file} cannot be read: ${reason}. Expected a file this user may read: correct its permissions.`,
    );
  }

  static unknownName(where: string, what: string, name: string, known: readonly string[]): AssemblyError {
    const expected =
      known.length === 0 ? `a ${what} of the manifest, which has none` : `one of ${few(known, "%n more").join(", ")}`;
    return new AssemblyError(
      `manifest.json: ${where} names the ${what} ${name}. Expected ${expected}: correct the name, or add the ${what}.`,
    );
  }

  static duplicate(what: string, name: string): AssemblyError {
    return new AssemblyError(
      `manifest.json names the ${what} ${name} twice. Expected each once: remove or rename one.`,
    );
  }

  static escapes(file: string): AssemblyError {
    return new AssemblyError(
      `The assembly names the file "${file}", which is not inside the assembly. Expected a relative path such as SYSA/TCPIP.PROFILE/SYSA, without "..": move the file into the assembly.`,
    );
  }

  static link(file: string): AssemblyError {
    return new AssemblyError(
      `The file "${file}" is reached through a symbolic link. Expected a plain file: put a copy of the text in its place.`,
    );
  }

  static missingFile(file: string, where: string): AssemblyError {
    return new AssemblyError(
      `The assembly has no file "${file}", which ${where} names. Expected the text of a data set: add the file, or correct the name.`,
    );
  }

  static notText(file: string): AssemblyError {
    return new AssemblyError(
      `The file "${file}" is not UTF-8 text. Expected a text file: convert it, for example with iconv from IBM-1047.`,
    );
  }

  static tooLarge(file: string, bytes: number, limit: number): AssemblyError {
    return new AssemblyError(
      `The file "${file}" has ${bytes} bytes. Expected at most ${limit}: a configuration data set is never that large.`,
    );
  }
}

/** The first of many, and how many there are besides. */
function few(texts: readonly string[], others: string): readonly string[] {
  const more = texts.length - FEW;
  return more <= 0 ? texts : [...texts.slice(0, FEW), others.replace("%n", String(more))];
}

/** As many names or problems as a message has room for. */
const FEW = 20;
