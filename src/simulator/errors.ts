/** An action that names something the sysplex does not have, or a state that does not allow it. */
export class SimulatorError extends Error {
  override readonly name = "SimulatorError";

  /** A name that stands for nothing. */
  static unknown(what: string, name: string, known: Iterable<string>): SimulatorError {
    const names = [...known];
    const list = names.length > 12 ? `${names.slice(0, 12).join(", ")} ...` : names.join(", ");
    return new SimulatorError(`There is no ${what} ${name}. Expected one of: ${list || "none"}.`);
  }

  static noSuchConnection(id: number): SimulatorError {
    return new SimulatorError(`There is no connection ${id}. connect() gives the id of one.`);
  }

  static wrongState(what: string, found: string, expected: string): SimulatorError {
    return new SimulatorError(`${what} is ${found}, expected ${expected}.`);
  }

  static notAPolicy(name: string): SimulatorError {
    return new SimulatorError(
      `The text defines no CFRM policy ${name}. Give the SYSIN of IXCMIAPU with DEFINE POLICY NAME(...), or the policy itself.`,
    );
  }

  static badNumber(what: string, found: number, expected: string): SimulatorError {
    return new SimulatorError(`${what} is ${found}, expected ${expected}.`);
  }
}
