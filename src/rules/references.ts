/** The manuals rules refer to. */

const GUIDE = "z/OS Communications Server: IP Configuration Guide";
const REFERENCE = "z/OS Communications Server: IP Configuration Reference";
const SNA = "z/OS Communications Server: SNA Resource Definition Reference";

/** A section of the IP Configuration Guide. */
export const guide = (section: string): string => `${GUIDE}, ${section}`;
/** A section of the IP Configuration Reference. */
export const reference = (section: string): string => `${REFERENCE}, ${section}`;

export const SWSA = guide("Sysplex-Wide Security Associations");
export const SWSA_IP_SECURITY = guide("Sysplex-Wide Security Associations and IP security");
export const IPSEC_STATEMENT = reference("IPSEC statement");
export const SOURCE_VIPAS = guide("Sysplex-wide source VIPAs for TCP connections");
export const XCFGRPID = `${SNA}, XCFGRPID start option`;
export const SUBPLEX_SAMPLE =
  "z/OS Communications Server: SNA Network Implementation Guide, sample CFRM policy for subplexes";
export const CFRM = "z/OS MVS Setting Up a Sysplex, CFRM parameters for the administrative data utility";
export const COUPLE_DATA_SET = "z/OS MVS Setting Up a Sysplex, IXCL1DSU: CFRM couple data set";
export const STRUCTURE_LOSS = guide("Sysplex-Wide Security Associations: loss of access to the coupling facility");

const healthCheck = (name: string): string => `IBM Health Checker for z/OS User's Guide, ${name}`;
export const HEALTH_AVAILABILITY = healthCheck("XCF_CF_STR_AVAILABILITY");
export const HEALTH_POLICYSIZE = healthCheck("XCF_CF_STR_POLICYSIZE");
export const HEALTH_PREFLIST = healthCheck("XCF_CF_STR_PREFLIST");
export const HEALTH_EXCLLIST = healthCheck("XCF_CF_STR_EXCLLIST");
export const HEALTH_SYSPLEXMON = healthCheck("CSTCP_SYSPLEXMON_RECOV_stackname");
export const GLOBALCONFIG_STATEMENT = reference("GLOBALCONFIG statement");
export const IPCONFIG_STATEMENT = reference("IPCONFIG statement");
export const VIPADEFINE_STATEMENT = reference("VIPADYNAMIC: VIPADEFINE statement");
export const VIPABACKUP_STATEMENT = reference("VIPADYNAMIC: VIPABACKUP statement");
export const VIPADISTRIBUTE_STATEMENT = reference("VIPADYNAMIC: VIPADISTRIBUTE statement");
export const VIPARANGE_STATEMENT = reference("VIPADYNAMIC: VIPARANGE statement");
export const IP_SECURITY = guide("IP security");
export const SWSA_DIAGNOSIS =
  "z/OS Communications Server: IP Diagnosis Guide, Steps for diagnosing sysplex-wide security association (SWSA) problems";
export const SHADOW_NOT_INSTALLED = "z/OS Communications Server: IP Messages Volume 2, EZD1726I";
export const SWSA_DISTRIBUTOR = guide("Sysplex-Wide Security Associations: Sysplex distributor");
export const POLICY_FILE = guide("Structure of an IP security configuration file");
export const DEFAULT_FILTERS = guide("Modifying the default IP filter policy");
export const FILTER_RULE_STATEMENT = reference("IpFilterRule statement");
export const FILTER_ACTION_STATEMENT = reference("IpGenericFilterAction statement");
export const SERVICE_STATEMENT = reference("IpService statement");
export const TIME_CONDITION_STATEMENT = reference("IpTimeCondition statement");
export const VIPAROUTE_STATEMENT = reference("VIPADYNAMIC: VIPAROUTE statement");
export const PAGENT_SYNTAX = reference("General syntax rules for Policy Agent");
export const KEY_EXCHANGE = guide("Key exchange policy");
export const SWSA_TAKEOVER = guide("Sysplex-Wide Security Associations: DVIPA takeover");
export const IP_DYN_VPN_ACTION = reference("IpDynVpnAction statement");
export const IP_DATA_OFFER = reference("IpDataOffer statement");
export const KEY_EXCHANGE_OFFER = reference("KeyExchangeOffer statement");
export const IKE_DAEMON = guide("Steps for configuring the IKE daemon");
