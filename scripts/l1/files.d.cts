/** Text of each generated file by its path in src/l1. */
export function files(documents: typeof import("../../src/documents")): Map<string, string>;
