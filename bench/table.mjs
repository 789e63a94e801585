/** Benchmarks as text. */

const DIGITS = { s: 3, ms: 1, MiB: 0, "lines/s": 0, "events/s": 0, x: 2 };

function shown(value, unit) {
  const digits = DIGITS[unit];
  return value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function barOf({ bar, met, unit }) {
  if (bar === undefined) return "";
  const [sign, limit] = bar.atMost === undefined ? [">=", bar.atLeast] : ["<=", bar.atMost];
  return `bar ${sign} ${shown(limit, unit)} ${unit}: ${met ? "met" : "NOT MET"}`;
}

export function formatBenchmark({ name, about, figures, error }) {
  const lines = [`${name}: ${about}`];
  if (error !== undefined) lines.push(`  failed: ${error.replaceAll("\n", "\n  ")}`);
  const width = Math.max(0, ...figures.map(({ label }) => label.length));
  for (const figure of figures) {
    const { label, unit, median, min, max, samples } = figure;
    const spread = samples === 1 ? "" : `(${shown(min, unit)} to ${shown(max, unit)}, ${samples} samples)`;
    const value = `${shown(median, unit).padStart(10)} ${unit.padEnd(7)}`;
    lines.push(`  ${label.padEnd(width)} ${value} ${spread.padEnd(36)} ${barOf(figure)}`.trimEnd());
  }
  return lines.join("\n");
}
