import { randomBytes } from "node:crypto";

/** Remembers, as long as the process runs, which state owns a place that was created or taken over. */
export class Ownership {
  private readonly owners = new Map<string, string>();

  /** Gives a place a new owner, and returns it. */
  claim(place: string): string {
    const owner = randomBytes(6).toString("base64url");
    this.owners.set(place, owner);
    return owner;
  }

  /** True when `owner` owned the place before, and another owns it now. */
  isLost(place: string, owner: string): boolean {
    const current = this.owners.get(place);
    return current !== undefined && current !== owner;
  }
}
