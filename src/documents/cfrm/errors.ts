/** A job that cannot be written with what it was given. */
export class JobError extends Error {
  override readonly name = "JobError";

  static badName(field: string, value: string): JobError {
    return new JobError(
      `${field} is "${value}". Expected 1 to 8 characters A-Z 0-9 @ # $, the first not a digit. Give it such a name.`,
    );
  }

  static badOperand(field: string, value: string, expected: string): JobError {
    return new JobError(`${field} is "${value}". Expected ${expected}. Correct it.`);
  }
}
