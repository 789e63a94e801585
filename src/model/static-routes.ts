import { addressRange, covers, familyOf } from "../language/addresses";
import type { Route } from "../documents/profile";
import type { Statement } from "../language/statement";
import type { InterfaceModel, StackInterfaces } from "./interfaces";
import type { StackModel } from "./stack";

/** The interfaces that packets to a destination leave a stack by. */
export interface Departure {
  /** One of these. */
  readonly interfaces: readonly InterfaceModel[];
  /** The static routes that decide; empty when none does. */
  readonly routes: readonly Statement<"ROUTE", Route>[];
  /** Why it is not known which of the interfaces it is; undefined when the configuration decides. */
  readonly notKnown: string | undefined;
}

/**
 * Which interface packets to a destination leave a stack by, as the static routes say: the longest prefix wins. Where
 * OMPROUTE may have a better route, every interface of the family may be the one.
 *
 * @param peers - dynamic XCF addresses of the other stacks of the subplex
 * @see z/OS Communications Server: IP Configuration Reference, BEGINROUTES statement
 */
export function departureOf(
  stack: StackModel,
  interfaces: StackInterfaces,
  destination: string,
  peers: ReadonlySet<string>,
): Departure {
  const family = familyOf(destination);
  const candidates = interfaces.all.filter((each) => each.family === family && each.kind !== "static VIPA");
  const xcf = candidates.find(({ kind }) => kind === "dynamic XCF");
  if (peers.has(destination) && xcf !== undefined) return { interfaces: [xcf], routes: [], notKnown: undefined };
  const open = (notKnown: string, routes: Departure["routes"] = []): Departure => ({
    interfaces: candidates,
    routes,
    notKnown,
  });

  const routes = longest(stack, destination);
  if (routes.length === 0) return open(`no static route of the profile leads to ${destination}`);
  const { destination: to } = routes[0]!.value;
  const missing = routes.find(({ value }) => !candidates.includes(interfaces.named(value.interfaceName)!));
  if (missing !== undefined) {
    const { interfaceName } = missing.value;
    return open(`the profile has no network interface ${interfaceName}, which the route to ${to} names`, routes);
  }
  const replaceable = routes.find(({ value }) => value.replaceable === true);
  if (replaceable !== undefined) return open(`the route to ${to} is REPLACEABLE: OMPROUTE may have another`, routes);
  const dynamic = dynamicRouting(stack);
  if (dynamic !== undefined && prefixOf(to) !== (family === 4 ? 32 : 128)) {
    return open(`${dynamic}: OMPROUTE may have a longer prefix than the route to ${to}`, routes);
  }
  const named = [...new Set(routes.map(({ value }) => interfaces.named(value.interfaceName)!))];
  const notKnown = named.length > 1 ? `${routes.length} static routes lead to ${to}` : undefined;
  return { interfaces: named, routes, notKnown };
}

/** The static routes with the longest prefix that covers an address. */
function longest(stack: StackModel, address: string): Statement<"ROUTE", Route>[] {
  const wanted = addressRange(address);
  let length = -1;
  let found: Statement<"ROUTE", Route>[] = [];
  for (const block of stack.profile.statements) {
    if (block.keyword !== "BEGINROUTES") continue;
    for (const route of block.children) {
      if (route.keyword !== "ROUTE" || (route.state !== "understood" && route.state !== "partial")) continue;
      const range = addressRange(subnetOf(route.value.destination));
      if (range === undefined || wanted === undefined || !covers(range, wanted)) continue;
      const prefix = prefixOf(route.value.destination);
      if (prefix < length) continue;
      if (prefix > length) found = [];
      length = prefix;
      found.push(route);
    }
  }
  return found;
}

function subnetOf(destination: string): string {
  return destination === "DEFAULT" ? "0.0.0.0/0" : destination === "DEFAULT6" ? "::/0" : destination;
}

function prefixOf(destination: string): number {
  const length = Number(subnetOf(destination).split("/")[1]);
  return Number.isNaN(length) ? 0 : length;
}

/** What in a profile tells that OMPROUTE adds routes of its own. */
function dynamicRouting(stack: StackModel): string | undefined {
  for (const statement of stack.profile.statements) {
    if (statement.keyword === "AUTOLOG") {
      const entry = statement.children.find(
        (child) => "procedure" in child.value && /^OMP/.test(child.value.procedure ?? ""),
      );
      if (entry !== undefined) return "AUTOLOG starts OMPROUTE";
    } else if (statement.keyword === "GLOBALCONFIG" && statement.value.sysplexMonitor?.join === "DELAYJOIN") {
      return "GLOBALCONFIG SYSPLEXMONITOR has DELAYJOIN, which waits for OMPROUTE";
    }
  }
  return undefined;
}
