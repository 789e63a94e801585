/** Random numbers from a seed: the same seed gives the same numbers. A 32-bit state is stirred with two multiplications. */
export class Random {
  constructor(private state: number) {
    this.state = state >>> 0;
  }

  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number {
    this.state = (this.state + 0x9e3779b9) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return Math.floor((((mixed ^ (mixed >>> 15)) >>> 0) / 0x100000000) * limit);
  }

  fork(): Random {
    return new Random(this.state);
  }

  toJSON(): number {
    return this.state;
  }
}
