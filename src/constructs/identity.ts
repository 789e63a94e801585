import { addressRange } from "../language/addresses";

/**
 * Who an end of a tunnel says it is.
 *
 * @see IP Configuration Reference, LocalSecurityEndpoint and RemoteSecurityEndpoint statements
 */
export class Identity {
  private constructor(
    readonly type: "IpAddr" | "Fqdn" | "UserAtFqdn" | "X500dn",
    readonly value: string,
  ) {}

  /** An address, or for a peer a subnet. */
  static ipAddress(address: string): Identity {
    if (addressRange(address) === undefined)
      throw new RangeError(`The identity is "${address}". Expected an IP address or a subnet.`);
    return new Identity("IpAddr", address);
  }

  /** A host name; for a peer it may begin with an asterisk. */
  static fqdn(name: string): Identity {
    return new Identity("Fqdn", plain(name));
  }

  /** A user at a host; for a peer the user may be left out. */
  static userAtFqdn(user: string): Identity {
    return new Identity("UserAtFqdn", plain(user));
  }

  /** A distinguished name, such as "CN=web,O=Example,C=US". */
  static x500(name: string): Identity {
    if (!/^\S(.*\S)?$/.test(name) || /(^|\s)#/.test(name)) {
      throw new RangeError(
        `The identity is ${JSON.stringify(name)}. Expected a distinguished name on one line, such as CN=web,O=Example,C=US.`,
      );
    }
    return new Identity("X500dn", name);
  }
}

function plain(text: string): string {
  if (!/^[^\s#]\S*$/.test(text)) throw new RangeError(`The identity is "${text}". Expected one word without blanks.`);
  return text;
}
