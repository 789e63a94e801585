/**
 * Names derived from the two group ids of a subplex.
 *
 * `vv` is the VTAM start option XCFGRPID, `tt` is GLOBALCONFIG XCFGRPID, each 2 to 31 or not coded. A group name uses
 * CP or CS for a missing half; a structure name uses 01 for a missing vv and nothing for a missing tt.
 *
 * @see z/OS Communications Server: SNA Resource Definition Reference, XCFGRPID start option
 * @see z/OS Communications Server: IP Configuration Guide, Sysplex-Wide Security Associations
 */

/** The group ids of a subplex, as coded. */
export interface GroupIds {
  /** VTAM group id (vv), 2 to 31. */
  readonly vtam?: number;
  /** TCP/IP group id (tt), 2 to 31. */
  readonly tcp?: number;
}

const two = (id: number): string => String(id).padStart(2, "0");

function structureSuffix({ vtam, tcp }: GroupIds): string {
  if (tcp === undefined) return vtam === undefined ? "" : two(vtam);
  return (vtam === undefined ? "01" : two(vtam)) + two(tcp);
}

/** The structure that Sysplex-Wide Security Associations need: EZBDVIPAvvtt. */
export function swsaStructureName(ids: GroupIds): string {
  return `EZBDVIPA${structureSuffix(ids)}`;
}

/** The structure that SYSPLEXPORTS and EXPLICITBINDPORTRANGE need: EZBEPORTvvtt. */
export function sysplexPortsStructureName(ids: GroupIds): string {
  return `EZBEPORT${structureSuffix(ids)}`;
}

/** The XCF group the stacks of the subplex join. */
export function tcpGroupName({ vtam, tcp }: GroupIds): string {
  if (vtam === undefined && tcp === undefined) return "EZBTCPCS";
  return `EZBT${vtam === undefined ? "CP" : two(vtam)}${tcp === undefined ? "CS" : two(tcp)}`;
}

/** The XCF groups that VTAM joins: for sysplex-wide function, and for coupling facility structures. */
export function vtamGroupNames({ vtam }: GroupIds): readonly [string, string] {
  return vtam === undefined ? ["ISTXCF", "ISTCFS01"] : [`ISTXCF${two(vtam)}`, `ISTCFS${two(vtam)}`];
}

/** True for a group id that VTAM and TCP/IP accept. */
export function isGroupId(id: number): boolean {
  return Number.isInteger(id) && id >= 2 && id <= 31;
}
