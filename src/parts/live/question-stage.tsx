/** A question on the room's screen: nothing to press, nothing that is not for all eyes yet. */
import { Trans } from '@lingui/react/macro';
import { Suspense, use } from 'react';
import { type AnyRoom, rooms } from '#question-types/views.ts';
import { MarkedText } from '#ui/marked-text.tsx';
import { readableAtOnce } from '#ui/readable-at-once.ts';
import { Reveal } from './reveal.tsx';
import type { LearnerView, QuestionPhase } from './room-state.ts';
import styles from './stage.module.css';

interface QuestionStageProps {
  readonly phase: QuestionPhase;
  readonly lang: string;
}

export function QuestionStage({ phase, lang }: QuestionStageProps) {
  const { question, reveal, spread } = phase;
  const { view, stage } = question;
  if (!view) return null;
  const prompt = (
    <h1
      className={styles.prompt}
      lang={lang}
      data-stage={stage}
      data-long={view.prompt.length > LONG_PROMPT || undefined}
    >
      <MarkedText text={view.prompt} />
    </h1>
  );
  if (stage === 'revealed' && reveal)
    return (
      <>
        {prompt}
        <div className={styles.rest} data-rest="">
          <Reveal question={question} view={view} reveal={reveal} spread={spread} lang={lang} />
        </div>
      </>
    );
  return (
    <>
      {prompt}
      <div className={styles.rest} data-rest="">
        {stage === 'shown' ? (
          <p className={styles.stageNote}>
            <Trans>Read it first. Answers open in a moment.</Trans>
          </p>
        ) : (
          <Offered view={view} lang={lang} />
        )}
        {stage === 'discussion' && (
          <p className={styles.stageNote} data-warm="">
            <Trans>Talk it over with those beside you. Then everyone answers once more.</Trans>
          </p>
        )}
        {stage === 'closed' && (
          <p className={styles.stageNote}>
            <Trans>Answers are closed.</Trans>
          </p>
        )}
      </div>
    </>
  );
}

/** A prompt longer than this leaves too little room for its options, and is set smaller. In characters. */
const LONG_PROMPT = 90;
/** What there is to choose from, to put in order, to match: as its type puts it on the room's screen. */
export function Offered({ view, lang }: { readonly view: LearnerView; readonly lang: string }) {
  return (
    <Suspense fallback={null}>
      <OnScreen view={view} lang={lang} />
    </Suspense>
  );
}

const loading = new Map<string, Promise<AnyRoom | null>>();

function roomOf(type: string): Promise<AnyRoom | null> {
  let promise = loading.get(type);
  if (!promise) {
    const load = rooms[type];
    // A type that this page does not know: the prompt alone stands, and people have it on their own screens.
    promise = readableAtOnce(
      load
        ? load().then(
            ({ Room }) => Room,
            () => null,
          )
        : Promise.resolve(null),
    );
    loading.set(type, promise);
  }
  return promise;
}

function OnScreen({ view, lang }: { readonly view: LearnerView; readonly lang: string }) {
  const Room = use(roomOf(view.type));
  return (
    Room && (
      <div className={styles.offered}>
        <Room view={view} lang={lang} />
      </div>
    )
  );
}
