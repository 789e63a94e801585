export { AssertionError, TestError } from "./errors";
export { Match, type Matcher, type Pattern } from "./match";
export type { FoundStatement } from "./member";
export type { CfrmOperands, Expected, PolicyOperands, ProfileOperands, StartListOperands } from "./operands";
export { Template } from "./template";
export { Testing } from "./testing";
