export { cf, type Cf } from "./cf";
export { cfrmJob, type CfrmJobProps } from "./cfrm-job";
export { data, type Data } from "./data";
export {
  cfrmStatements,
  jcl,
  parseCfrm,
  printCfrm,
  type CfrmDocument,
  type CfrmStatement,
  type JclStatement,
  type OtherPolicyStatement,
} from "./document";
export { JobError } from "./errors";
export { definePolicy, deletePolicy, type DefinePolicy, type DeletePolicy } from "./policy";
export { structure, type Structure } from "./structure";
