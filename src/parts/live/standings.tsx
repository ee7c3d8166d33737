import { Plural, Trans } from '@lingui/react/macro';
import { outsideText } from '#ui/outside-text.ts';
import type { EndPhase, StandingsPhase } from './room-state.ts';
import styles from './stage.module.css';

type Places = StandingsPhase['places'];
type Teams = StandingsPhase['teams'];

/** Only the first few are named: nobody is shown to be last. */
const NAMED = 5;
const NAMED_BESIDE_TEAMS = 3;
/** More teams than this have the screen for themselves. */
const FEW_TEAMS = 4;

/** Those in front, ties on one rank; how many were right stands before the points. */
export function PlacesList({ places, teams = 0 }: { readonly places: Places; readonly teams?: number }) {
  const most = teams === 0 ? NAMED : teams <= FEW_TEAMS ? NAMED_BESIDE_TEAMS : 0;
  // Those who share the last named rank are named, too, as far as the screen goes.
  const named = places.filter(({ rank, points }) => rank <= most && points > 0).slice(0, most + 1);
  if (most === 0) return null;
  if (named.length === 0)
    return (
      <p>
        <Trans>No points yet. The next question is a new start.</Trans>
      </p>
    );
  return (
    <ol className={styles.places}>
      {named.map((place, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may have one name, and the list is drawn whole
        <li key={i} data-rank={place.rank}>
          <span className={styles.rank}>{place.rank}</span>
          {/* The name turns by its own writing; its place on the line does not. */}
          <span className={styles.who}>
            <bdi>{outsideText(place.name)}</bdi>
          </span>
          <span className={styles.right}>
            <Plural value={place.right} one="# right" other="# right" />
          </span>
          <span className={styles.points}>
            <Plural value={place.points} one="# point" other="# points" />
          </span>
        </li>
      ))}
    </ol>
  );
}

export function TeamsList({ teams }: { readonly teams: Teams }) {
  const most = Math.max(1, ...teams.map(({ points }) => points));
  return (
    <ol className={styles.teams}>
      {teams.map(({ team, points, members, rank }) => (
        <li key={team}>
          <span className={styles.rank}>{rank}</span>
          <span className={styles.who}>
            <Trans>Team {team + 1}</Trans>{' '}
            <small>
              <Plural value={members} one="# member" other="# members" />
            </small>
          </span>
          <svg className={styles.bar} aria-hidden="true" focusable="false">
            <rect width={`${(100 * points) / most}%`} height="100%" rx="3" />
          </svg>
          <span className={styles.points}>
            <Plural value={points} one="# point" other="# points" />
          </span>
        </li>
      ))}
    </ol>
  );
}

export function StandingsStage({ phase }: { readonly phase: StandingsPhase }) {
  const left = phase.count - phase.index - 1;
  return (
    <>
      <h1 className={styles.title}>
        <Trans>Where we stand</Trans>
      </h1>
      <div className={styles.rest} data-rest="">
        {phase.teams.length > 0 && <TeamsList teams={phase.teams} />}
        <PlacesList places={phase.places} teams={phase.teams.length} />
        <p className={styles.stageNote}>
          {left > 0 ? (
            <Plural value={left} one="# question to go" other="# questions to go" />
          ) : (
            <Trans>That was the last question.</Trans>
          )}
        </p>
      </div>
    </>
  );
}

/** Warm and calm: thanks first, then what the room did together, then those in front. */
export function EndStage({ phase }: { readonly phase: EndPhase }) {
  const right = phase.places.reduce((sum, place) => sum + place.right, 0);
  return (
    <div className={styles.end}>
      <div className={styles.thanks}>
        <PlumbPicture />
        <h1 className={styles.title}>
          <Trans>Thank you, everyone</Trans>
        </h1>
      </div>
      <div className={styles.rest} data-rest="">
        {right > 0 && (
          <p className={styles.together}>
            <Plural
              value={right}
              one="Together you got # answer right."
              other="Together you got # answers right."
            />
          </p>
        )}
        {phase.teams.length > 0 && <TeamsList teams={phase.teams} />}
        {phase.places.some(({ points }) => points > 0) && (
          <PlacesList places={phase.places} teams={phase.teams.length} />
        )}
        <p className={styles.stageNote}>
          <Trans>What you missed waits on your own screen. One tap takes it along.</Trans>
        </p>
      </div>
    </div>
  );
}

/** The plumb line at rest. */
function PlumbPicture() {
  return (
    <svg className={styles.plumbPicture} viewBox="0 0 24 60" aria-hidden="true" focusable="false">
      <line className={styles.plumb} x1="12" x2="12" y1="0" y2="42" />
      <path className={styles.bob} d="M5 42a7 7 0 0 1 14 0c0 6-5 9-7 15-2-6-7-9-7-15z" />
    </svg>
  );
}
