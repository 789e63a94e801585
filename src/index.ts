export { App, type AppProps } from "./constructs/app";
export { CfrmPolicy, type CfrmPolicyProps } from "./constructs/cfrm-policy";
export { ConstructError } from "./constructs/errors";
export { CouplingFacility, type CouplingFacilityProps } from "./constructs/coupling-facility";
export { DataOffer, type DataOfferProps, type KeyLength } from "./constructs/data-offer";
export {
  DistributionMethod,
  DistributionTarget,
  type DistributionProps,
  type DistributionTargets,
} from "./constructs/distribution";
export { Dvipa, Moveable, type BackupProps, type DvipaBackup, type DvipaProps } from "./constructs/dvipa";
export { Identity } from "./constructs/identity";
export {
  Authentication,
  KeyExchange,
  type CertificateProps,
  type DiffieHellmanGroup,
  type KeyExchangeOfferProps,
  type KeyExchangeProps,
} from "./constructs/key-exchange";
export { IpSecurityPolicy } from "./constructs/ip-security-policy";
export { Peer } from "./constructs/peer";
export { Profile, type StatementByKeyword } from "./constructs/profile";
export { Rank } from "./constructs/rank";
export { Security, type ProtectedTraffic, type SecurityProps } from "./constructs/security";
export { OtherTraffic, Stack, type StackProps } from "./constructs/stack";
export { StartList, type StartListProps } from "./constructs/start-list";
export { Structure, type Duplex, type StructureProps } from "./constructs/structure";
export { StructureSize } from "./constructs/structure-size";
export { Rules, type AcknowledgeProps } from "./constructs/rules";
export { SynthesisError } from "./constructs/synthesis-error";
export { Sysplex, type SharedStructureProps, type SysplexProps } from "./constructs/sysplex";
export { System, type IkedProps, type SystemProps } from "./constructs/system";
export { Assembly } from "./model/assembly";
export { AssemblyError } from "./model/errors";
export { StatementError } from "./language/errors";
export { RuleError } from "./rules/errors";
