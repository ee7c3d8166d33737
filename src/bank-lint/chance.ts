/** How likely a count is by chance. */

/**
 * Chance of at least `hits` successes in independent trials, each with its own chance (Poisson binomial; with
 * equal chances, the binomial).
 */
export function atLeast(hits: number, chances: readonly number[]): number {
  let spread = [1];
  for (const p of chances) {
    const next = Array.from({ length: spread.length + 1 }, () => 0);
    spread.forEach((held, n) => {
      next[n] = (next[n] ?? 0) + held * (1 - p);
      next[n + 1] = (next[n + 1] ?? 0) + held * p;
    });
    spread = next;
  }
  return spread.slice(hits).reduce((sum, p) => sum + p, 0);
}

/** Pearson's chi-squared for counts that should be equal: its value, and the chance of one as large. */
export function unevenness(counts: readonly number[]): { readonly chiSquared: number; readonly p: number } {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const expected = n / counts.length;
  const chiSquared = n === 0 ? 0 : counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return { chiSquared, p: chiSquaredTail(chiSquared, counts.length - 1) };
}

/** Upper tail, by the recurrence Q(a+1, y) = Q(a, y) + yᵃe⁻ʸ/Γ(a+1) from Q(½, y) = erfc(√y) or Q(1, y) = e⁻ʸ. */
export function chiSquaredTail(x: number, degrees: number): number {
  const y = x / 2;
  let a = degrees % 2 === 0 ? 1 : 0.5;
  let tail = a === 1 ? Math.exp(-y) : erfc(Math.sqrt(y));
  let gamma = a === 1 ? 1 : Math.sqrt(Math.PI) / 2;
  while (a < degrees / 2) {
    tail += (y ** a * Math.exp(-y)) / gamma;
    a += 1;
    gamma *= a;
  }
  return tail;
}

/** Complementary error function for z ≥ 0, within 1.2e-7 (Numerical Recipes, 2nd ed., 6.2). */
function erfc(z: number): number {
  const t = 1 / (1 + z / 2);
  const terms = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
    -0.82215223, 0.17087277,
  ];
  return t * Math.exp(-z * z + terms.reduceRight((sum, term) => sum * t + term, 0));
}
