/**
 * Place of a stack in the chain of backups of a DVIPA: 1 to 254, the highest takes over first.
 *
 * @see IP Configuration Reference, VIPADYNAMIC: VIPABACKUP statement
 */
export class Rank {
  private constructor(readonly value: number) {}

  /**
   * A rank from 1 to 254.
   *
   * @throws RangeError for anything else
   */
  static of(value: number): Rank {
    if (!Number.isInteger(value) || value < 1 || value > 254) {
      throw new RangeError(
        `The backup rank is ${value}. Expected a whole number from 1 to 254, the highest takes over first.`,
      );
    }
    return new Rank(value);
  }

  toString(): string {
    return String(this.value);
  }
}
