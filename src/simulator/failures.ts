import type { Machine } from "./machine";

/** What can fail. */
export const FAILURE_KINDS = ["stack", "system", "cpc", "coupling-facility", "link", "iked", "pagent"] as const;
/** What can fail: a stack, a system, a CPC, a coupling facility, the links of a system to one, or a daemon of a system. */
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** One thing that fails. */
export interface Failure {
  readonly kind: FailureKind;
  /** `SYSA.TCPIP` of a stack; the system of a link or a daemon; else the name. */
  readonly name: string;
  /** The coupling facility at the other end of a link; absent for other kinds. */
  readonly facility?: string;
}

/** Everything in a sysplex that can fail by itself, in the order of {@link FAILURE_KINDS} and then of the manifest. */
export function failuresOf(machine: Machine): readonly Failure[] {
  const { stacks, systems } = machine.model;
  const facilities = machine.couplingFacilities();
  const cpcs = [...systems, ...facilities].flatMap(({ cpc }) => cpc ?? []);
  return [
    ...stacks.map(({ label }): Failure => ({ kind: "stack", name: label })),
    ...systems.map(({ name }): Failure => ({ kind: "system", name })),
    ...[...new Set(cpcs)].map((name): Failure => ({ kind: "cpc", name })),
    ...facilities.map(({ name }): Failure => ({ kind: "coupling-facility", name })),
    ...facilities.flatMap(({ name: facility, connects }) =>
      connects.map((name): Failure => ({ kind: "link", name, facility })),
    ),
    ...systems.flatMap(({ name, iked }): Failure[] => (iked === undefined ? [] : [{ kind: "iked", name }])),
    ...systems.flatMap(({ name, pagent }): Failure[] => (pagent === undefined ? [] : [{ kind: "pagent", name }])),
  ];
}

/** Lets something fail. @throws SimulatorError for a name that the sysplex does not have */
export function fail(machine: Machine, failure: Failure): void {
  DEEDS[failure.kind].fail(machine, failure);
}

/** Repairs what failed: starts it, or connects it again. @throws SimulatorError for a name that the sysplex does not have */
export function repair(machine: Machine, failure: Failure): void {
  DEEDS[failure.kind].repair(machine, failure);
}

/** `system SYSA`, `link SYSA to CF01`. */
export function failureLabel({ kind, name, facility }: Failure): string {
  return facility === undefined ? `${NAMES[kind]} ${name}` : `${NAMES[kind]} ${name} to ${facility}`;
}

const NAMES: Readonly<Record<FailureKind, string>> = {
  stack: "stack",
  system: "system",
  cpc: "CPC",
  "coupling-facility": "coupling facility",
  link: "link",
  iked: "IKED of",
  pagent: "pagent of",
};

type Deed = (machine: Machine, failure: Failure) => void;

const DEEDS: Readonly<Record<FailureKind, { readonly fail: Deed; readonly repair: Deed }>> = {
  stack: {
    fail: (machine, { name }) => machine.failStack(name),
    repair: (machine, { name }) => machine.startStack(name),
  },
  system: {
    fail: (machine, { name }) => machine.failSystem(name),
    repair: (machine, { name }) => machine.startSystem(name),
  },
  cpc: { fail: (machine, { name }) => machine.failCpc(name), repair: (machine, { name }) => machine.restoreCpc(name) },
  "coupling-facility": {
    fail: (machine, { name }) => machine.failCouplingFacility(name),
    repair: (machine, { name }) => machine.restoreCouplingFacility(name),
  },
  link: {
    fail: (machine, { name, facility }) => machine.failLink(name, facility ?? ""),
    repair: (machine, { name, facility }) => machine.restoreLink(name, facility ?? ""),
  },
  iked: { fail: (machine, { name }) => machine.failIked(name), repair: (machine, { name }) => machine.startIked(name) },
  pagent: {
    fail: (machine, { name }) => machine.failPagent(name),
    repair: (machine, { name }) => machine.startPagent(name),
  },
};
