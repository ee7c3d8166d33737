import { Plural, Trans } from '@lingui/react/macro';
import { useCallback, useEffect, useRef } from 'react';
import type { Report, ReportQuestion, ReportRound } from '#domain/game/report.ts';
import { Button } from '#ui/button.tsx';
import { MarkedText } from '#ui/marked-text.tsx';
import { optionLetter } from '#ui/option-row.tsx';
import { VerdictShape } from '#ui/verdict-mark.tsx';
import styles from './report-page.module.css';
import { percentOf, useDuration, useFlagWords } from './report-words.ts';
import { ShareBar } from './share-bar.tsx';

/** Question by question: how answers spread, both rounds compared, how long it took, what the numbers say. */
export function QuestionsSection({ report }: { readonly report: Report }) {
  const list = useRef<HTMLOListElement>(null);
  const openAll = useCallback(() => {
    for (const details of list.current?.querySelectorAll('details') ?? []) details.open = true;
  }, []);
  // Paper has no folds.
  useEffect(() => {
    window.addEventListener('beforeprint', openAll);
    return () => window.removeEventListener('beforeprint', openAll);
  }, [openAll]);
  return (
    <section className={styles.section} aria-labelledby="by-question">
      <div className={styles.sectionHead}>
        <h2 id="by-question">
          <Trans>Question by question</Trans>
        </h2>
        <Button look="plain" onClick={openAll} data-print="no">
          <Trans>Open all</Trans>
        </Button>
      </div>
      <ol ref={list} className={styles.questions}>
        {report.questions.map((question) => (
          <li key={question.index}>
            <details id={`question-${question.index + 1}`} className={styles.question}>
              <summary>
                <QuestionHead question={question} lang={report.bank.language} />
              </summary>
              <QuestionBody question={question} lang={report.bank.language} />
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface QuestionProps {
  readonly question: ReportQuestion;
  readonly lang: string;
}

/** The question and its share of right answers: enough to see where to look. */
function QuestionHead({ question, lang }: QuestionProps) {
  const { first, second } = question;
  const mean = second?.mean ?? first?.mean ?? null;
  return (
    <span className={styles.questionHead}>
      <span className={styles.number}>{question.index + 1}</span>
      <span lang={lang} className={styles.questionPrompt}>
        <MarkedText text={question.prompt} />
      </span>
      {mean !== null && question.state === 'revealed' ? (
        <span className={styles.measure}>
          <ShareBar value={mean} before={second ? (first?.mean ?? null) : null} />
          <strong>{percentOf(mean)} %</strong>
        </span>
      ) : (
        <span className={styles.quiet}>
          {question.state === 'not-asked' && <Trans>not asked</Trans>}
          {question.state === 'skipped' && <Trans>skipped</Trans>}
          {question.state === 'asked' && <Trans>not revealed</Trans>}
          {question.state === 'revealed' &&
            (question.estimate ? <Trans>an estimate</Trans> : <Trans>no answers</Trans>)}
        </span>
      )}
    </span>
  );
}

function QuestionBody({ question, lang }: QuestionProps) {
  const duration = useDuration();
  const flagWords = useFlagWords();
  const { first, second, change, statistics } = question;
  return (
    <div className={styles.questionBody}>
      {question.state !== 'revealed' && (
        <p className={styles.quiet}>
          {question.state === 'not-asked' && <Trans>Not asked.</Trans>}
          {question.state === 'skipped' && <Trans>Skipped: it counts for nobody.</Trans>}
          {question.state === 'asked' && (
            <Trans>The game ended before its answer was shown: it counts for nobody.</Trans>
          )}
        </p>
      )}
      {first && (
        <>
          <p className={styles.line}>
            {first.mean !== null && (
              <>
                <strong>
                  <Trans>{percentOf(first.mean)} % right</Trans>
                </strong>
                {second?.mean !== null && second !== null && (
                  <>
                    {', '}
                    <strong>
                      <Trans>{percentOf(second.mean)} % after talking</Trans>
                    </strong>
                  </>
                )}
                {' · '}
              </>
            )}
            <Plural value={first.answered} one="# answer" other="# answers" />
            {first.notTaken > 0 && (
              <>
                {' · '}
                <Plural value={first.notTaken} one="# left it open" other="# left it open" />
              </>
            )}
            {first.medianTime !== null && (
              <>
                {' · '}
                <Trans>typical time {duration(first.medianTime)}</Trans>
              </>
            )}
          </p>
          {first.chosen.length > 0 ? (
            <Chosen question={question} first={first} second={second} lang={lang} />
          ) : (
            <>
              <p>
                <VerdictShape verdict="right" />{' '}
                <strong>{question.estimate ? <Trans>The figure:</Trans> : <Trans>The answer:</Trans>}</strong>{' '}
                <span lang={lang}>{question.keyInWords}</span>
              </p>
              {question.estimate ? (
                <Errors errors={first.errors} />
              ) : (
                <Words round={second ?? first} lang={lang} />
              )}
            </>
          )}
          {change && change.both > 0 && (
            <p>
              <Trans>
                Of those who answered twice, {change.better} did better after talking, and {change.worse} did
                worse.
              </Trans>
            </p>
          )}
        </>
      )}
      {statistics && statistics.flags.length > 0 && (
        <ul className={styles.flags}>
          {statistics.flags.map((flag) => (
            <li key={flag}>{flagWords(flag)}</li>
          ))}
        </ul>
      )}
      {statistics?.discrimination != null && (
        <p className={styles.quiet}>
          <Trans>
            Facility {percentOf(statistics.facility ?? 0)} % · discrimination{' '}
            {statistics.discrimination.toFixed(0)}
          </Trans>
        </p>
      )}
    </div>
  );
}

interface ChosenProps {
  readonly question: ReportQuestion;
  readonly first: ReportRound;
  readonly second: ReportRound | null;
  readonly lang: string;
}

function Chosen({ question, first, second, lang }: ChosenProps) {
  const countIn = (round: ReportRound, option: string) => {
    const found = round.chosen.find((one) => one.option === option);
    return (found?.devices ?? 0) + (found?.hands ?? 0);
  };
  const hands = (round: ReportRound) => round.chosen.reduce((sum, one) => sum + one.hands, 0);
  const of = Math.max(1, (second ?? first).answered + hands(second ?? first));
  const ofFirst = Math.max(1, first.answered + hands(first));
  return (
    <ul className={styles.chosen}>
      {question.options.map(({ id, text, keyed, rationale }, index) => {
        const now = countIn(second ?? first, id);
        const before = countIn(first, id);
        return (
          <li key={id} data-keyed={keyed || undefined}>
            <span className={styles.letter}>{optionLetter(index)}</span>
            <span>
              <span lang={lang}>{text}</span>
              {keyed && (
                <span className={styles.key}>
                  {' '}
                  <VerdictShape verdict="right" /> <Trans>The answer</Trans>
                </span>
              )}
              {!keyed && now > 0 && rationale && (
                <span className={styles.why} lang={lang}>
                  {rationale}
                </span>
              )}
            </span>
            <span className={styles.measure}>
              <ShareBar
                value={Math.min(1, now / of)}
                before={second ? Math.min(1, before / ofFirst) : null}
              />
              <span>
                {second ? (
                  <Trans>
                    {before}, then {now}
                  </Trans>
                ) : (
                  now
                )}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The commonest answers in words. */
function Words({ round, lang }: { readonly round: ReportRound; readonly lang: string }) {
  if (round.words.length === 0) return null;
  return (
    <ul className={styles.words}>
      {round.words.map(({ text, count, right }) => (
        <li key={text} data-right={right || undefined}>
          {right && <VerdictShape verdict="right" />}{' '}
          {text ? <bdi lang={lang}>{text}</bdi> : <Trans>others</Trans>}
          <span className={styles.times}> × {count}</span>
        </li>
      ))}
    </ul>
  );
}

function Errors({ errors }: { readonly errors: readonly number[] }) {
  const middle = errors[Math.floor((errors.length - 1) / 2)];
  if (middle === undefined) return null;
  const off = Math.abs(Math.round(middle * 10) / 10);
  return (
    <p>
      {off === 0 ? (
        <Trans>The middle guess was the figure itself.</Trans>
      ) : middle > 0 ? (
        <Trans>The middle guess was {off} too high.</Trans>
      ) : (
        <Trans>The middle guess was {off} too low.</Trans>
      )}
    </p>
  );
}
