// Written by `npm run l1` from the description of the statement. Change the description, not this file.
export * from "./cf";
export * from "./data";
export * from "./define-policy";
export * from "./delete-policy";
export * from "./structure";
