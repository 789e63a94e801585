import { parseIpsecPolicy } from "../documents/ipsec";
import { readPolicy, type PolicyModel } from "../model/policy";
import { shadowFailure, checkShadows, packetOf } from "./shadows";
import { treatment } from "./filter";
import { openTunnel } from "./tunnel-machine";
import { deleteTunnel } from "./tunnel-state";
import type { World } from "./world";

/** pagent gives stacks their policy; what they negotiated under another one goes where it no longer matches. */

/** pagent installs the policy of the assembly on a stack. */
export function installPolicy(world: World, label: string): void {
  world.setStack(label, { policy: world.stack(label).initial.policy });
}

/** The policy in a text, as the release of a system reads it. */
export function policyFrom(world: World, system: string | undefined, text: string): PolicyModel {
  const release = world.model.systems.find(({ name }) => name === system)?.release;
  return readPolicy([{ file: "policy", document: parseIpsecPolicy(text) }], [], release);
}

/** pagent installs a changed policy on a stack. */
export function refreshPolicy(world: World, label: string, policy: PolicyModel | undefined): void {
  world.setStack(label, { policy });
  checkShadows(world, label);
  for (const tunnel of [...world.tunnels.values()]) {
    // The rule of the owner itself is asked in the same way as that of a target.
    if (tunnel.owner !== label || tunnel.master === undefined || shadowFailure(world, tunnel, label) === undefined)
      continue;
    const { dvipa, remote, port, clientPort, nat, owner, canInitiate } = tunnel;
    deleteTunnel(world, tunnel, "the policy of its owner has changed");
    const { kind, rule } = treatment(world, label, packetOf(tunnel));
    if (kind === "dynamic" && canInitiate && rule !== undefined) {
      openTunnel(world, rule, { dvipa, remote, port, clientPort, owner, nat, initiator: "local" });
    }
  }
}
