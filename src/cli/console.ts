/** Where a command writes to. */
export interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** What a command needs of the process it runs in. */
export interface Console {
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** What is typed. @default - that of the process */
  readonly stdin?: NodeJS.ReadableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Exit codes of every command. */
export const EXIT = {
  ok: 0,
  /** Something is to be corrected in what was looked at. */
  findings: 1,
  /** The command was used wrongly, or its input cannot be read. */
  usage: 2,
} as const;

/** Whether a stream shows colours. */
export function hasColor({ isTTY }: Stream, env: Console["env"]): boolean {
  return isTTY === true && (env.NO_COLOR ?? "") === "";
}
