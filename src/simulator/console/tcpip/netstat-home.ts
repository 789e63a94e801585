import { familyOf } from "../../../language/addresses";
import { interfacesOf } from "../../../model/interfaces";
import type { StackModel } from "../../../model/stack";
import { systemSymbols } from "../../../model/symbols";
import type { Machine } from "../../machine";
import { dvipasOf, namesOf } from "./dvipas";
import { columns, shown } from "./layout";
import { netstatCommand } from "./report";

/** An address of the home list. */
interface Home {
  readonly address: string;
  readonly name: string;
  /** A LINK has a link name; an INTERFACE, and everything of IPv6, an interface name. */
  readonly isLink: boolean;
  readonly flag: "PRIMARY" | "INTERNAL" | "";
}

/**
 * D TCPIP,,NETSTAT,HOME: the addresses of the stack. A DVIPA is there while the stack has it; on a target, and on a stack that
 * only has connections left of it, with the flag INTERNAL.
 *
 * Both formats are from memory of the Commands book. Names of dynamic XCF links follow the Configuration Guide: EZASAMEMVS, and
 * EZAXCF or EZ6XCF with SYSCLONE of each other system of the VTAM subplex that is up.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, Netstat HOme/-h report
 */
export const home = netstatCommand({
  option: "HOme",
  operands: "[,INTFNAME=interface]",
  selectable: { keys: ["INTFNAME"] },
  report({ machine, stack, selection, long }) {
    const { interfaceName } = selection;
    const homes = homesOf(machine, stack, long).filter(
      ({ name }) => interfaceName === undefined || name === interfaceName,
    );
    const heading = ["HOME ADDRESS LIST:", ...(long ? [] : [columns(["ADDRESS", "LINK", "FLG"], SHORT)])];
    return { sections: [{ heading, records: homes.map(long ? longRecord : shortRecord) }], counted: true };
  },
});

const SHORT = [17, 17, 3];

function shortRecord({ address, name, flag }: Home): string[] {
  return [columns([address, name, flag.slice(0, 1)], SHORT)];
}

function longRecord({ address, name, isLink, flag }: Home): string[] {
  return [
    columns([isLink ? "LINKNAME:" : "INTFNAME:", name], [12]),
    columns(["  ADDRESS:", shown(address)], [12]),
    ...(familyOf(address) === 6 ? [columns(["    TYPE:", address === "::1" ? "LOOPBACK" : "GLOBAL"], [12])] : []),
    columns(["    FLAGS:", flag], [12]),
  ];
}

function homesOf(machine: Machine, stack: string, long: boolean): readonly Home[] {
  const model = machine.configuration(stack);
  const configured = configuredHomes(machine, model);
  const primary = primaryName(model) ?? configured.find(({ address }) => familyOf(address) === 4)?.name;
  const marked = configured.map((entry) => (entry.name === primary ? { ...entry, flag: "PRIMARY" as const } : entry));
  const loopback = [{ address: "127.0.0.1", name: "LOOPBACK", isLink: true, flag: "" as const }];
  const loopback6 = [{ address: "::1", name: "LOOPBACK6", isLink: false, flag: "" as const }];
  const all = [...marked, ...dvipaHomes(machine, stack), ...loopback, ...(long ? loopback6 : [])];
  return [4, 6].flatMap((family) => all.filter(({ address }) => familyOf(address) === family));
}

function configuredHomes(machine: Machine, model: StackModel): readonly Home[] {
  const { all, home } = interfacesOf(model);
  const entries = home.map(({ address, link }) => ({ address, name: link, isLink: true, flag: "" as const }));
  for (const { name, definedBy, kind, family, addresses } of all) {
    if (definedBy === "LINK") continue;
    const names = kind === "dynamic XCF" ? xcfNames(machine, model, family) : [name];
    const isLink = kind === "dynamic XCF" && family === 4;
    for (const address of addresses) {
      for (const one of names) entries.push({ address, name: one, isLink, flag: "" });
    }
  }
  return entries;
}

function xcfNames(machine: Machine, { system }: StackModel, family: 4 | 6): readonly string[] {
  const { manifest } = machine.model.assembly;
  const group = system.vtamGroupId?.value;
  const partners = machine.model.systems.filter(
    ({ name, vtamGroupId }) =>
      name !== system.name && vtamGroupId?.value === group && machine.system(name).state === "Up",
  );
  const clones = partners.map(({ name }) => {
    const entry = manifest.systems.find((other) => other.name === name)!;
    return systemSymbols(manifest.sysplex, entry).get("SYSCLONE") ?? name.slice(-2);
  });
  const [prefix, same] = family === 4 ? ["EZAXCF", "EZASAMEMVS"] : ["EZ6XCF", "EZ6SAMEMVS"];
  return [same!, ...clones.map((clone) => `${prefix}${clone}`)];
}

function primaryName({ profile }: StackModel): string | undefined {
  const named = profile.statements.findLast(({ keyword }) => keyword === "PRIMARYINTERFACE");
  return named?.keyword === "PRIMARYINTERFACE" ? named.value.name : undefined;
}

function dvipaHomes(machine: Machine, stack: string): readonly Home[] {
  return dvipasOf(machine, stack).flatMap((address): Home | readonly Home[] => {
    const { status, distribution } = machine.stateOf(stack, address);
    const internal = distribution === "DEST" || status === "Moving" || status === "Quiescing";
    if (status !== "Active" && !internal) return [];
    const name = namesOf(machine, stack, address).interfaceName ?? "";
    const flag = status === "Active" ? "" : "INTERNAL";
    return { address, name, isLink: familyOf(address) === 4, flag };
  });
}
