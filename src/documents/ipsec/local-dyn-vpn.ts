import { attribute, attributes, bracesBlock, yesNo } from "../../language/braces";
import { arg } from "../../language/grammar";
import type { Infer, StatementOf } from "../../language/statement";
import { int } from "../../language/values";
import { addresses, protocol, reference, userName } from "./values";

const port = int(0, 65535);

/** A dynamic tunnel that the ipsec command or the start of the stack activates. */
export const localDynVpnRule = bracesBlock(
  "LocalDynVpnRule",
  {
    title: "Local dynamic VPN rule",
    source: "IP Configuration Reference, LocalDynVpnRule statement; Configuration Guide, Local dynamic VPN policy",
  },
  {
    attributes: {
      name: arg(userName, "Name the ipsec command uses"),
      localIp: attribute("LocalIp", addresses, "Local data endpoint"),
      remoteIp: attribute("RemoteIp", addresses, "Remote data endpoint"),
      localDataPort: attribute("LocalDataPort", port, "Local port; 0 for all. @default 0 (not confirmed)"),
      remoteDataPort: attribute("RemoteDataPort", port, "Remote port; 0 for all. @default 0 (not confirmed)"),
      protocol: attribute(
        "Protocol",
        protocol,
        "Name or number of the protocol; All for every protocol. @default All (not confirmed)",
      ),
      autoActivate: attribute(
        "AutoActivate",
        yesNo,
        "Whether the tunnel is activated when the stack and IKE have started, and when the policy changes. " +
          "@default No (not confirmed)",
      ),
    },
  },
);
export type LocalDynVpnRule = Infer<typeof localDynVpnRule>;
export type LocalDynVpnRuleStatement = StatementOf<typeof localDynVpnRule>;

const references = {
  localDynVpnRuleRef: attributes(
    "LocalDynVpnRuleRef",
    reference,
    "Name of a LocalDynVpnRule; their order has no meaning",
  ),
};

/** Local dynamic VPN rules that a policy refers to as one. */
export const localDynVpnGroup = bracesBlock(
  "LocalDynVpnGroup",
  { title: "Group of local dynamic VPN rules", source: "IP Configuration Reference, LocalDynVpnGroup statement" },
  {
    attributes: { name: arg(userName, "Name that policies refer to") },
    children: [localDynVpnRule],
    after: references,
  },
);
export type LocalDynVpnGroup = Infer<typeof localDynVpnGroup>;
export type LocalDynVpnGroupStatement = StatementOf<typeof localDynVpnGroup>;

/** The tunnels that the ipsec command or the start of the stack activates. Not needed for tunnels on demand. */
export const localDynVpnPolicy = bracesBlock(
  "LocalDynVpnPolicy",
  {
    title: "Local dynamic VPN policy",
    source: "IP Configuration Reference, LocalDynVpnPolicy statement; Configuration Guide, Local dynamic VPN policy",
    duplicates: "last",
  },
  {
    attributes: {},
    children: [localDynVpnRule],
    after: {
      ...references,
      localDynVpnGroupRef: attributes("LocalDynVpnGroupRef", reference, "Name of a LocalDynVpnGroup"),
    },
  },
);
export type LocalDynVpnPolicy = Infer<typeof localDynVpnPolicy>;
export type LocalDynVpnPolicyStatement = StatementOf<typeof localDynVpnPolicy>;
