import { ipService, ipServiceGroup } from "../documents/ipsec";
import type { Security } from "./security";

export type ServiceStatement = ReturnType<typeof ipService> | ReturnType<typeof ipServiceGroup>;

/** Traffic that a security protects. */
export type Selector = Security["selectors"][number];

const BIDIRECTIONAL = { direction: "Bidirectional" } as const;

/** Services that the filter rules of securities refer to by name. A name tells what it stands for: it is the same in every policy. */
export class SecurityServices {
  private readonly statements = new Map<string, ServiceStatement>();

  /** What a name stands for that was given before. */
  get(name: string): ServiceStatement {
    return this.statements.get(name)!;
  }

  /** IKE on UDP 500, or behind a NAT on 4500: `IKE`, `IKE_NAT`. */
  ike(port: 500 | 4500): string {
    const [name, remote] = port === 500 ? ["IKE", 500] : ["IKE_NAT", 0];
    return this.named(name, () => {
      const ports = { sourcePortRange: { low: port }, destinationPortRange: { low: remote } };
      return ipService({ name, protocol: "UDP", ...ports, direction: BIDIRECTIONAL, routing: "Local" });
    });
  }

  /** `TCP_443`, `TCP_5000_5010`, or `TCP` for all ports. */
  data(selector: Selector): string {
    const { protocol, low, high } = selector;
    const first = low === 0 ? protocol : `${protocol}_${low}`;
    const name = high === undefined ? first : `${first}_${high}`;
    return this.named(name, () => dataService(selector, name));
  }

  /** All TCP and UDP, as one: `TCP_UDP`. */
  tcpAndUdp(): string {
    const name = "TCP_UDP";
    return this.named(name, () => {
      const all = (["TCP", "UDP"] as const).map((protocol) => dataService({ protocol, low: 0 }));
      return ipServiceGroup({ name }, all);
    });
  }

  private named(name: string, make: () => ServiceStatement): string {
    if (!this.statements.has(name)) this.statements.set(name, make());
    return name;
  }
}

function dataService({ protocol, low, high }: Selector, name?: string) {
  const ports = { sourcePortRange: { low, high }, destinationPortRange: { low: 0 } };
  return ipService({ name, protocol, ...ports, direction: BIDIRECTIONAL, routing: "Either" });
}
