/** One text for one content, whatever the order of its fields; and a short name made from it. */
import { hash } from '../random/random.ts';

/** JSON with sorted keys; fields that are undefined are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** Eight hexadecimal digits that change with the content. 32 bits: for telling apart, not for secrets. */
export function contentVersion(value: unknown): string {
  return hash(canonicalJson(value)).toString(16).padStart(8, '0');
}
