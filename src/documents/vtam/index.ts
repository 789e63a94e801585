export {
  parseConfigurationList,
  printConfigurationList,
  type ConfigurationListDocument,
  type ConfigurationListStatement,
} from "./configuration-list";
export { VtamError } from "./errors";
export {
  parseStartList,
  printStartList,
  startList,
  startListStatements,
  startOption,
  startOptionsOf,
  type OtherStartOption,
  type StartListDocument,
  type StartListStatement,
  type StartOption,
} from "./start-list";
export { startOptions, type StartOptionKeyword, type StartOptionValue } from "./start-options";
