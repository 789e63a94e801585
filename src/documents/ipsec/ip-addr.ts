import { attribute, attributes, bracesBlock } from "../../language/braces";
import { optionalArg, required } from "../../language/grammar";
import type { Infer, StatementOf } from "../../language/statement";
import { address, addressesFromTo, addressPrefix, reference, userName } from "./values";

const NAME = "Name to refer to it by; required unless it stands inside another statement";

/** One address. */
export const ipAddr = bracesBlock(
  "IpAddr",
  { title: "IP address", source: "IP Configuration Reference, IpAddr statement" },
  {
    attributes: {
      name: optionalArg(userName, NAME),
      addr: required(attribute("Addr", address, "IPv4 or IPv6 address")),
    },
  },
);
export type IpAddr = Infer<typeof ipAddr>;
export type IpAddrStatement = StatementOf<typeof ipAddr>;

/** Addresses that share a prefix, or a range of addresses. */
export const ipAddrSet = bracesBlock(
  "IpAddrSet",
  { title: "Set of IP addresses", source: "IP Configuration Reference, IpAddrSet statement" },
  {
    attributes: {
      name: optionalArg(userName, NAME),
      prefix: attribute("Prefix", addressPrefix, "Addresses with this prefix: address/prefix_length. Excludes Range"),
      range: attribute(
        "Range",
        addressesFromTo,
        "Addresses from the first to the last: address-address. Excludes Prefix",
      ),
    },
    check: function* ({ prefix, range }) {
      if ((prefix === undefined) === (range === undefined)) {
        const found = prefix === undefined ? "neither Prefix nor Range" : "both Prefix and Range";
        yield { message: `it has ${found}. Expected one of them.`, fix: "Give Prefix or Range." };
      }
    },
  },
);
export type IpAddrSet = Infer<typeof ipAddrSet>;
export type IpAddrSetStatement = StatementOf<typeof ipAddrSet>;

/** Addresses and sets of addresses that are used as one. */
export const ipAddrGroup = bracesBlock(
  "IpAddrGroup",
  { title: "Group of IP addresses", source: "IP Configuration Reference, IpAddrGroup statement" },
  {
    attributes: { name: optionalArg(userName, NAME) },
    children: [ipAddr, ipAddrSet],
    after: {
      ipAddrRef: attributes("IpAddrRef", reference, "Name of an IpAddr"),
      ipAddrSetRef: attributes("IpAddrSetRef", reference, "Name of an IpAddrSet"),
    },
  },
);
export type IpAddrGroup = Infer<typeof ipAddrGroup>;
export type IpAddrGroupStatement = StatementOf<typeof ipAddrGroup>;
