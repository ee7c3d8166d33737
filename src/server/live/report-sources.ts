/** What a report says in words: the questions in the hands of their types, and the names that are still kept. */
import type { GameQuestion } from '#domain/game/events.ts';
import { makeReport } from '#domain/game/make-report.ts';
import type { Report } from '#domain/game/report.ts';
import type { ReportSources } from '#domain/game/report-sources.ts';
import { AskedQuestions } from './asked.ts';
import type { Stored } from './store/store.ts';
import { choiceOf, chosenIn } from './views/spread.ts';

export function reportOf({ content, events, names }: Pick<Stored, 'content' | 'events' | 'names'>): Report {
  const questions = new AskedQuestions(content);
  const facts = new Map(content.facts.map((fact) => [fact.id, fact]));
  const sources: ReportSources = {
    bankTitle: content.bank.title,
    question: (asked) => inWords(questions, asked),
    read(asked, response) {
      const whole = questions.whole(asked);
      if (!whole) return { words: '', options: [] };
      const choice = choiceOf(questions, whole);
      return {
        words: whole.type.summarise(whole.question, response, questions.words),
        options: choice ? chosenIn(questions, whole, choice, response) : [],
      };
    },
    fact(id) {
      const fact = facts.get(id);
      if (!fact) return undefined;
      const document = content.bank.documents.find((one) => one.id === fact.document);
      const title = document?.shortTitle ?? document?.title ?? fact.document;
      return { claim: fact.claim, document: title, section: fact.section };
    },
    name: (seat) => names.get(seat),
  };
  return makeReport(events, sources);
}

function inWords(questions: AskedQuestions, asked: GameQuestion) {
  const whole = questions.whole(asked);
  if (!whole) return undefined;
  const choice = choiceOf(questions, whole);
  return {
    prompt: whole.question.prompt,
    keyInWords: whole.type.keyInWords(whole.question, questions.words),
    options: (choice?.options ?? []).map(({ id, text, keyed, rationale }) => ({
      id,
      text,
      keyed,
      rationale,
    })),
    single: choice?.single ?? false,
  };
}
