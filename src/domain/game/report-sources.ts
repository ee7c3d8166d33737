/** What a report needs besides a game's events. */
import type { GameQuestion } from './events.ts';

/** What a question is, in words. */
export interface QuestionInWords {
  readonly prompt: string;
  readonly keyInWords: string;
  /** Where one list of options is chosen from; else empty. In authored ids. */
  readonly options: readonly {
    readonly id: string;
    readonly text: string;
    readonly keyed: boolean;
    readonly rationale?: string | undefined;
  }[];
  /** Whether exactly one of them is chosen, so that each hand is one whole answer. */
  readonly single: boolean;
}

/** What the events do not hold. The caller knows question types and names; the domain does not. */
export interface ReportSources {
  readonly bankTitle: string;
  readonly question: (question: GameQuestion) => QuestionInWords | undefined;
  /** A response in authored ids: in words, and which options it names. */
  readonly read: (
    question: GameQuestion,
    response: unknown,
  ) => { readonly words: string; readonly options: readonly string[] };
  readonly fact: (
    id: string,
  ) => { readonly claim: string; readonly document: string; readonly section: string } | undefined;
  readonly name: (seat: number) => string | undefined;
}

export const UNKNOWN: QuestionInWords = { prompt: '', keyInWords: '', options: [], single: false };
