/** A start option or name that a VTAM list cannot hold. */
export class VtamError extends Error {
  override readonly name = "VtamError";

  static badOption(text: string): VtamError {
    return new VtamError(
      `The start option is "${text}". Expected KEYWORD or KEYWORD=value, in capitals, with blanks and commas only between quotation marks or parentheses. Correct it.`,
    );
  }
}
