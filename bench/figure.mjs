/** A figure: the median of some samples, with their spread and the bar it is held against. */

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * @param unit "s", "ms", "MiB", "lines/s", "events/s" or "x" (a ratio)
 * @param bar `{ atMost }` or `{ atLeast }`; nothing for a peer
 */
export function figure(label, unit, values, bar) {
  const value = median(values);
  const met = bar && (bar.atMost === undefined ? value >= bar.atLeast : value <= bar.atMost);
  return {
    label,
    unit,
    median: value,
    min: Math.min(...values),
    max: Math.max(...values),
    samples: values.length,
    bar,
    met,
  };
}
