/** What of the live bench is wanted, from the command line. */
import { parseArgs } from 'node:util';

export const PARTS = ['load', 'rooms', 'kill'] as const;
export type Part = (typeof PARTS)[number];

export interface LiveOptions {
  readonly participants: readonly number[];
  readonly parts: readonly Part[];
  /** Questions asked in a burst, and as many spread over three seconds. */
  readonly questions: number;
  readonly json: boolean;
}

/** @throws a message that says what may be given */
export function readLiveOptions(given: readonly string[]): LiveOptions {
  const { values } = parseArgs({
    args: [...given],
    options: {
      participants: { type: 'string', default: '50,200,500,1000,2000' },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const participants = values.participants.split(',').map(Number);
  if (!participants.every((n) => Number.isInteger(n) && n >= 1 && n <= 2000)) {
    throw new Error('--participants takes whole numbers from 1 to 2000, with commas between them');
  }
  const named = values.only?.split(',') ?? [...PARTS];
  const unknown = named.filter((name) => !PARTS.some((part) => part === name));
  if (unknown.length > 0) throw new Error(`--only takes ${PARTS.join(', ')}; not ${unknown.join(', ')}`);
  return {
    participants,
    parts: PARTS.filter((part) => named.includes(part)),
    questions: values.quick ? 1 : 3,
    json: values.json,
  };
}
