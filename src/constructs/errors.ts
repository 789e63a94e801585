/** A construct that was given something it cannot be made of. */
export class ConstructError extends Error {
  override readonly name = "ConstructError";

  private static of(path: string, problem: string, expected: string, fix: string): ConstructError {
    return new ConstructError(`${path}: ${problem} Expected ${expected}. ${fix}`);
  }

  static badName(
    path: string,
    what: string,
    name: string,
    expected: string,
    fix = "Give the construct another id.",
  ): ConstructError {
    return this.of(path, `"${name}" is not a valid ${what}.`, expected, fix);
  }

  static badAddress(path: string, property: string, value: string, expected: string): ConstructError {
    return this.of(path, `${property} is "${value}".`, expected, "Correct the address.");
  }

  static outOfRange(path: string, property: string, value: unknown, expected: string): ConstructError {
    return this.of(path, `${property} is ${JSON.stringify(value)}.`, expected, "Give such a value.");
  }

  static notInSysplex(path: string, what: string): ConstructError {
    return this.of(
      path,
      `The ${what} is not inside a Sysplex.`,
      "a Sysplex among its scopes",
      "Create it with a Sysplex, or a construct inside one, as scope.",
    );
  }

  static oneSysplex(path: string, other: string): ConstructError {
    return this.of(
      path,
      `The App has the Sysplex ${other} already.`,
      "one Sysplex to an App",
      "Give each Sysplex an App of its own.",
    );
  }

  static noSysplex(): ConstructError {
    return this.of("App", "The App has no Sysplex.", "one Sysplex", "Create a Sysplex with the App as scope.");
  }

  static otherSysplex(path: string, other: string): ConstructError {
    return this.of(
      path,
      `${other} belongs to another Sysplex.`,
      "a construct of the same Sysplex",
      "Create both in one Sysplex.",
    );
  }

  static definedTwice(path: string, what: string, other: string): ConstructError {
    return this.of(
      path,
      `${what} is defined by ${other} already.`,
      "one definition",
      "Remove one of the two, or change its value.",
    );
  }

  static ownerAsBackup(path: string, stack: string): ConstructError {
    return this.of(
      path,
      `${stack} owns the DVIPA and is named as its backup.`,
      "another stack",
      "Remove it from the backups.",
    );
  }

  static backupTwice(path: string, stack: string): ConstructError {
    return this.of(path, `${stack} is named as backup twice.`, "each backup once", "Remove one of the two.");
  }

  static familyMismatch(path: string, problem: string): ConstructError {
    return this.of(
      path,
      problem,
      "what the address family allows",
      "Remove the property, or use an address of the other family.",
    );
  }

  static missing(path: string, what: string, fix: string): ConstructError {
    return this.of(path, `${what} is missing.`, "it to be given", fix);
  }

  /** `what` is defined for a CFRM policy that the program does not write. */
  static externalPolicy(path: string, what: string): ConstructError {
    return this.of(
      path,
      `${what} is defined, and the CFRM policy is external: it would not be written.`,
      "structures and statements in a policy that the program writes",
      "Remove it, or external from cfrmPolicy.",
    );
  }

  static invalid(path: string, problems: readonly string[]): ConstructError {
    const list = problems.map((problem) => `\n  ${problem}`).join("");
    return new ConstructError(`${path}: the constructs are not valid.${list}`);
  }

  static sameFile(path: string, file: string): ConstructError {
    return this.of(
      path,
      `Another data set is written to ${file} already.`,
      "a data set for each",
      "Set profileDataset, or the dataset of the start list, on one of the two.",
    );
  }

  static wrongScope(path: string, what: string, where: string, expected: string): ConstructError {
    return this.of(path, `${what} cannot stand ${where}.`, `${expected} around it`, "Create it with such a scope.");
  }

  static wrongOperand(path: string, what: string, value: unknown, expected: string, fix: string): ConstructError {
    return this.of(path, `${what} is ${JSON.stringify(value)}.`, expected, fix);
  }

  static targets(path: string, problem: string, fix: string): ConstructError {
    return this.of(path, problem, "targets that fit the distribution method", fix);
  }
}
