// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { tcpImage } from "../../documents/pagent";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link TcpImage}. */
export interface TcpImageProps {
  /**
   * Job name of the TCP/IP stack.
   *
   * Value: name.
   */
  readonly name: string;
  /**
   * Configuration file of the stack.
   *
   * Value: z/OS UNIX file, or //'DATA.SET(MEMBER)'.
   *
   * @default - the statements of the stack stand in the main file
   */
  readonly path?: string;
  /**
   * Whether policies are deleted from the stack and loaded anew when the Policy Agent starts; of no effect on IPSec
   * policies.
   *
   * Keywords: `FLUSH` (true), `NOFLUSH` (false).
   *
   * @default FLUSH (not confirmed)
   */
  readonly flush?: boolean;
  /**
   * Whether policies are deleted from the stack when the Policy Agent ends; of no effect on IPSec policies.
   *
   * Keywords: `PURGE` (true), `NOPURGE` (false).
   *
   * @default NOPURGE (not confirmed)
   */
  readonly purge?: boolean;
  /**
   * Seconds between two looks at the configuration files, at most 2147483647.
   *
   * Value: whole number from 0 to 2147483647.
   *
   * @default 1800
   */
  readonly refreshInterval?: number;
}

/**
 * TcpImage: TCP/IP image.
 *
 * Scope: a System or a Stack.
 *
 * @see IP Configuration Reference (V3R1), TcpImage and PEPInstance statement; IBM Support, message IGD104I every 30
 * minutes
 */
export class TcpImage extends TypedStatement<TcpImageProps> {
  /** The description of the statement. */
  static readonly type = tcpImage;

  constructor(scope: Construct, id: string, props: TcpImageProps) {
    super(scope, id, "pagent", tcpImage, props);
  }
}
