/** A text that cannot be deployed as asked, or a target that is not as expected. */
export class TargetError extends Error {
  override readonly name: string = "TargetError";

  static unknownTarget(kind: unknown): TargetError {
    return new TargetError(
      `The target is of kind ${JSON.stringify(kind)}. Expected { kind: "simulated", directory: ... }: correct the target of the deployment.`,
    );
  }

  static noDirectory(directory: unknown): TargetError {
    return new TargetError(
      `The simulated target has the directory ${JSON.stringify(directory)}. Expected the path of a directory: give one to the target.`,
    );
  }

  static notADirectory(directory: string): TargetError {
    return new TargetError(
      `${directory} is not a directory. Expected the directory of a simulated target: remove the file, or name another directory.`,
    );
  }

  static badSystem(name: unknown): TargetError {
    return new TargetError(
      `${JSON.stringify(name)} is not the name of a system or sysplex. Expected 1 to 8 characters A-Z 0-9 @ # $, the first not a digit.`,
    );
  }

  static badDataset(dataset: unknown, why: string): TargetError {
    return new TargetError(
      `${JSON.stringify(dataset)} is not the name of a data set or member: ${why}. Expected a name such as TCPIP.PROFILE(SYSA).`,
    );
  }

  static badPath(path: unknown, why: string): TargetError {
    return new TargetError(
      `${JSON.stringify(path)} is not the path of a z/OS UNIX file: ${why}. Expected an absolute path such as /etc/pagent.conf.`,
    );
  }

  static noPlace(file: string): TargetError {
    return new TargetError(
      `The file ${file} has no place on the target. Expected exactly one of dataset (a data set or member) and path (a z/OS UNIX file): correct its artifact.`,
    );
  }

  static badPlace(id: string): TargetError {
    return new TargetError(`"${id}" is not a place on a target. Expected SYSTEM:DATA.SET(MEMBER) or SYSTEM:/path.`);
  }

  static badActivation(id: string): TargetError {
    return new TargetError(
      `"${id}" cannot be put into effect. Expected SYSTEM:kind(NAME), where kind is cfrm, vtam, pagent, iked or stack, and NAME is that of a policy, system or stack.`,
    );
  }

  static samePlace(place: string, one: string, other: string): TargetError {
    return new TargetError(
      `The files ${one} and ${other} of the assembly are both deployed to ${place}. Expected one file for each data set: remove or rename one.`,
    );
  }

  static noArtifact(file: string): TargetError {
    return new TargetError(
      `The assembly has the file ${file}, but does not say where it is deployed to. Expected an artifact for each file: add one to the manifest, or remove the file.`,
    );
  }

  static noText(file: string): TargetError {
    return new TargetError(
      `The assembly names the file ${file}, but has no text for it. Add the file, or remove its artifact.`,
    );
  }

  static recordTooLong(place: string, line: number, length: number, limit: number): TargetError {
    return new TargetError(
      `Line ${line} of ${place} has ${length} characters. Expected at most ${limit}, the record length of the data set: continue the statement on another line.`,
    );
  }

  static notInCodePage(place: string, line: number, column: number, character: string): TargetError {
    const point = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
    return new TargetError(
      `Line ${line}, column ${column} of ${place} has the character ${point}. Expected printable characters of code page IBM-1047: replace it.`,
    );
  }

  static noSecret(place: string, names: readonly string[]): TargetError {
    const entries = names.map((name) => `"${name}": ...`).join(", ");
    return new TargetError(
      `${place} refers to ${names.map((name) => `secret://${name}`).join(", ")}, which has no value. Expected one entry for each reference: give secrets: { ${entries} } to the deployment.`,
    );
  }

  static badSecret(name: string): TargetError {
    return new TargetError(
      `The value of the secret "${name}" cannot stand in a configuration file. Expected printable characters of code page IBM-1047, without blanks.`,
    );
  }

  static escapes(place: string, link: string): TargetError {
    return new TargetError(
      `${place} leads out of the directory of the simulated target through the link ${link}. Expected files and directories inside it: remove the link.`,
    );
  }

  static notAFile(place: string, found: string): TargetError {
    return new TargetError(
      `${place} cannot be read or written: ${found} is in the way. Expected either a data set or a partitioned data set of that name, and either a file or a directory: rename one.`,
    );
  }

  static exists(place: string): TargetError {
    return new TargetError(
      `${place} exists already, with another content. It is left as it is. To take it over and replace its content, set adopt: true; otherwise remove it, or deploy to another place.`,
    );
  }

  static notDeployed(activation: string, place: string): TargetError {
    return new TargetError(
      `${activation} cannot be put into effect: ${place} does not exist. Run "pulumi refresh", then "pulumi up".`,
    );
  }

  static noSysplex(directory: string): TargetError {
    return new TargetError(
      `${directory} has no deployed sysplex. Expected the directory of a simulated target: run "pulumi up" first, or name another directory.`,
    );
  }

  static severalSysplexes(directory: string, names: readonly string[]): TargetError {
    return new TargetError(
      `${directory} has the sysplexes ${names.join(", ")}. Expected one: deploy each to a directory of its own.`,
    );
  }

  static badRecord(file: string, reason: string): TargetError {
    return new TargetError(
      `${file} does not say what is in effect: ${reason}. Expected what cdkplex wrote: remove the file, then run "pulumi refresh" and "pulumi up".`,
    );
  }

  static locked(file: string, holder: string, seconds: number): TargetError {
    return new TargetError(
      `The simulated target is in use: ${holder} has held ${file} for more than ${seconds} s. Wait for it; if no such process runs, remove that directory.`,
    );
  }
}

/** Something else changed a member since it was last read; nothing was written. */
export class ConflictError extends TargetError {
  override readonly name = "ConflictError";

  static changed(place: string): ConflictError {
    return new ConflictError(
      `${place} was changed on the target since it was last read. It is left as it is. Run "pulumi refresh" to take the change into the state, look at it with "pulumi preview --diff", then repeat.`,
    );
  }

  static gone(place: string): ConflictError {
    return new ConflictError(
      `${place} was removed from the target since it was last read. Run "pulumi refresh", then repeat; "pulumi up" writes it again.`,
    );
  }

  static appeared(place: string): ConflictError {
    return new ConflictError(
      `${place} was created by something else meanwhile. It is left as it is. Run "pulumi up" again to compare it.`,
    );
  }
}

/** Something was done on the target, but what came after failed: carries the state to be remembered. */
export class PartialFailure extends Error {
  override readonly name = "PartialFailure";
  readonly reasons: readonly string[];

  constructor(
    readonly id: string,
    readonly properties: object,
    cause: unknown,
  ) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(reason, { cause });
    this.reasons = [reason];
  }
}
