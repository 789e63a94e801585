import { addressRange, canonicalIp } from "../language/addresses";
import { Identity } from "./identity";

/** A remote security endpoint: where it is, and who it says it is. */
export class Peer {
  private constructor(
    /** Address or subnet, in its one spelling. */
    readonly location: string,
    readonly family: 4 | 6,
    readonly identity: Identity,
  ) {}

  /**
   * A peer at an address, or any peer in a subnet.
   *
   * @param location address or address/prefix_length, such as "198.51.100.7" or "198.51.100.0/24"
   * @param identity who the peer must be; by default its address
   * @throws RangeError when the location is neither
   */
  static at(location: string, identity?: Identity): Peer {
    const range = location.includes("-") ? undefined : addressRange(location);
    if (range === undefined) {
      throw new RangeError(`The peer is at "${location}". Expected an IP address, or address/prefix_length.`);
    }
    const [address = "", length] = location.split("/");
    const canonical = canonicalIp(address)!;
    const written = length === undefined ? canonical : `${canonical}/${length}`;
    return new Peer(written, range.family, identity ?? Identity.ipAddress(written));
  }
}
