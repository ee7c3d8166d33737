/** What one participant may know: the question, their own answer, and after the reveal their own result. */
import { finalAnswer, type GivenAnswer, type Participant, roundOf, wasThereFor } from '#domain/game/game.ts';
import { pointsAt, tallyOf } from '#domain/game/points.ts';
import { seatAt } from '#domain/game/seats.ts';
import type { ParticipantSnapshot } from '#protocol/to-browser.ts';
import { viewResponse } from '#question-types/opaque.ts';
import type { Whole } from '../asked.ts';
import { rankingOf, type Scene } from './scene.ts';
import { type QuestionPhase, questionShown, revealOf } from './shown.ts';

type Phases = ParticipantSnapshot['phase'];
type QuestionOf = Extract<Phases, { at: 'question' }>;
type Score = Extract<Phases, { at: 'standings' }>['score'];

export function participantSnapshot(scene: Scene, participant: Participant): ParticipantSnapshot {
  const { game } = scene;
  const { scoring, changeAnswers, standings, teams, questionOnDevices } = game.settings;
  return {
    role: 'participant',
    version: game.version,
    name: scene.names.of(participant.seat),
    team: participant.team,
    bank: scene.questions.content.bank.title,
    language: game.language,
    settings: { scoring, changeAnswers, standings, teams, questionOnDevices },
    paused: game.paused,
    phase: phaseFor(scene, participant),
  };
}

function phaseFor(scene: Scene, participant: Participant): Phases {
  const { game } = scene;
  const { phase } = game;
  if (participant.standing === 'waiting' && phase.at !== 'ended') return { at: 'waiting' };
  switch (phase.at) {
    case 'lobby':
      return { at: 'lobby' };
    case 'question':
      return questionFor(scene, participant, phase) ?? { at: 'between', score: scoreFor(scene, participant) };
    case 'between':
    case 'standings':
      return { at: phase.at, score: scoreFor(scene, participant) };
    case 'ended':
      return {
        at: 'ended',
        score: scoreFor(scene, participant),
        bankId: game.bank,
        answers: answersOf(scene, participant),
      };
  }
}

function questionFor(scene: Scene, participant: Participant, phase: QuestionPhase): QuestionOf | undefined {
  const { game } = scene;
  const question = game.questions[phase.index];
  const asked = game.asked[phase.index];
  const whole = scene.questions.whole(question);
  if (!question || !asked || !whole) return undefined;
  const shown = questionShown(scene, phase, question, participant);
  const onlyInRoom = !game.settings.questionOnDevices && phase.stage === 'shown';
  const round = roundOf(asked, phase.round);
  const answer = round ? seatAt(round.given, participant.seat) : undefined;
  return {
    at: 'question',
    question: onlyInRoom ? { ...shown, view: null } : shown,
    given: answer ? givenIn(whole, answer) : null,
    result: phase.stage === 'revealed' ? resultFor(scene, participant, whole, phase) : null,
  };
}

function givenIn({ type, asked }: Whole, answer: GivenAnswer): NonNullable<QuestionOf['given']> {
  if (answer.passed) return { passed: true };
  return { passed: false, response: viewResponse(type, asked.seed, answer.response) };
}

function resultFor(
  scene: Scene,
  participant: Participant,
  whole: Whole,
  { index }: QuestionPhase,
): QuestionOf['result'] {
  const { game } = scene;
  const asked = game.asked[index];
  if (!asked) return null;
  const { answer } = finalAnswer(asked, participant.seat) ?? {};
  const given = answer && !answer.passed ? answer : undefined;
  const noPoints = whole.asked.estimate || whole.asked.calm || !given;
  return {
    reveal: revealOf(scene.questions, whole, given?.response ?? null, 'own'),
    fraction: given?.fraction ?? null,
    ...(given?.estimateError === undefined ? {} : { estimateError: given.estimateError }),
    points: noPoints ? null : pointsAt(game, index, asked, participant.seat),
    score: scoreFor(scene, participant),
  };
}

/** No rank beside a sensitive question, nor where the host hides standings. */
function scoreFor({ game }: Scene, participant: Participant): Score {
  const { phase } = game;
  const place = rankingOf(game).bySeat.get(participant.seat);
  const { right, partly, notYet, notTaken, estimates, points } = place ?? tallyOf(game, participant);
  const question = 'index' in phase ? game.questions[phase.index] : undefined;
  const unranked = game.settings.standings === 'hidden' || question?.sensitive === true;
  return {
    right,
    partly,
    notYet,
    notTaken,
    estimates,
    points,
    rank: unranked ? null : (place?.rank ?? null),
  };
}

/** Their own, of the questions that were revealed: the others have told nothing, and go on telling nothing. */
function answersOf({ game }: Scene, participant: Participant) {
  return game.questions.flatMap((question, index) => {
    const asked = game.asked[index];
    if (asked?.state !== 'revealed' || !wasThereFor(asked, participant)) return [];
    const { answer } = finalAnswer(asked, participant.seat) ?? {};
    const given = answer && !answer.passed ? answer : undefined;
    // Asked of them and not answered: nothing of it was known. A skip says nothing.
    const unanswered =
      answer || question.estimate ? [] : question.facts.map((fact) => ({ fact, fraction: 0 }));
    return {
      index,
      question: question.id,
      type: question.type,
      version: question.version,
      seed: question.seed,
      response: given?.response ?? null,
      passed: answer?.passed ?? false,
      fraction: given?.fraction ?? null,
      facts: (given?.facts ?? unanswered).map(({ fact, fraction }) => ({ fact, fraction })),
      ...(given?.estimateError === undefined ? {} : { estimateError: given.estimateError }),
    };
  });
}
