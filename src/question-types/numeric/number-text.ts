/** Numbers as people write and read them. Pure: the locale's decimal sign is an argument. */

/** Narrow no-break space: groups digits in a way that no language reads as a decimal sign. */
const GROUP = '\u202f';

/**
 * Digits of a finite number without a locale: a point for decimals, groups from five digits on, so that
 * years stay whole. At most six decimals: tolerances and steps are never finer.
 */
export function plainNumber(value: number): string {
  const rounded = Math.round(value * 1e6) / 1e6;
  const [whole = '', decimals] = String(Math.abs(rounded)).split('.');
  const grouped = /^\d{5,}$/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, GROUP) : whole;
  return `${rounded < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** "62%", "62 people". */
export function withUnit(digits: string, unit: string): string {
  return unit === '%' || unit === '°' ? digits + unit : `${digits}\u00a0${unit}`;
}

/**
 * What someone meant by a typed number; undefined where it is none.
 *
 * Spaces and apostrophes group digits. Where both comma and point stand, the last is the decimal sign. One
 * sign alone groups thousands if it is not the locale's decimal sign and three digits follow it ("2,800" in
 * English, "2.800" in Spanish), or if it stands more than once; otherwise it is a decimal sign ("2,5" in English).
 * @param decimal the locale's decimal sign
 * @param unit accepted behind the number
 */
export function parseNumber(text: string, decimal: '.' | ',', unit = ''): number | undefined {
  let rest = text.normalize('NFKC').trim();
  if (unit !== '' && rest.toLowerCase().endsWith(unit.normalize('NFKC').toLowerCase())) {
    rest = rest.slice(0, rest.length - unit.normalize('NFKC').length);
  }
  rest = rest.replace(/[\s'’]/g, '').replace(/^[−–]/, '-');
  if (!/^[-+]?(?=[.,]?\d)[\d.,]*$/.test(rest) || rest.length > 24) return undefined;

  const last = Math.max(rest.lastIndexOf('.'), rest.lastIndexOf(','));
  const sign = rest[last];
  const other = sign === '.' ? ',' : '.';
  const grouped = (part: string, by: string) =>
    new RegExp(`^[-+]?\\d{1,3}(\\${by}\\d{3})*$`).test(part) || !part.includes(by);
  if (sign === undefined) return Number(rest);

  const before = rest.slice(0, last);
  const after = rest.slice(last + 1);
  if (before.includes(sign)) {
    // "1,234,567"; a second kind of sign between them would make no number.
    return grouped(rest, sign) && !rest.includes(other) ? Number(rest.replaceAll(sign, '')) : undefined;
  }
  if (before.includes(other)) {
    return grouped(before, other) ? Number(`${before.replaceAll(other, '')}.${after}`) : undefined;
  }
  if (sign !== decimal && after.length === 3 && /^[-+]?[1-9]\d{0,2}$/.test(before)) {
    return Number(before + after);
  }
  return Number(`${before}.${after}`);
}
