import { attribute, attributes, bracesBlock } from "../../language/braces";
import { arg, required } from "../../language/grammar";
import type { Infer, StatementOf } from "../../language/statement";
import { ipService } from "./ip-service";
import { ipTimeCondition } from "./ip-time-condition";
import { addressesOrAll, addressSet, filterName, reference } from "./values";

const DEST = "IpDestAddr excludes its Set and Ref forms.";
const SOURCE = "IpSourceAddr excludes its Set and Ref forms.";

/** One filter rule: packets from a source to a destination, of a service, and what becomes of them. */
export const ipFilterRule = bracesBlock(
  "IpFilterRule",
  {
    title: "Filter rule",
    source: "IP Configuration Reference (V2R4), IpFilterRule statement; Configuration Guide, IP filter policy",
  },
  {
    attributes: {
      name: arg(filterName, "Name of the rule"),
      ipSourceAddr: attribute(
        "IpSourceAddr",
        addressesOrAll,
        `Source addresses; in a bidirectional rule the addresses of this system. ${SOURCE} @default All`,
      ),
      ipSourceAddrSet: attribute("IpSourceAddrSet", addressSet, "Source addresses as a prefix or a range"),
      ipSourceAddrRef: attribute("IpSourceAddrRef", reference, "Name of an IpAddr with the source address"),
      ipSourceAddrSetRef: attribute("IpSourceAddrSetRef", reference, "Name of an IpAddrSet with the source addresses"),
      ipSourceAddrGroupRef: attribute(
        "IpSourceAddrGroupRef",
        reference,
        "Name of an IpAddrGroup with the source addresses",
      ),
      ipDestAddr: attribute(
        "IpDestAddr",
        addressesOrAll,
        `Destination addresses; in a bidirectional rule the addresses of the peers. ${DEST} @default All`,
      ),
      ipDestAddrSet: attribute("IpDestAddrSet", addressSet, "Destination addresses as a prefix or a range"),
      ipDestAddrRef: attribute("IpDestAddrRef", reference, "Name of an IpAddr with the destination address"),
      ipDestAddrSetRef: attribute("IpDestAddrSetRef", reference, "Name of an IpAddrSet with the destination addresses"),
      ipDestAddrGroupRef: attribute(
        "IpDestAddrGroupRef",
        reference,
        "Name of an IpAddrGroup with the destination addresses",
      ),
    },
    children: [ipService, ipTimeCondition],
    after: {
      ipServiceRef: attribute("IpServiceRef", reference, "Name of the IpService, where none stands inline"),
      ipServiceGroupRef: attribute("IpServiceGroupRef", reference, "Name of an IpServiceGroup in place of a service"),
      ipTimeConditionRef: attributes("IpTimeConditionRef", reference, "Name of an IpTimeCondition. @default - always"),
      ipGenericFilterActionRef: required(
        attribute("IpGenericFilterActionRef", reference, "Name of the IpGenericFilterAction"),
      ),
      ipManVpnActionRef: attribute(
        "IpManVpnActionRef",
        reference,
        "Name of the IpManVpnAction that protects the traffic; only with an IpSec action, and without IpDynVpnActionRef",
      ),
      ipDynVpnActionRef: attribute(
        "IpDynVpnActionRef",
        reference,
        "Name of the IpDynVpnAction that protects the traffic; only with an IpSec action, and without IpManVpnActionRef",
      ),
      ipLocalStartActionRef: attribute(
        "IpLocalStartActionRef",
        reference,
        "Name of the IpLocalStartAction for tunnels that this system starts. @default - the packet's addresses",
      ),
    },
  },
);
export type IpFilterRule = Infer<typeof ipFilterRule>;
export type IpFilterRuleStatement = StatementOf<typeof ipFilterRule>;
