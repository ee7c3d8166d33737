/** A game's questions in the hands of their types: shown, answered, judged and revealed. */
import * as v from 'valibot';
import type { Fact } from '#domain/bank/fact.ts';
import type { LoadedQuestion } from '#domain/bank/question.ts';
import type { GameQuestion } from '#domain/game/events.ts';
import { opaqueId } from '#domain/random/random.ts';
import { DOES_NOT_FIT, type Scoring } from '#domain/scoring/scoring.ts';
import type { AnyQuestionType, BankWords, LearnerViewBase } from '#question-types/contract.ts';
import { questionType } from '#question-types/registry.ts';
import type { Content } from './store/store.ts';

/** One question, whole, with its type; never sent as it is. */
export interface Whole {
  readonly asked: GameQuestion;
  readonly question: LoadedQuestion;
  readonly type: AnyQuestionType;
  readonly facts: readonly Fact[];
}

/** The two words of answers that have none of their own, in languages that banks are written in. */
const WORDS: Readonly<Record<string, BankWords>> = {
  en: { true: 'True', false: 'False' },
  es: { true: 'Verdadero', false: 'Falso' },
  de: { true: 'Richtig', false: 'Falsch' },
  fr: { true: 'Vrai', false: 'Faux' },
};
const ENGLISH: BankWords = { true: 'True', false: 'False' };

export function wordsOf(language: string): BankWords {
  return WORDS[language.split('-')[0] ?? ''] ?? ENGLISH;
}

export class AskedQuestions {
  readonly words: BankWords;
  readonly content: Content;
  private readonly byId: ReadonlyMap<string, LoadedQuestion>;
  private readonly facts: ReadonlyMap<string, Fact>;
  private readonly views = new Map<string, LearnerViewBase>();
  private readonly wholes = new Map<GameQuestion, Whole>();
  /** By the question's seed: authored ids by those that a screen shows. */
  private readonly authoredIds = new Map<string, ReadonlyMap<string, string>>();

  constructor(content: Content) {
    this.content = content;
    this.words = wordsOf(content.bank.language);
    this.byId = new Map(content.questions.map((question) => [question.id, question]));
    this.facts = new Map(content.facts.map((fact) => [fact.id, fact]));
  }

  whole(asked: GameQuestion | undefined): Whole | undefined {
    const known = asked && this.wholes.get(asked);
    if (!asked || known) return known;
    const question = this.byId.get(asked.id);
    const type = question && questionType(question.type);
    if (!question || !type) return undefined;
    const facts = question.facts.flatMap((id) => this.facts.get(id) ?? []);
    const whole = { asked, question, type, facts };
    this.wholes.set(asked, whole);
    return whole;
  }

  /** A room of two thousand answers at once: the names are worked out for the first of them. */
  private idsOf({ asked, question, type }: Whole): ReadonlyMap<string, string> {
    const known = this.authoredIds.get(asked.seed);
    if (known) return known;
    const ids = new Map(type.ids(question).map((id) => [opaqueId(asked.seed, id), id]));
    this.authoredIds.set(asked.seed, ids);
    return ids;
  }

  /** Made once: it is the same on every screen. */
  view(asked: GameQuestion): LearnerViewBase | null {
    const made = this.views.get(asked.seed);
    if (made) return made;
    const whole = this.whole(asked);
    if (!whole) return null;
    const view = whole.type.learnerView(whole.question, asked.seed);
    this.views.set(asked.seed, view);
    return view;
  }

  /** A response as a browser sent it, in authored ids; undefined where it has not the type's shape. */
  authored(asked: GameQuestion | undefined, response: unknown): unknown {
    const whole = this.whole(asked);
    if (!whole) return undefined;
    const parsed = v.safeParse(whole.type.responseSchema, response);
    if (!parsed.success) return undefined;
    const ids = this.idsOf(whole);
    // As authoredResponse (question-types/opaque.ts) does it, with the names at hand.
    return whole.type.mapIds(parsed.output, (id) => ids.get(id) ?? id);
  }

  /** Counts by the ids that a screen shows, by authored ids; undefined where one belongs to nothing. */
  authoredCounts(
    asked: GameQuestion,
    counts: Readonly<Record<string, number>>,
  ): Record<string, number> | undefined {
    const whole = this.whole(asked);
    if (!whole) return undefined;
    const authored = this.idsOf(whole);
    const found = Object.entries(counts).map(([id, count]) => [authored.get(id), count] as const);
    return found.every(([id]) => id !== undefined) ? Object.fromEntries(found) : undefined;
  }

  readonly judge = (asked: GameQuestion, response: unknown): Scoring => {
    const whole = this.whole(asked);
    return whole ? whole.type.score(whole.question, response) : DOES_NOT_FIT;
  };
}
