/** What can be due at a time. Plain data, so that a machine can be forked and shown; one that has become stale does nothing. */
export type SimulatedEvent =
  /** A stack joins its group, if it was not stopped since it started for the `epoch`-th time. */
  | { readonly type: "join"; readonly stack: string; readonly epoch: number }
  /** The group learns that a stack is gone: its DVIPAs are taken over. */
  | { readonly type: "stack-gone"; readonly stack: string; readonly dvipas: readonly string[] }
  /** The new owner of a DVIPA reads the structure and has its IKE daemon negotiate. */
  | { readonly type: "recover"; readonly dvipa: string; readonly stack: string }
  /** The data of tunnels that could not be negotiated again is deleted. */
  | { readonly type: "stale"; readonly dvipa: string; readonly stack: string }
  /** Phase 1 of a negotiation ends. */
  | { readonly type: "phase-1"; readonly tunnel: string; readonly attempt: number }
  /** Phase 2 of a negotiation ends. */
  | { readonly type: "phase-2"; readonly tunnel: string; readonly attempt: number }
  /** A security association is refreshed. */
  | { readonly type: "refresh"; readonly tunnel: string; readonly generation: number }
  /** A security association expires. */
  | { readonly type: "expire"; readonly tunnel: string; readonly generation: number }
  /** The tunnel ends with its VpnLife. */
  | { readonly type: "vpn-life"; readonly tunnel: string; readonly ends: number }
  /** A phase 1 security association expires. */
  | { readonly type: "ike-life"; readonly ikeSa: string; readonly generation: number }
  /** VTAMs try to connect to a structure. */
  | { readonly type: "connect"; readonly structure: string }
  /** The data of a structure is gone, and it is allocated anew. */
  | { readonly type: "emptied"; readonly structure: string }
  /** A rebuild, or the start of duplexing, ends. */
  | { readonly type: "rebuilt"; readonly structure: string; readonly number: number };
