// Written by `npm run l1` from the description of the statement. Change the description, not this file.
export * from "./ike-config";
export * from "./nss-stack-config";
