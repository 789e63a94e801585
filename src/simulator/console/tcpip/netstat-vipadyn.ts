import type { Machine } from "../../machine";
import type { DvipaStatus } from "../../types";
import { dvipasOf, maskText, namesOf, withLength } from "./dvipas";
import { inactiveMessages } from "./inactive";
import { columns, shown } from "./layout";
import { netstatCommand, type Section } from "./report";

const DISTRIBUTION = { DIST: "DIST", DEST: "DEST", BOTH: "DIST/DEST", NEITHER: "" } as const;

/**
 * D TCPIP,,NETSTAT,VIPADYN: the DVIPAs of the stack, what it is to each, and the state of VIPAROUTE. A target has a DVIPA as
 * ACTIVE with DEST, and no origin.
 *
 * Fields and their values are documented; both layouts are from memory, and leave out ACTTIME, which the machine does not
 * keep. RTSTATUS is ACTIVE while the stack and the target are in the group, else
 * DEFINED.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, Netstat VIPADyn/-v report
 */
export const vipadyn = netstatCommand({
  option: "VIPADyn",
  operands: "[,DVIPA][,VIPAROUTE]",
  selectable: { words: ["DVIPA", "VIPAROUTE"] },
  report({ machine, stack, selection, long }) {
    const { words } = selection;
    const sections: Section[] = [];
    if (words.has("DVIPA") || !words.has("VIPAROUTE")) sections.push(dvipas(machine, stack, long));
    const routed = routes(machine, stack, long);
    if (words.has("VIPAROUTE") || (words.size === 0 && routed.records.length > 0)) sections.push(routed);
    return { sections, counted: true, messages: inactiveMessages(machine, stack) };
  },
});

const DVIPA_WIDTHS = [16, 16, 12, 16, 9];
const ROUTE_WIDTHS = [16, 16, 8];

function dvipas(machine: Machine, stack: string, long: boolean): Section {
  const records = dvipasOf(machine, stack).map((address) => {
    const status = machine.stateOf(stack, address);
    const names = namesOf(machine, stack, address);
    const fields = [statusText(status), status.origin ?? "", DISTRIBUTION[status.distribution]] as const;
    if (!long) return [` ${columns([address, maskText(names), ...fields], DVIPA_WIDTHS)}`];
    const [state, origin, distribution] = fields;
    const last = columns([`STATUS: ${state}`, `ORIGIN: ${origin}`, `DISTSTAT: ${distribution}`], [21, 25]);
    const first = address.includes(":")
      ? [`  INTFNAME: ${names.interfaceName ?? ""}`, `    IPADDR: ${shown(address)}`]
      : [`  IPADDR/PREFIXLEN: ${withLength(address, names)}`];
    return [...first, `    ${last}`];
  });
  const heading = ["DYNAMIC VIPA:"];
  if (!long) {
    heading.push(` ${columns(["IP ADDRESS", "ADDRESSMASK", "STATUS", "ORIGINATION", "DISTSTAT"], DVIPA_WIDTHS)}`);
  }
  return { heading, records };
}

function statusText({ status }: DvipaStatus): string {
  return status === "Target" ? "ACTIVE" : status.toUpperCase();
}

function routes(machine: Machine, stack: string, long: boolean): Section {
  const { group, status: own } = machine.stack(stack);
  const members = machine.model.stacks.filter(
    ({ label }) => machine.stack(label).group === group && machine.stack(label).status === "Active",
  );
  const records = machine.configuration(stack).routes.map(({ value: { dynamicXcf, target } }) => {
    const isMember = members.some((model) => model.xcfAddress(dynamicXcf.includes(":") ? 6 : 4) === dynamicXcf);
    const status = isMember && own === "Active" ? "ACTIVE" : "DEFINED";
    if (!long) return [` ${columns([dynamicXcf, target, status], ROUTE_WIDTHS)}`];
    return [`  DESTXCF: ${shown(dynamicXcf)}`, `    TARGETIP: ${shown(target)}`, `    RTSTATUS: ${status}`];
  });
  const heading = ["VIPA ROUTE:"];
  if (!long) heading.push(` ${columns(["XCF ADDRESS", "TARGET ADDRESS", "RTSTATUS"], ROUTE_WIDTHS)}`);
  return { heading, records };
}
