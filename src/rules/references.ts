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
