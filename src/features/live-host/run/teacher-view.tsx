/**
 * For the teacher's eyes alone, on a phone or a second window: who is missing, how answers spread before the reveal,
 * why each option is right or not, what is mixed up, and which fact to talk about.
 */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { EstimatePicture } from '#parts/live/estimate-picture.tsx';
import { FactLines } from '#parts/live/fact-lines.tsx';
import { PartsList } from '#parts/live/parts-list.tsx';
import { PicksList } from '#parts/live/picks-list.tsx';
import { Offered } from '#parts/live/question-stage.tsx';
import { WordsList } from '#parts/live/reveal.tsx';
import { meanPercent, type QuestionPhase, spacedCode } from '#parts/live/room-state.ts';
import { SpreadBars } from '#parts/live/spread-bars.tsx';
import { PlacesList, TeamsList } from '#parts/live/standings.tsx';
import { TimeLeft } from '#parts/live/time-left.tsx';
import type { HostSnapshot } from '#protocol/to-browser.ts';
import type { JoinAddress } from '#state/live/address.ts';
import type { KnownGame } from '#state/live/hosted.ts';
import type { LiveCounts } from '#state/live/screen.ts';
import { MarkedText } from '#ui/marked-text.tsx';
import { outsideText } from '#ui/outside-text.ts';
import { LobbyNames } from './lobby-names.tsx';
import type { Act } from './run-game.tsx';
import styles from './teacher-view.module.css';

interface TeacherViewProps {
  readonly snapshot: HostSnapshot;
  readonly at: number;
  readonly counts: LiveCounts;
  readonly act: Act;
  readonly game: KnownGame;
  readonly join: JoinAddress;
}

export function TeacherView(props: TeacherViewProps) {
  const { snapshot, act, game } = props;
  const { phase } = snapshot;
  switch (phase.at) {
    case 'lobby':
      return (
        <div className={styles.view}>
          <h1>
            <Trans>
              Code <span dir="ltr">{spacedCode(snapshot.code)}</span>
            </Trans>
          </h1>
          <LobbyNames snapshot={snapshot} act={act} game={game} view="teacher" />
          <Next snapshot={snapshot} />
        </div>
      );
    case 'question':
      return <TeacherQuestion {...props} phase={phase} />;
    case 'between':
      return (
        <div className={styles.view}>
          <h1>
            <Trans>Skipped. It counts for nobody.</Trans>
          </h1>
          <Next snapshot={snapshot} />
        </div>
      );
    case 'standings':
    case 'ended':
      return (
        <div className={styles.view}>
          <h1>{phase.at === 'ended' ? <Trans>The game is over</Trans> : <Trans>Standings</Trans>}</h1>
          {phase.teams.length > 0 && <TeamsList teams={phase.teams} />}
          {phase.places.some(({ points }) => points > 0) && <PlacesList places={phase.places} />}
          <Next snapshot={snapshot} />
        </div>
      );
  }
}

function TeacherQuestion({
  snapshot,
  phase,
  at,
  counts,
}: TeacherViewProps & { readonly phase: QuestionPhase }) {
  const { question, spread } = phase;
  const { view } = question;
  const reveal = phase.reveal ?? snapshot.teacher?.reveal ?? null;
  const lang = snapshot.language;
  const round = spread && (spread.second ?? spread.first);
  const guesses = round?.estimates;
  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <p className={styles.where}>
          <Trans>
            Question {question.index + 1} of {question.count}
          </Trans>
          {question.round === 2 && (
            <>
              {' · '}
              <Trans>once more</Trans>
            </>
          )}
          {question.sensitive && (
            <>
              {' · '}
              <Trans>sensitive: no clock, no ranking</Trans>
            </>
          )}
        </p>
        {view && (
          <h1 lang={lang} className={styles.prompt}>
            <MarkedText text={view.prompt} />
          </h1>
        )}
        <TimeLeft question={question} at={at} paused={snapshot.paused} />
      </header>
      {(question.stage === 'open' || question.stage === 'closed') && snapshot.lookingBack === null && (
        <Answered snapshot={snapshot} counts={counts} />
      )}
      <div className={styles.columns}>
        <section className={styles.panel} aria-labelledby="spread">
          <h2 id="spread">
            <Trans>How answers spread</Trans>
          </h2>
          {spread && view && spread.first.options.length > 0 ? (
            <SpreadBars view={view} spread={spread} reveal={reveal} lang={lang} rationales="all" />
          ) : (
            view && <Offered view={view} lang={lang} />
          )}
          {reveal && (spread === null || spread.first.options.length === 0) && (
            <p>
              <strong>
                <Trans>The answer:</Trans>
              </strong>{' '}
              <span lang={lang}>{reveal.keyInWords}</span>
            </p>
          )}
          {spread?.first.parts && <PartsList spread={spread} lang={lang} />}
          {spread?.first.picks && <PicksList spread={spread} lang={lang} />}
          {spread && !question.estimate && <WordsList spread={spread} lang={lang} />}
          {guesses && guesses.length > 0 && view && reveal && (
            <EstimatePicture guesses={guesses} view={view} reveal={reveal} />
          )}
          {round && round.passed > 0 && (
            <p className={styles.quiet}>
              <Plural value={round.passed} one="# skipped it" other="# skipped it" />
            </p>
          )}
        </section>
        <aside className={styles.aside}>
          <Advice snapshot={snapshot} phase={phase} counts={counts} />
          <MixUp snapshot={snapshot} />
          {reveal && reveal.facts.length > 0 && (
            <section className={styles.panel} aria-labelledby="talk">
              <h2 id="talk">
                <Trans>The fact to talk about</Trans>
              </h2>
              <FactLines facts={reveal.facts} lang={lang} />
              {reveal.explanation && (
                <p lang={lang}>
                  <MarkedText text={reveal.explanation} />
                </p>
              )}
            </section>
          )}
        </aside>
      </div>
      <Next snapshot={snapshot} />
    </div>
  );
}

/** How many, and who is missing. Someone who skipped has answered; someone who is gone is not waited for. */
function Answered({ snapshot, counts }: Pick<TeacherViewProps, 'snapshot' | 'counts'>) {
  const { answered, present, stillHaveTime = snapshot.teacher?.stillHaveTime ?? 0 } = counts;
  const missing = snapshot.people.filter(
    (person) => person.standing === 'in' && person.present && person.answered === false,
  );
  return (
    <section className={styles.answered}>
      <p className={styles.big}>
        <Trans>
          <strong>{answered}</strong> of {present} answered
        </Trans>
      </p>
      <svg className={styles.line} aria-hidden="true" focusable="false">
        <rect
          width={present === 0 ? 0 : `${(100 * Math.min(answered, present)) / present}%`}
          height="100%"
          rx="3"
        />
      </svg>
      {stillHaveTime > 0 && (
        <p>
          <Plural
            value={stillHaveTime}
            one="# still has time of their own."
            other="# still have time of their own."
          />
        </p>
      )}
      {missing.length > 0 && (
        <p className={styles.missing}>
          <strong>
            <Trans>Missing:</Trans>
          </strong>{' '}
          {missing.map(({ seat, name }, i) => (
            <span key={seat}>
              {i > 0 && ', '}
              <bdi>{outsideText(name)}</bdi>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

/** Between these shares of right answers, talking about it and asking again teaches most (Crouch & Mazur 2001). */
const WORTH_DISCUSSING = { from: 30, to: 70 } as const;

interface AdviceProps extends Pick<TeacherViewProps, 'snapshot' | 'counts'> {
  readonly phase: QuestionPhase;
}

/** What the numbers suggest, as a thought and no more; while it is open, not before half of the room has answered. */
function Advice({ snapshot, phase, counts }: AdviceProps) {
  const { t } = useLingui();
  const { question, spread } = phase;
  const first = meanPercent(spread?.first);
  const second = meanPercent(spread?.second);
  if (snapshot.lookingBack !== null || question.estimate || first === undefined) return null;
  if (question.stage === 'shown' || question.stage === 'revealed') return null;
  if (question.stage === 'open' && counts.answered * 2 < counts.present) return null;
  const words =
    second !== undefined
      ? second > first
        ? t`Talking helped: ${first} % before, ${second} % now.`
        : t`Talking changed little: ${first} % before, ${second} % now. Explain it yourself.`
      : first < WORTH_DISCUSSING.from
        ? t`Few have it. A hint or an explanation first, then ask again.`
        : first <= WORTH_DISCUSSING.to
          ? t`The room is split. A good moment to let them talk, then ask again.`
          : t`Most have it. Reveal, say why in a sentence, and go on.`;
  return (
    <section className={styles.panel} data-warm="">
      <h2>
        <Trans>{second ?? first} % right so far</Trans>
      </h2>
      <p>{words}</p>
    </section>
  );
}

function MixUp({ snapshot }: { readonly snapshot: HostSnapshot }) {
  const mixUp = snapshot.teacher?.mixUp;
  if (!mixUp || mixUp.count === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby="mix-up">
      <h2 id="mix-up">
        <Trans>The mix-up</Trans>
      </h2>
      <p>
        <strong lang={snapshot.language}>{mixUp.text}</strong>
        {' · '}
        <Plural value={mixUp.count} one="# person" other="# people" />
      </p>
      {mixUp.rationale && <p lang={snapshot.language}>{mixUp.rationale}</p>}
    </section>
  );
}

function Next({ snapshot }: { readonly snapshot: HostSnapshot }) {
  const next = snapshot.teacher?.next;
  if (!next) return null;
  return (
    <p className={styles.next}>
      <Trans>Next:</Trans> <span lang={snapshot.language}>{next.prompt}</span>
    </p>
  );
}
