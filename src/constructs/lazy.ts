/* eslint-disable @typescript-eslint/no-require-imports -- loaded at the first use, and synchronously */

/** Rooms that are loaded when they are first used, so that importing the package stays cheap. */
export const lazy = {
  get synthesis() {
    return require("./synthesis") as typeof import("./synthesis");
  },
  get rules() {
    return require("../rules/report") as typeof import("../rules/report");
  },
  get formatText() {
    return (require("../rules/format-text") as typeof import("../rules/format-text")).formatText;
  },
  get kinds() {
    return require("../documents/kinds") as typeof import("../documents/kinds");
  },
  get profile() {
    return require("../documents/profile") as typeof import("../documents/profile");
  },
  get ipsec() {
    return require("../documents/ipsec") as typeof import("../documents/ipsec");
  },
};
