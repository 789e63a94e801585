import {
  App,
  Authentication,
  CouplingFacility,
  Dvipa,
  KeyExchange,
  Rank,
  Stack,
  StructureSize,
  Sysplex,
  System,
  type DvipaProps,
  type SecurityProps,
  type StackProps,
  type SysplexProps,
  type SystemProps,
} from "../../src";
import { Testing } from "../../src/testing";

/** Two coupling facilities, and a sysplex that gives its structures a size of its own. */
export function emptySysplex(props: SysplexProps = {}): { app: App; plex: Sysplex } {
  const app = Testing.app();
  const structure = { size: StructureSize.mebibytes(48), initSize: StructureSize.mebibytes(24) };
  const plex = new Sysplex(app, "PLEX1", { swsaStructure: structure, sysplexPortsStructure: structure, ...props });
  new CouplingFacility(plex, "CF01", { type: "003932", plant: "02", sequence: "00000004A1B2", partition: "01" });
  new CouplingFacility(plex, "CF02", { type: "003932", plant: "02", sequence: "00000004A1C7", partition: "01" });
  return { app, plex };
}

/** Adds a system SYSx with a stack TCPIP that has dynamic XCF addresses. */
export function addStack(
  plex: Sysplex,
  letter: string,
  props: StackProps = {},
  systemProps: Partial<SystemProps> = {},
): Stack {
  const host = letter.charCodeAt(0) - 64;
  const system = new System(plex, `SYS${letter}`, { sysclone: `0${letter}`, release: "V2R5", ...systemProps });
  return new Stack(system, "TCPIP", { dynamicXcf: `10.1.1.${host}/24`, dynamicXcf6: `2001:db8:1::${host}`, ...props });
}

/** A sysplex of three systems SYSA, SYSB and SYSC, each with a stack TCPIP. */
export function threeStacks(props: SysplexProps = {}) {
  const { app, plex } = emptySysplex(props);
  const [a, b, c] = ["A", "B", "C"].map((letter) => addStack(plex, letter)) as [Stack, Stack, Stack];
  return { app, plex, a, b, c };
}

export const IKE = KeyExchange.ikev2({ authentication: Authentication.preSharedKey("web-psk") });

/** What most secured DVIPAs of the tests have. */
export const SECURITY: SecurityProps = { peers: ["198.51.100.0/24"], ike: IKE };

/** A DVIPA 203.0.113.10 that SYSA owns, and other stacks back up with ranks 200, 199 and so on. */
export function addWeb(plex: Sysplex, owner: Stack, backups: readonly Stack[] = [], props: Partial<DvipaProps> = {}) {
  return new Dvipa(plex, "web", {
    address: "203.0.113.10",
    owner,
    backups: backups.map((stack, i) => ({ stack, rank: Rank.of(200 - i) })),
    ...props,
  });
}
