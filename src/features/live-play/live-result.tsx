/** After the reveal: how one's answer stands, what is right and why, and the fact with its place. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { standing } from '#domain/scoring/scoring.ts';
import factStyles from '#parts/fact-box.module.css';
import feedbackStyles from '#parts/feedback.module.css';
import { type Standing, StandingMark } from '#parts/standing-mark.tsx';
import verdictStyles from '#parts/verdict.module.css';
import type { ParticipantSnapshot, Reveal } from '#protocol/to-participant.ts';
import type { LearnerViewBase } from '#question-types/contract.ts';
import type { QuestionPhase } from '#state/live/answering.ts';
import { announce } from '#ui/announcer.ts';
import { MarkedText } from '#ui/marked-text.tsx';
import styles from './live-play.module.css';
import { LiveView } from './live-view.tsx';
import { ScoreLines } from './score-lines.tsx';

type Result = NonNullable<QuestionPhase['result']>;

interface LiveResultProps {
  readonly snapshot: ParticipantSnapshot;
  readonly phase: QuestionPhase;
  readonly result: Result;
  readonly view: LearnerViewBase;
  readonly labelledBy: string;
}

function standingOf({ given }: QuestionPhase, { fraction, estimateError }: Result): Standing {
  if (estimateError !== undefined) return 'estimate';
  if (fraction !== null) return standing(fraction);
  return given?.passed ? 'skipped' : 'open';
}

export function LiveResult({ snapshot, phase, result, view, labelledBy }: LiveResultProps) {
  const { t } = useLingui();
  const { language } = snapshot;
  const { reveal } = result;
  const stands = standingOf(phase, result);
  const verdict = {
    right: t`Right`,
    partly: t`Partly right`,
    'not-yet': t`Not quite`,
    estimate: t`Your guess and the figure`,
    skipped: t`Skipped`,
    open: t`Not answered`,
  }[stands];
  // Once: whoever listens hears how it went and what is right; the rest is there to be read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the result comes, and not again
  useEffect(() => {
    announce(stands === 'right' ? verdict : `${verdict}. ${t`The answer: ${reveal.keyInWords}`}`);
  }, []);
  const given = phase.given && !phase.given.passed ? phase.given.response : null;
  return (
    <>
      <p className={verdictStyles.verdict} data-standing={stands}>
        <StandingMark standing={stands} />
        <span>{verdict}</span>
      </p>
      <LiveView
        view={view}
        response={given}
        onChange={() => undefined}
        feedback={{ key: reveal.key, parts: reveal.parts, notes: reveal.notes }}
        labelledBy={labelledBy}
        lang={language}
      />
      <div className={feedbackStyles.feedback}>
        {reveal.notes.map((note) => (
          <p key={note} lang={language} className={feedbackStyles.note}>
            {note}
          </p>
        ))}
        {reveal.explanation && (
          <p lang={language}>
            <MarkedText text={reveal.explanation} />
          </p>
        )}
        {reveal.facts.map((fact) => (
          <LiveFact key={fact.id} fact={fact} lang={language} />
        ))}
      </div>
      <div className={styles.after}>
        <ScoreLines score={result.score} points={result.points} />
      </div>
    </>
  );
}

/** As parts/fact-box.tsx, without a bank: all of it came with the reveal. */
function LiveFact({ fact, lang }: { readonly fact: Reveal['facts'][number]; readonly lang: string }) {
  return (
    <div className={factStyles.fact}>
      <p className={factStyles.claim} lang={lang}>
        {fact.claim}
      </p>
      <p className={factStyles.source}>
        <span lang={lang}>
          {fact.document}, “{fact.section}”
        </span>
        {fact.year !== undefined && (
          <>
            {' · '}
            <Trans>speaks of {fact.year}</Trans>
          </>
        )}
      </p>
      {fact.caveat && (
        <p className={factStyles.source}>
          <Trans>Keep in mind:</Trans> <span lang={lang}>{fact.caveat}</span>
        </p>
      )}
    </div>
  );
}
