export { ExpectationError, TestError } from "./errors";
export { Findings } from "./findings";
export { Match, type Matcher, type Pattern } from "./match";
export { matchers, type MatcherResult, type OperandsOf } from "./matchers";
export type { FoundStatement } from "./member";
export type { CfrmOperands, Expected, PolicyOperands, ProfileOperands, StartListOperands } from "./operands";
export { Plex, simulate, type Failable } from "./simulation";
export { Template } from "./template";
export { Testing } from "./testing";
