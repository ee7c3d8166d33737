/** A question on a screen, before and after the reveal. Field by field: nothing is copied whole. */
import { limitFor, timeLeftFor } from '#domain/game/deadlines.ts';
import type { GameQuestion } from '#domain/game/events.ts';
import type { Game, Participant, Phase } from '#domain/game/game.ts';
import type { Reveal, RoomSnapshot } from '#protocol/to-browser.ts';
import { viewFeedback } from '#question-types/opaque.ts';
import type { AskedQuestions, Whole } from '../asked.ts';
import type { Scene } from './scene.ts';

type QuestionShown = Extract<RoomSnapshot['phase'], { at: 'question' }>['question'];
export type QuestionPhase = Extract<Phase, { at: 'question' }>;

const EVERYONE: Pick<Participant, 'extraTime'> = { extraTime: 1 };

/** @param reader whose time it is; the room's is the common one */
export function questionShown(
  scene: Scene,
  phase: QuestionPhase,
  question: GameQuestion,
  reader: Pick<Participant, 'extraTime'> = EVERYONE,
): QuestionShown {
  const { game, now } = scene;
  const running = phase === game.phase ? game.clock : null;
  return {
    index: phase.index,
    count: game.questions.length,
    round: phase.round,
    stage: phase.stage,
    view: scene.questions.view(question) as QuestionShown['view'],
    sensitive: question.sensitive,
    estimate: question.estimate,
    timeLeft: running && phase.stage === 'open' ? timeLeftFor(game, reader, now) : null,
    limit: running ? limitFor(running.limit, reader) : null,
  };
}

/** The question that the room's screen shows: an earlier one while it looks back. */
export function phaseShown(game: Game): Phase {
  const { lookingBack } = game;
  if (lookingBack === null) return game.phase;
  const round = game.asked[lookingBack]?.second ? 2 : 1;
  return { at: 'question', index: lookingBack, stage: 'revealed', round };
}

/**
 * All that may be told once a question is revealed. The caller has looked whether it is.
 * @param response in authored ids; null: none was given; `key`: for the room, the right one stands as right
 */
export function revealOf(
  questions: AskedQuestions,
  whole: Whole,
  response: unknown,
  of: 'own' | 'key',
): Reveal {
  const { asked, question, type, facts } = whole;
  const given = of === 'key' ? type.keyResponse(question) : response;
  const { key, parts, notes } = viewFeedback(type, asked.seed, type.feedback(question, given));
  const { documents } = questions.content.bank;
  return {
    key,
    keyInWords: type.keyInWords(question, questions.words),
    parts: Object.fromEntries(
      Object.entries(parts).map(([id, { verdict, rationale }]) => [
        id,
        rationale === undefined ? { verdict } : { verdict, rationale },
      ]),
    ),
    notes: of === 'key' ? [] : [...notes],
    ...(question.explanation === undefined ? {} : { explanation: question.explanation }),
    facts: facts.map(({ id, claim, document, section, year, caveat }) => {
      const source = documents.find((one) => one.id === document);
      return {
        id,
        claim,
        document: source?.shortTitle ?? source?.title ?? document,
        section,
        ...(year === undefined ? {} : { year }),
        ...(caveat === undefined ? {} : { caveat }),
      };
    }),
  };
}
