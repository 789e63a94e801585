/** A line of cells: each is filled with blanks to its width, and one that is too long pushes the next by a blank. */
export function columns(cells: readonly string[], widths: readonly number[]): string {
  const line = cells.map((cell, i) => {
    const width = widths[i] ?? 0;
    return cell.length < width || i === cells.length - 1 ? cell.padEnd(width) : `${cell} `;
  });
  return line.join("").trimEnd();
}

/** A number with leading zeros, as displays show counters. */
export function digits(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

export function yesNo(value: boolean | undefined): "YES" | "NO" {
  return value === true ? "YES" : "NO";
}

/** An address as consoles show it. */
export function shown(address: string): string {
  return address.toUpperCase();
}

/** An address and a port: `203.0.113.10..443`. */
export function socket(address: string, port: number | string): string {
  return `${shown(address)}..${port}`;
}
