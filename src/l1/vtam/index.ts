// Written by `npm run l1` from the description of the statement. Change the description, not this file.
export * from "./config";
export * from "./hostsa";
export * from "./iqdchpid";
export * from "./listbkup";
export * from "./netid";
export * from "./nodetype";
export * from "./sscpid";
export * from "./sscpname";
export * from "./strgr";
export * from "./strmnps";
export * from "./tcpname";
export * from "./xcfgrpid";
export * from "./xcfinit";
