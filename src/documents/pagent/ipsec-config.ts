import { bracesLine } from "../../language/braces";
import { arg, optionalArg } from "../../language/grammar";
import type { Infer, StatementOf } from "../../language/statement";
import { path } from "./tcp-image";

const SOURCE = "IP Configuration Guide (V2R2), Steps for configuring local IP security policy";

/** The IP security policy file all stacks of the system share. Stands in the main configuration file. */
export const commonIpsecConfig = bracesLine(
  "CommonIPSecConfig",
  { title: "Common IP security policy", source: SOURCE },
  { path: arg(path, "IP security policy file whose statements are added to the policy of every stack") },
);
export type CommonIpsecConfig = Infer<typeof commonIpsecConfig>;
export type CommonIpsecConfigStatement = StatementOf<typeof commonIpsecConfig>;

/** The IP security policy file of one stack; its statements win over those of the same name in the common file. */
export const ipsecConfig = bracesLine(
  "IPSecConfig",
  { title: "IP security policy of a stack", source: SOURCE },
  { path: optionalArg(path, "IP security policy file of the stack. @default - the common file only (not confirmed)") },
);
export type IpsecConfig = Infer<typeof ipsecConfig>;
export type IpsecConfigStatement = StatementOf<typeof ipsecConfig>;
