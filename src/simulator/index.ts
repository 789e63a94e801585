/**
 * The machine of a sysplex: what the data sets of an assembly do when systems, stacks, daemons and coupling facilities start,
 * fail and come back. Discrete events on a virtual clock; the same seed and the same actions give the same log and snapshot.
 *
 * ```ts
 * const machine = Machine.of(Assembly.read("cdkplex.out"), { seed: 7 });
 * machine.start();                                             // every system, in the order of the manifest
 * const { id } = machine.connect({ client: "10.9.1.1", dvipa: "203.0.113.10", port: 443 });
 * machine.settle();                                            // until nothing is under way; lifetimes do not count
 * machine.failStack("SYSA.TCPIP");
 * machine.settle();
 * machine.ownerOf("203.0.113.10");                             // "SYSB.TCPIP"
 * machine.sas({ dvipa: "203.0.113.10" });                      // negotiated again by the IKED of SYSB
 * machine.log.filter(({ id }) => id === "EZZ8301I");
 * machine.assumptionsUsed;                                     // such as ["A-2"]: what no manual says, and the outcome depends on
 * violations(machine);                                         // [] unless an invariant is broken
 * ```
 *
 * - Actions take effect at once; what takes time (joining, detection of a failure, negotiation, rebuild) is under way until
 *   {@link Machine.settle} or {@link Machine.advance} has run it.
 * - A stack is named by its label, `SYSA.TCPIP`; a subplex by its XCF group, `EZBT1121`.
 * - {@link Console} takes operator commands, and answers with the displays and messages of z/OS.
 * - {@link Machine.fork} gives a second machine in the same state, cheaply: start once, fork for each failure to look at.
 */
export { ASSUMPTIONS, DEFAULT_ASSUMPTIONS, type Assumptions, type AssumptionText } from "./assumptions";
export type { Command, Entered } from "./console/command";
export { Console } from "./console/console";
export { SimulatorError } from "./errors";
export { fail, FAILURE_KINDS, failureLabel, failuresOf, repair, type Failure, type FailureKind } from "./failures";
export { Machine, violations } from "./machine";
export * from "./scenario";
export type { Snapshot } from "./snapshot";
export type * from "./types";
export * from "./what-if";
