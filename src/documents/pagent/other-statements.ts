import { bracesPassThrough } from "../../language/braces";

/** Statements of the Policy Agent that have nothing to do with IP security. They are known, and kept as text. */
export const otherStatements = [
  "AutoMonitorApps",
  "AutoMonitorParms",
  "ClientConnection",
  "Codepage",
  "CommonIDSConfig",
  "CommonRoutingConfig",
  "CommonTTLSConfig",
  "DynamicConfigPolicyLoad",
  "IDSConfig",
  "PolicyAction",
  "PolicyPerfMonitorForSDR",
  "PolicyPerformanceCollection",
  "PolicyRule",
  "PolicyServer",
  "ReadFromDirectory",
  "RoutingConfig",
  "ServerConnection",
  "ServiceCategories",
  "ServicePolicyRules",
  "ServicesConnection",
  "SetSubnetPrioTosMask",
  "TTLSConfig",
].map((keyword) =>
  bracesPassThrough(keyword, {
    title: keyword,
    source: `IP Configuration Reference, ${keyword} statement`,
  }),
);
