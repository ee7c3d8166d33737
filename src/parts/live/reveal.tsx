/** A question's answer, how the room answered, and the fact behind it: pictures with words. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Reveal as RevealData } from '#protocol/to-browser.ts';
import { MarkedText } from '#ui/marked-text.tsx';
import { EstimatePicture } from './estimate-picture.tsx';
import { FactLines } from './fact-lines.tsx';
import { PartsList } from './parts-list.tsx';
import { PicksList } from './picks-list.tsx';
import type { LearnerView, ShownQuestion, SpreadPair } from './room-state.ts';
import { meanPercent } from './room-state.ts';
import { SpreadBars } from './spread-bars.tsx';
import styles from './stage.module.css';

interface RevealProps {
  readonly question: ShownQuestion;
  readonly view: LearnerView;
  readonly reveal: RevealData;
  readonly spread: SpreadPair | null;
  readonly lang: string;
}

export function Reveal({ question, view, reveal, spread, lang }: RevealProps) {
  const options = spread?.first.options ?? [];
  const first = spread?.first;
  const guesses = (spread?.second ?? first)?.estimates;
  return (
    <div className={styles.reveal}>
      {spread && <RoundsLine spread={spread} />}
      {spread && options.length > 0 ? (
        <SpreadBars view={view} spread={spread} reveal={reveal} lang={lang} />
      ) : spread?.first.picks ? (
        <PicksList spread={spread} lang={lang} />
      ) : spread?.first.parts ? (
        <>
          {tellsItself(spread.first.parts) || (
            <KeyWords estimate={false} words={reveal.keyInWords} lang={lang} />
          )}
          <PartsList spread={spread} lang={lang} />
        </>
      ) : (
        <>
          <KeyWords estimate={question.estimate} words={reveal.keyInWords} lang={lang} />
          {guesses && guesses.length > 0 && <EstimatePicture guesses={guesses} view={view} reveal={reveal} />}
          {spread && !question.estimate && <WordsList spread={spread} lang={lang} />}
        </>
      )}
      {reveal.notes.map((note) => (
        <p key={note} className={styles.explanation} lang={lang}>
          {note}
        </p>
      ))}
      {reveal.explanation && (
        <p className={styles.explanation} lang={lang}>
          <MarkedText text={reveal.explanation} />
        </p>
      )}
      <FactLines facts={reveal.facts} lang={lang} />
    </div>
  );
}

/** "43 % right at first, 71 % after talking", or the one share where there was one round. */
function RoundsLine({ spread }: { readonly spread: SpreadPair }) {
  const first = meanPercent(spread.first);
  const second = meanPercent(spread.second);
  if (first === undefined) return null;
  return (
    <p className={styles.rounds}>
      {second === undefined ? (
        <Trans>
          The room had <strong>{first} %</strong> right
        </Trans>
      ) : (
        <Trans>
          {first} % right at first, <strong>{second} %</strong> after talking
        </Trans>
      )}
    </p>
  );
}

/** A key with several parts is told part by part. In characters. */
const LONG_KEY = 60;

function KeyWords({
  estimate,
  words,
  lang,
}: {
  readonly estimate: boolean;
  readonly words: string;
  readonly lang: string;
}) {
  const long = words.length > LONG_KEY;
  const lines = long ? words.split('; ') : [words];
  return (
    <div className={styles.answer} data-long={long || undefined} data-whole="">
      <span className={styles.answerWord}>
        {estimate ? <Trans>The figure</Trans> : <Trans>The answer</Trans>}
      </span>
      {lines.length > 1 ? (
        <ul className={styles.answerLines} lang={lang}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <span lang={lang}>{words}</span>
      )}
    </div>
  );
}

/** Whether the parts say what they are about; a text's gaps don't. */
function tellsItself(parts: NonNullable<SpreadPair['first']['parts']>): boolean {
  return parts.every(({ text }) => text !== '');
}

/** Whole sentences and sequences fill a screen: fewer of them are told. */
const FEW_WORDS = 3;
const MANY_WORDS = 4;
const LONG_WORDS = 32;

/** The commonest answers in words, with how many gave each. */
export function WordsList({ spread, lang }: { readonly spread: SpreadPair; readonly lang: string }) {
  const { t } = useLingui();
  const round = spread.second ?? spread.first;
  if (round.words.length === 0) return null;
  const long = round.words.some(({ text }) => text.length > LONG_WORDS);
  const named = round.words.filter(({ text }) => text !== '').slice(0, long ? FEW_WORDS : MANY_WORDS);
  const most = Math.max(1, ...named.map(({ count }) => count));
  const rest =
    round.words.reduce((sum, { count }) => sum + count, 0) - named.reduce((sum, { count }) => sum + count, 0);
  return (
    <ul className={styles.wordAnswers} aria-label={t`Answers in the room`}>
      {named.map(({ text, count, right }) => (
        <li key={text} data-right={right || undefined}>
          <span lang={lang}>
            {right && <span className={styles.tick} aria-hidden="true" />}
            <bdi>{text}</bdi>
          </span>
          <svg className={styles.bar} aria-hidden="true" focusable="false">
            <rect width={`${(100 * count) / most}%`} height="100%" rx="3" />
          </svg>
          <span className={styles.number}>{count}</span>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <span className={styles.restWords}>
            <Plural value={rest} one="and # other" other="and # others" />
          </span>
        </li>
      )}
    </ul>
  );
}
