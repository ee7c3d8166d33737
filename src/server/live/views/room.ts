/** What the whole room may see, and what the teacher's own screen shows beside it. */
import { hasAnswered, stillHaveTime } from '#domain/game/deadlines.ts';
import { type Participant, participantAt, type RoundAnswers, withoutRemoved } from '#domain/game/game.ts';
import { teamStandings } from '#domain/game/points.ts';
import { takenSeats } from '#domain/game/seats.ts';
import type { Counts, HostSnapshot, Person, RoomSnapshot } from '#protocol/to-browser.ts';
import { attendance, rankingOf, type Scene } from './scene.ts';
import { phaseShown, questionShown, revealOf } from './shown.ts';
import { mixUpOf, spreadOf } from './spread.ts';

/** So many places are shown; the report has all of them. */
const MOST_PLACES = 20;

type RoomView = Omit<RoomSnapshot, 'role'>;
type Phases = RoomSnapshot['phase'];

export function roomSnapshot(scene: Scene): RoomSnapshot {
  return { role: 'room', ...roomView(scene, ({ standing }) => standing === 'in', false) };
}

/** Those who wait to be let in stand on the host's page in either view: that is where they are let in. */
const forHost = ({ standing }: Participant) => standing !== 'removed' && standing !== 'blocked';

export function hostSnapshot(scene: Scene, view: 'room' | 'teacher'): HostSnapshot {
  const teacher = view === 'teacher';
  return {
    role: 'host',
    game: scene.id,
    ...roomView(scene, forHost, teacher),
    revealed: scene.game.asked.flatMap((asked, index) => (asked?.state === 'revealed' ? index : [])),
    teacher: teacher ? teacherView(scene) : null,
  };
}

export function countsOf(scene: Scene, teacher: boolean): Counts {
  const { game, now, present } = scene;
  return {
    version: game.version,
    ...attendance(game, present),
    ...(teacher ? { stillHaveTime: stillHaveTime(game, now, present) } : {}),
  };
}

function roomView(scene: Scene, listed: (one: Participant) => boolean, teacher: boolean): RoomView {
  const { game } = scene;
  const { brief } = scene.questions.content;
  return {
    version: game.version,
    code: scene.code,
    bank: scene.questions.content.bank.title,
    language: game.language,
    settings: game.settings,
    ...(brief === undefined ? {} : { brief }),
    paused: game.paused,
    locked: game.locked,
    lookingBack: game.lookingBack,
    people: peopleOf(scene, listed, teacher),
    ...attendance(game, scene.present),
    phase: phaseOf(scene, teacher),
  };
}

function peopleOf(scene: Scene, listed: (one: Participant) => boolean, teacher: boolean): Person[] {
  const people: Person[] = [];
  const asking = scene.game.phase.at === 'question';
  for (const [seat, participant] of takenSeats(scene.game.seats)) {
    if (!listed(participant)) continue;
    const { team, people: sharing, standing, extraTime } = participant;
    const person = {
      seat,
      name: scene.names.of(seat),
      team,
      people: sharing,
      present: scene.present(seat),
      standing,
    };
    const answered = asking ? { answered: hasAnswered(scene.game, seat) } : {};
    people.push(teacher ? { ...person, extraTime, ...answered } : person);
  }
  return people;
}

function phaseOf(scene: Scene, teacher: boolean): Phases {
  const { game } = scene;
  const phase = phaseShown(game);
  const count = game.questions.length;
  switch (phase.at) {
    case 'lobby':
      return { at: 'lobby', count };
    case 'between':
      return { at: 'between', index: phase.index, count };
    case 'standings':
      return { at: 'standings', index: phase.index, count, ...ranked(scene) };
    case 'ended':
      return { at: 'ended', how: phase.how, ...ranked(scene) };
    case 'question': {
      const question = game.questions[phase.index];
      const asked = game.asked[phase.index];
      const whole = scene.questions.whole(question);
      if (!question || !asked || !whole) return { at: 'between', index: phase.index, count };
      const revealed = phase.stage === 'revealed';
      const { questions } = scene;
      const spreadIn = (round: RoundAnswers) => spreadOf(questions, whole, withoutRemoved(game, round));
      return {
        at: 'question',
        question: questionShown(scene, phase, question),
        reveal: revealed ? revealOf(questions, whole, null, 'key') : null,
        spread:
          revealed || teacher
            ? { first: spreadIn(asked.first), second: asked.second && spreadIn(asked.second) }
            : null,
      };
    }
  }
}

function ranked(scene: Scene) {
  const { game } = scene;
  if (game.settings.standings === 'hidden') return { places: [], teams: [] };
  const places = rankingOf(game).places.slice(0, MOST_PLACES);
  return {
    places: places.map(({ seat, points, right, rank }) => ({
      name: scene.names.of(seat),
      team: participantAt(game, seat)?.team ?? null,
      points,
      right,
      rank,
    })),
    teams: game.settings.teams === 0 ? [] : teamStandings(game),
  };
}

function teacherView(scene: Scene): HostSnapshot['teacher'] {
  const { game, questions } = scene;
  const phase = phaseShown(game);
  const asked = phase.at === 'question' ? game.asked[phase.index] : undefined;
  const whole = phase.at === 'question' ? questions.whole(game.questions[phase.index]) : undefined;
  const after = game.phase.at === 'lobby' ? 0 : 'index' in game.phase ? game.phase.index + 1 : undefined;
  const next = after === undefined ? undefined : questions.whole(game.questions[after]);
  return {
    reveal: whole ? revealOf(questions, whole, null, 'key') : null,
    mixUp:
      whole && asked ? mixUpOf(questions, whole, withoutRemoved(game, asked.second ?? asked.first)) : null,
    stillHaveTime: stillHaveTime(game, scene.now, scene.present),
    next: next && after !== undefined ? { index: after, prompt: next.question.prompt } : null,
  };
}
