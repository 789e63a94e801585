/** A picture that cannot be made. */
export class GraphError extends Error {
  override readonly name = "GraphError";

  static noScript(file: string, reason: string): GraphError {
    return new GraphError(
      `The script of the page, ${file}, cannot be read: ${reason}. Expected the file that "npm run build" writes: build the package, or install it again.`,
    );
  }
}
