export * from "./compare";
export * from "./profile";
