/** The middle of the sorted values, or the mean of the two there. @throws where there is none */
export function median(values: readonly number[]): number {
  const sorted = ascending(values);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? at(sorted, half) : (at(sorted, half - 1) + at(sorted, half)) / 2;
}

/** The smallest value that at least 95 % of the values do not exceed (nearest rank). @throws where there is none */
export function p95(values: readonly number[]): number {
  const sorted = ascending(values);
  return at(sorted, Math.ceil(sorted.length * 0.95) - 1);
}

function ascending(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b);
}

function at(values: readonly number[], index: number): number {
  const value = values[index];
  if (value === undefined) throw new Error('no values to take the middle of');
  return value;
}
