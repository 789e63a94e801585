// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { device } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Device}. */
export interface DeviceProps {
  /**
   * Name of the device; for MPCIPA the PORTNAME of the TRLE.
   *
   * Value: name of 1 to 16 characters.
   */
  readonly name: string;
  /**
   * MPCIPA, VIRTUAL, MPCPTP, CTC, LCS ...
   *
   * Value: name of 1 to 16 characters.
   */
  readonly type: string;
  /**
   * Positional operands of the type: 0 for VIRTUAL, device numbers, host names.
   *
   * Value: each value without blanks.
   */
  readonly parameters?: readonly string[];
  /**
   * MPCIPA: whether the OSA sends unknown addresses here.
   *
   * @default "NONROUTER"
   */
  readonly router?: "NONROUTER" | "PRIROUTER" | "SECROUTER";
  /**
   * Whether the device is restarted after a failure.
   *
   * Keywords: `AUTORESTART` (true), `NOAUTORESTART` (false).
   */
  readonly autoRestart?: boolean;
}

/**
 * DEVICE: Device. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, DEVICE and LINK statement
 */
export class Device extends TypedStatement<DeviceProps> {
  /** The description of the statement. */
  static readonly type = device;

  constructor(scope: Construct, id: string, props: DeviceProps) {
    super(scope, id, "profile", device, props);
  }
}
