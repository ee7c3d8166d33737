/**
 * Named, numbered steps from older formats of a bank's files to the present one. A step is never edited
 * once released: a file written with format 1 must load for ever (tests/banks/fixtures/format-1).
 * To change the format: raise BANK_FORMAT, add a step here (and to the question types that change),
 * and freeze a fixture of the format that was.
 */
import { BANK_FORMAT } from './common.ts';

export type FileKind = 'bank' | 'facts' | 'topic' | 'reading' | 'pictures' | 'glossary';
type Json = Record<string, unknown>;

export interface BankUpgrade {
  /** The format that the step leads to, from the one before it. */
  readonly to: number;
  readonly name: string;
  up(kind: FileKind, file: Json): Json;
}

/** A step of one question type; see QuestionUpgrade in question-types/contract.ts. */
interface TypeUpgrade {
  readonly to: number;
  readonly name: string;
  up(question: Json): Json;
}

export const BANK_UPGRADES: readonly BankUpgrade[] = [];

export interface Upgrading {
  readonly steps: readonly BankUpgrade[];
  /** The format to arrive at. */
  readonly format: number;
  /** The steps of a question type, by its id; empty for one that is not known. */
  readonly ofType: (type: string) => readonly TypeUpgrade[];
}

export type Upgraded =
  | { readonly ok: true; readonly file: Json }
  | { readonly ok: false; readonly expected: string; readonly found: string };

/**
 * Brings a file to the present format, one number at a time: first the file's own steps, then those of its
 * questions' types. A file without a format, or of a newer one, is refused.
 */
export function upgradeFile(
  kind: FileKind,
  file: Json,
  { steps = BANK_UPGRADES, format = BANK_FORMAT, ofType = () => [] }: Partial<Upgrading> = {},
): Upgraded {
  const from = file.format;
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 0) {
    const found = from === undefined ? 'nothing' : JSON.stringify(from);
    return { ok: false, expected: `the format's number (now ${format})`, found };
  }
  if (from > format) {
    return {
      ok: false,
      expected: `format ${format} or older`,
      found: `format ${from}, made by a newer version of this app: update the app to open it`,
    };
  }
  let upgraded = file;
  for (let to = from + 1; to <= format; to++) {
    const own = steps.filter((step) => step.to === to);
    upgraded = { ...own.reduce((held, step) => step.up(kind, held), upgraded), format: to };
    if (kind === 'topic' && Array.isArray(upgraded.questions)) {
      upgraded = { ...upgraded, questions: upgraded.questions.map((q) => upgradeQuestion(q, to, ofType)) };
    }
  }
  return { ok: true, file: upgraded };
}

function upgradeQuestion(question: unknown, to: number, ofType: Upgrading['ofType']): unknown {
  if (typeof question !== 'object' || question === null || Array.isArray(question)) return question;
  const type = (question as Json).type;
  const steps = typeof type === 'string' ? ofType(type).filter((step) => step.to === to) : [];
  return steps.reduce((held, step) => step.up(held), question as Json);
}
