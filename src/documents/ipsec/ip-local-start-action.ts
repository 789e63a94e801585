import { attribute, bracesBlock, openEnumeration, yesNo } from "../../language/braces";
import { arg } from "../../language/grammar";
import type { Infer, StatementOf } from "../../language/statement";
import { localSecurityEndpoint, remoteSecurityEndpoint } from "./security-endpoint";
import { reference, userName } from "./values";

const granularity = openEnumeration("Rule", "Packet");
const taken = (what: string) =>
  `Whether ${what} of a tunnel that this system starts is that of the filter rule or of the packet. @default - depends on the rule`;

/** How a dynamic tunnel is negotiated when this system starts it. Not needed between hosts, needed for gateways. */
export const ipLocalStartAction = bracesBlock(
  "IpLocalStartAction",
  {
    title: "Local start action",
    source: "IP Configuration Reference (V2R1), IpLocalStartAction statement (names of the attributes not confirmed)",
  },
  {
    attributes: {
      name: arg(userName, "Name that filter rules refer to"),
      allowOnDemand: attribute(
        "AllowOnDemand",
        yesNo,
        "Whether an outbound packet may start a tunnel. @default - AllowOnDemand of the IpFilterPolicy",
      ),
      localIpGranularity: attribute("LocalIpGranularity", granularity, taken("the local address")),
      remoteIpGranularity: attribute("RemoteIpGranularity", granularity, taken("the remote address")),
      localPortGranularity: attribute("LocalPortGranularity", granularity, taken("the local port")),
      remotePortGranularity: attribute("RemotePortGranularity", granularity, taken("the remote port")),
      protocolGranularity: attribute("ProtocolGranularity", granularity, taken("the protocol")),
      icmpTypeGranularity: attribute("ICMPTypeGranularity", granularity, taken("the ICMP type")),
      icmpCodeGranularity: attribute("ICMPCodeGranularity", granularity, taken("the ICMP code")),
    },
    children: [localSecurityEndpoint, remoteSecurityEndpoint],
    after: {
      localSecurityEndpointRef: attribute(
        "LocalSecurityEndpointRef",
        reference,
        "Name of the LocalSecurityEndpoint to negotiate from. @default - the packet's source address",
      ),
      remoteSecurityEndpointRef: attribute(
        "RemoteSecurityEndpointRef",
        reference,
        "Name of the RemoteSecurityEndpoint to negotiate with. @default - the packet's destination address",
      ),
    },
  },
);
export type IpLocalStartAction = Infer<typeof ipLocalStartAction>;
export type IpLocalStartActionStatement = StatementOf<typeof ipLocalStartAction>;
