import { familyOf } from "../../../language/addresses";
import type { KeyExchangeEndModel, KeyExchangeRuleModel } from "../../../model/policy";
import type { Machine } from "../../machine";
import type { IkeSa } from "../../types";
import { reportTime } from "../wall-clock";
import { algorithmText, isSelected } from "./dynamic";
import { report, yesNo, type Field } from "./layout";
import type { IpsecCommand } from "./options";

const NA = "n/a";
const MINUTE = 60_000;

/**
 * ipsec -k display: the phase 1 tunnels that the IKE daemon has for a stack. Algorithms are shown where the KeyExchangeAction
 * has one offer, as it is then the one agreed on. Cookies and counters of bytes are not modelled. The fields and their order are
 * documented.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, IKE tunnel (-k) primary option report field descriptions
 */
export function displayIke(machine: Machine, stack: string, command: IpsecCommand): string[] {
  const selected = machine.ikeSas(stack).filter(({ id }) => isSelected(id, command.ids));
  return report(
    machine,
    stack,
    { primary: "IKE tunnel", what: "Display", source: "IKED", scope: "Current", available: undefined },
    selected.map((sa) => fieldsOf(machine, sa)),
    {
      format: command.format,
      columns: ["TunnelID", "KeyExchangeRuleName", "LocalEndPoint", "RemoteEndPoint", "State"],
    },
  );
}

function fieldsOf(machine: Machine, sa: IkeSa): Field[] {
  const { id, stack, local, remote, version, rule: name, generation, lifetime, expiresAt } = sa;
  const rule = machine.policies(stack).installed?.keyExchange?.rules.find((candidate) => candidate.name === name);
  const tunnels = machine.sas({ stack }).filter(({ phase1, owner }) => phase1 === id && owner === stack);
  const how = rule?.action?.howToInitiate.value;
  const hasNat = tunnels.some(({ nat }) => nat !== "none");
  const reauth = rule?.action?.reauthInterval.value ?? 0;
  const role = tunnels.at(0)?.initiator;
  return [
    ["TunnelID", id],
    ["Generation", generation],
    ["IKEVersion", `${version.slice(-1)}.0`],
    ["KeyExchangeRuleName", name],
    ["KeyExchangeActionName", rule?.actionName ?? NA],
    ["LocalEndPoint", local],
    ...identity("Local", rule?.local, local),
    ["RemoteEndPoint", remote],
    ...identity("Remote", rule?.remote, remote),
    ["ExchangeMode", version === "IKEv1" && how !== "IKEv2" && how !== "DoNot" ? (how ?? NA) : NA],
    ["State", "DONE"],
    ...algorithms(rule, version),
    ["InitiatorCookie", NA],
    ["ResponderCookie", NA],
    ["Lifesize", NA],
    ["CurrentByteCount", NA],
    ["Lifetime", `${lifetime}m`],
    ["LifetimeRefresh", reportTime(expiresAt - lifetime * MINUTE + Math.floor(lifetime * MINUTE * 0.9))],
    ["LifetimeExpires", reportTime(expiresAt)],
    ["ReauthInterval", `${reauth}m`],
    ["ReauthTime", NA],
    ["Role", role === undefined ? NA : role === "local" ? "Initiator" : "Responder"],
    ["AssociatedDynamicTunnels", tunnels.length],
    ["NATTSupportLevel", NA],
    ["NATInFrntLclScEndPnt", "No"],
    ["NATInFrntRmtScEndPnt", yesNo(hasNat)],
    ["zOSCanInitiateP1SA", yesNo(how !== "DoNot")],
    ["AllowNat", rule?.action === undefined ? NA : yesNo(rule.action.allowNat.value)],
    ["RmtNAPTDetected", yesNo(tunnels.some(({ nat }) => nat === "napt"))],
    ["RmtUdpEncapPort", NA],
  ];
}

const ID_TYPES: Readonly<Record<string, string>> = {
  Fqdn: "ID_FQDN",
  UserAtFqdn: "ID_USER_FQDN",
  X500dn: "ID_DER_ASN1_DN",
  KeyID: "ID_KEY_ID",
};

/** The identity of an end as the rule gives it; the address of the peer where the rule leaves it open or gives a range. */
function identity(end: "Local" | "Remote", model: KeyExchangeEndModel | undefined, address: string): Field[] {
  const { type = "IpAddr", value = address } = model?.identity ?? {};
  const isAddress = type === "IpAddr";
  const text = isAddress ? `ID_IPV${familyOf(address)}_ADDR` : ID_TYPES[type]!;
  const shown = isAddress && end === "Remote" ? address : value.includes("*") ? NA : value;
  return [
    [`${end}IDType`, text],
    [`${end}ID`, shown],
  ];
}

function algorithms(rule: KeyExchangeRuleModel | undefined, version: IkeSa["version"]): Field[] {
  const { action } = rule ?? {};
  const offer = action?.offers.length === 1 ? action.offers[0] : undefined;
  const v1 = version === "IKEv1";
  const messages = v1 ? offer?.authMessages.value : offer?.verifyMessages.value;
  const own = v1 ? offer?.authPeers.value : action?.howToAuthMe.value;
  const text = (value: string | undefined) => (value === undefined ? NA : algorithmText(value));
  return [
    ["AuthenticationAlgorithm", text(messages)],
    ["EncryptionAlgorithm", text(offer?.encryption.value.algorithm)],
    ["KeyLength", offer?.encryption.value.keyLength ?? NA],
    ["PseudoRandomFunction", text(v1 ? messages : offer?.pseudoRandomFunction.value)],
    ["DiffieHellmanGroup", offer?.dhGroup.value.replace(/^Group/, "") ?? NA],
    ["LocalAuthenticationMethod", own ?? NA],
    ["RemoteAuthenticationMethod", v1 ? (own ?? NA) : NA],
  ];
}
