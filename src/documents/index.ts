export * from "./cfrm";
export * from "./compare";
export * from "./iked";
export * from "./ipsec";
export * from "./pagent";
export * from "./profile";
export * from "./vtam";
