/** The end: one's own summary, and what was missed into one's own study, if one wants. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ParticipantSnapshot } from '#protocol/to-participant.ts';
import { addedAlready, missedAdded, useParticipant } from '#state/live/participant.ts';
import { announce } from '#ui/announcer.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import styles from './live-play.module.css';
import { OwnName } from './own-name.tsx';
import { PhaseTitle } from './phase-title.tsx';
import { ScoreLines } from './score-lines.tsx';

export type EndedPhase = Extract<ParticipantSnapshot['phase'], { at: 'ended' }>;

/** Reads banks and the record, so it comes when it is wanted. */
const loadOwnStudy = () => import('#state/live/own-study.ts');

export function Ended({
  snapshot,
  phase,
}: {
  readonly snapshot: ParticipantSnapshot;
  readonly phase: EndedPhase;
}) {
  return (
    <div className={styles.page}>
      <p className={styles.eyebrow} lang={snapshot.language}>
        {snapshot.bank}
      </p>
      <PhaseTitle>
        <Trans>
          Thank you for playing, <OwnName name={snapshot.name} />
        </Trans>
      </PhaseTitle>
      <ScoreLines score={phase.score} />
      <OwnStudy phase={phase} />
    </div>
  );
}

type Adding = 'no' | 'adding' | 'added' | 'memory' | 'unknown-bank' | 'failed';

function OwnStudy({ phase }: { readonly phase: EndedPhase }) {
  const { t } = useLingui();
  const late = useParticipant((s) => s.late);
  const [adding, setAdding] = useState<Adding>(() => (addedAlready() === null ? 'no' : 'added'));
  const missed = phase.answers.filter(({ facts }) => facts.some(({ fraction }) => fraction < 1)).length;
  const add = async () => {
    setAdding('adding');
    const outcome = await loadOwnStudy()
      .then(({ addMissed }) => addMissed(phase, late, missedAdded))
      .catch(() => 'failed' as const);
    setAdding(outcome);
    if (outcome === 'added') announce(t`In your study now`);
  };
  if (missed === 0) {
    return (
      <p className={styles.actions}>
        <ButtonLink to="/">
          <Trans>Learn on your own</Trans>
        </ButtonLink>
      </p>
    );
  }
  return (
    <section className={styles.own}>
      <h2 className={styles.subtitle}>
        <Trans>For yourself</Trans>
      </h2>
      {adding === 'added' || adding === 'memory' ? (
        <>
          <p>
            {adding === 'added' ? (
              <Trans>What you missed is in your own study now. It comes back when it is due.</Trans>
            ) : (
              <Trans>
                What you missed is in your own study, but this browser can’t save it. It is there until you
                close the page.
              </Trans>
            )}
          </p>
          <p className={styles.actions}>
            <ButtonLink to="/study/">
              <Trans>See what is due</Trans>
            </ButtonLink>
          </p>
        </>
      ) : (
        <>
          <p>
            <Plural
              value={missed}
              one="There is # question that you did not get whole. You can learn it on your own, on this device. Nobody else sees it."
              other="There are # questions that you did not get whole. You can learn them on your own, on this device. Nobody else sees it."
            />
          </p>
          <p className={styles.trouble} role="alert">
            {adding === 'unknown-bank' && (
              <Trans>This device does not have these questions, so they can’t be learned here.</Trans>
            )}
            {adding === 'failed' && <Trans>That did not work just now. Try again.</Trans>}
          </p>
          <p className={styles.actions}>
            {adding !== 'unknown-bank' && (
              <Button onClick={() => void add()} disabled={adding === 'adding'}>
                <Trans>Add what I missed to my study</Trans>
              </Button>
            )}
            <ButtonLink to="/" look="line">
              <Trans>Learn on your own</Trans>
            </ButtonLink>
          </p>
        </>
      )}
    </section>
  );
}
