/** A question on the room's screen: nothing to press, nothing that is not for all eyes yet. */
import { Trans } from '@lingui/react/macro';
import { Suspense, use } from 'react';
import { type AnyPaper, papers } from '#question-types/views.ts';
import { MarkedText } from '#ui/marked-text.tsx';
import { optionLetter } from '#ui/option-row.tsx';
import { readableAtOnce } from '#ui/readable-at-once.ts';
import { Reveal } from './reveal.tsx';
import { type LearnerView, optionsOf, type QuestionPhase } from './room-state.ts';
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
        <Reveal question={question} view={view} reveal={reveal} spread={spread} lang={lang} />
      </>
    );
  return (
    <>
      {prompt}
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
    </>
  );
}

/** A prompt longer than this leaves too little room for its options, and is set smaller. In characters. */
const LONG_PROMPT = 90;
/** More options than this stand in two columns, so that all of them are on the screen. */
const MANY = 6;

/** What there is to choose from or to put in order, with the letters that everyone sees. */
export function Offered({ view, lang }: { readonly view: LearnerView; readonly lang: string }) {
  const options = optionsOf(view);
  if (!options)
    return (
      <Suspense fallback={null}>
        <OnPaper view={view} lang={lang} />
      </Suspense>
    );
  return (
    <ol className={styles.options} data-many={options.length > MANY || undefined}>
      {options.map(({ id, text }, index) => (
        <li key={id}>
          <span className={styles.letter}>{optionLetter(index)}</span>
          <span lang={lang}>{text}</span>
        </li>
      ))}
    </ol>
  );
}

const loading = new Map<string, Promise<AnyPaper | null>>();

function paperOf(type: string): Promise<AnyPaper | null> {
  let promise = loading.get(type);
  if (!promise) {
    const load = papers[type];
    // A type that this page does not know: the prompt alone stands, and people have it on their own screens.
    promise = readableAtOnce(
      load
        ? load().then(
            ({ Paper }) => Paper,
            () => null,
          )
        : Promise.resolve(null),
    );
    loading.set(type, promise);
  }
  return promise;
}

/** Every other type as it stands on paper: static, whole, and made to be read. Its prompt stands above already. */
function OnPaper({ view, lang }: { readonly view: LearnerView; readonly lang: string }) {
  const Paper = use(paperOf(view.type));
  return (
    Paper && (
      <div className={styles.paper}>
        <Paper view={view} number={1} lang={lang} />
      </div>
    )
  );
}
