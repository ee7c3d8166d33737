/**
 * What the whole room may see, in every phase: the projector shows nothing else, and the host's page by default
 * the same, with its controls below. Sizes hang from the custom properties of whoever shows it.
 */
import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { JoinPanel } from './join-panel.tsx';
import { NamesList } from './names-list.tsx';
import { QuestionStage } from './question-stage.tsx';
import { type RoomState, spacedCode, typedAddress } from './room-state.ts';
import styles from './stage.module.css';
import { EndStage, StandingsStage } from './standings.tsx';
import { TimeLeft } from './time-left.tsx';

interface StageProps {
  readonly room: RoomState;
  /** When the snapshot came, by the monotonic clock. */
  readonly at: number;
  readonly counts: { readonly answered: number; readonly present: number };
  /** Where phones reach the server; empty until it is known. */
  readonly address: string;
  /** What the host alone can do with the names in the lobby, in their place. */
  readonly names?: ReactNode;
}

export function Stage({ room, at, counts, address, names }: StageProps) {
  const { phase } = room;
  return (
    <div className={styles.stage} data-phase={phase.at}>
      {phase.at !== 'lobby' && <TopLine room={room} at={at} counts={counts} address={address} />}
      {room.paused && (
        <p className={styles.paused} role="status">
          <Trans>A pause. Time stands still, and nothing is lost.</Trans>
        </p>
      )}
      <div className={styles.body}>
        <Phase room={room} address={address} names={names} />
      </div>
    </div>
  );
}

function Phase({ room, address, names }: Pick<StageProps, 'room' | 'address' | 'names'>) {
  const { phase } = room;
  switch (phase.at) {
    case 'lobby':
      return (
        <>
          <h1 className={styles.lobbyTitle} lang={room.language}>
            {room.bank}
          </h1>
          <JoinPanel address={address} code={room.code} />
          <div className={styles.rest} data-rest="">
            {room.locked && (
              <p className={styles.stageNote}>
                <Trans>The room is locked: nobody new can join.</Trans>
              </p>
            )}
            {room.brief && <p className={styles.brief}>{room.brief}</p>}
            {room.settings.scoring === 'speed' && (
              <p className={styles.stageNote}>
                <Trans>
                  Points: 1000 × the share that is right × (1 − time used ÷ twice the time allowed). Never on
                  sensitive questions.
                </Trans>
              </p>
            )}
            {names ?? <NamesList people={room.people} />}
          </div>
        </>
      );
    case 'question':
      return <QuestionStage phase={phase} lang={room.language} />;
    case 'between':
      return (
        <>
          <h1 className={styles.title}>
            {phase.index + 1 < phase.count ? (
              <Trans>On to the next question</Trans>
            ) : (
              <Trans>That was the last question</Trans>
            )}
          </h1>
          <p className={styles.stageNote}>
            <Trans>The last one was left out. It counts for nobody.</Trans>
          </p>
        </>
      );
    case 'standings':
      return <StandingsStage phase={phase} />;
    case 'ended':
      return <EndStage phase={phase} />;
  }
}

/** Where we are, how many have answered, how much time is left; and the way in for those who come late. */
function TopLine({ room, at, counts, address }: Pick<StageProps, 'room' | 'at' | 'counts' | 'address'>) {
  const { phase, code, settings, locked } = room;
  const question = phase.at === 'question' ? phase.question : null;
  const asked = question?.stage === 'open' || question?.stage === 'closed';
  const { answered, present } = counts;
  return (
    <header className={styles.top} data-asked={asked || undefined}>
      <p className={styles.where}>
        {question && (
          <Trans>
            Question {question.index + 1} of {question.count}
          </Trans>
        )}
        {question?.round === 2 && question.stage !== 'revealed' && (
          <>
            {' · '}
            <strong>
              <Trans>once more</Trans>
            </strong>
          </>
        )}
        {room.lookingBack !== null && (
          <>
            {' · '}
            <strong>
              <Trans>looking back</Trans>
            </strong>
          </>
        )}
      </p>
      {asked && room.lookingBack === null && (
        <p className={styles.answered}>
          {present === 0 ? (
            <Plural value={answered} one="# answer" other="# answers" />
          ) : (
            <Trans>
              <strong>{answered}</strong> of {present} answered
            </Trans>
          )}
        </p>
      )}
      {question && <TimeLeft question={question} at={at} paused={room.paused} />}
      {phase.at !== 'ended' && !locked && settings.lateJoin && address && (
        <p className={styles.lateCode} dir="ltr">
          <span className={styles.lateAddress}>{typedAddress(address)}/join · </span>
          <strong>{spacedCode(code)}</strong>
        </p>
      )}
    </header>
  );
}
