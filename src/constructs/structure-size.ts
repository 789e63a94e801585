/** Size of a coupling facility structure, or of dump space. */
export class StructureSize {
  private constructor(
    /** The size in KiB, the unit of the CFRM policy. */
    readonly kibibytes: number,
  ) {}

  /**
   * @param amount whole number of KiB, 1 to 1073741824 (1 TiB)
   * @throws RangeError for anything else
   */
  static kibibytes(amount: number): StructureSize {
    if (!Number.isInteger(amount) || amount < 1 || amount > 1024 ** 3) {
      throw new RangeError(`The structure size is ${amount} KiB. Expected a whole number from 1 KiB to 1 TiB.`);
    }
    return new StructureSize(amount);
  }

  /** @param amount number of MiB; a fraction is allowed when it is a whole number of KiB */
  static mebibytes(amount: number): StructureSize {
    return StructureSize.kibibytes(amount * 1024);
  }

  /** @param amount number of GiB; a fraction is allowed when it is a whole number of KiB */
  static gibibytes(amount: number): StructureSize {
    return StructureSize.kibibytes(amount * 1024 * 1024);
  }
}
