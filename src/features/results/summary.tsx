/** The results of an attempt on one page: how it went, the path, what to look at again, what got stronger. */
import { Plural, Trans } from '@lingui/react/macro';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { Attempt } from '#domain/attempt/attempt.ts';
import type { Results } from '#domain/attempt/results.ts';
import type { BankIndex, DeliveredAbout } from '#domain/bank/delivered.ts';
import { quizToFragment, shareable } from '#domain/quiz/link.ts';
import onPaper from '#parts/on-paper.module.css';
import { useQuizTitle } from '#parts/quiz-title.ts';
import { ShareLink } from '#parts/share-link.tsx';
import { Trouble } from '#parts/trouble.tsx';
import { newSeed } from '#platform/chance.ts';
import { readyQuestion } from '#state/bank-files.ts';
import { withBank } from '#state/banks.ts';
import type { Loaded } from '#state/use-loaded.ts';
import { ButtonLink } from '#ui/button.tsx';
import { ANOTHER, another, missedQuestions, practiseAgain } from './again.ts';
import { GettingStronger } from './getting-stronger.tsx';
import { factOutcomes, stationOutcomes, tally, topicOutcomes } from './outcome.ts';
import { PathLights } from './path-lights.tsx';
import { Guesses, QuestionRows } from './question-rows.tsx';
import styles from './results-page.module.css';
import { ShareSummary } from './share-summary.tsx';
import { Topics } from './topics.tsx';
import { useResultWords } from './use-result-words.ts';

interface QuizProps {
  readonly bank: BankIndex;
  readonly attempt: Attempt;
  readonly results: Results;
}

interface SummaryProps extends QuizProps {
  /** The questions, and what is said of the path where it could be had. */
  readonly loaded: Loaded<DeliveredAbout | undefined>;
}

/** Only study sessions need it. */
const StudySummary = lazy(() =>
  import('./study-summary.tsx').then(({ StudySummary }) => ({ default: StudySummary })),
);

export function Summary({ bank, attempt, results, loaded }: SummaryProps) {
  const words = useResultWords();
  const title = useQuizTitle(bank, attempt.quiz);
  const study = attempt.quiz.behaviour === 'study';
  const headline = words.headline(tally(results.questions));
  const aside = [...(study ? [headline] : []), words.aside(tally(results.questions))].filter(Boolean);
  return (
    <div className={`${styles.page} ${onPaper.printed}`}>
      <header>
        <p className={styles.eyebrow}>
          <span>{title}</span>
          {results.duration > 0 && ` · ${words.duration(results.duration)}`}
        </p>
        <h1 className={styles.headline}>{study ? <Trans>What got stronger</Trans> : headline}</h1>
        {aside.length > 0 && <p className={styles.aside}>{aside.join(' · ')}</p>}
      </header>
      {study && (
        <Suspense fallback={null}>
          <StudySummary bank={bank} attempt={attempt} />
        </Suspense>
      )}
      {loaded.status === 'failed' && (
        <Trouble error={loaded.error} onRetry={loaded.retry}>
          <Trans>The questions could not be loaded.</Trans>
        </Trouble>
      )}
      {loaded.status === 'loading' && (
        <p>
          <Trans>Loading the questions</Trans>
        </p>
      )}
      {loaded.status === 'ready' && (
        <Details
          bank={bank}
          attempt={attempt}
          results={results}
          title={title}
          summaries={new Map(loaded.value?.stations.map((station) => [station.id, station.summary]))}
        />
      )}
    </div>
  );
}

interface DetailsProps extends QuizProps {
  readonly title: string;
  /** What each station of the path means, by its id. */
  readonly summaries: ReadonlyMap<string, string>;
}

function Details({ bank, attempt, results, title, summaries }: DetailsProps) {
  const { facts, stations, topics } = useMemo(() => {
    const facts = factOutcomes(results, (id) => readyQuestion(bank, id)?.facts ?? []);
    return { facts, stations: stationOutcomes(bank, facts), topics: topicOutcomes(bank, results, facts) };
  }, [bank, results]);
  const missed = results.questions.filter((q) => q.standing === 'partly' || q.standing === 'not-yet');
  const stronger = facts.filter((fact) => fact.standing === 'right');
  const rest = { bank, attempt: attempt.id };
  return (
    <>
      {stations.length > 0 && (
        <PathLights bank={bank} stations={stations} summaries={summaries} topics={topics} />
      )}
      <Actions bank={bank} attempt={attempt} results={results} />
      <div className={styles.columns}>
        {missed.length > 0 && (
          <section aria-labelledby="again">
            <h2 id="again">
              <Trans>To look at again</Trans>
            </h2>
            <QuestionRows {...rest} questions={missed} />
          </section>
        )}
        {stronger.length > 0 && attempt.quiz.behaviour !== 'study' && (
          <section aria-labelledby="stronger">
            <h2 id="stronger">
              <Trans>Getting stronger</Trans>
            </h2>
            <GettingStronger {...rest} facts={stronger} />
          </section>
        )}
      </div>
      <Guesses {...rest} results={results} />
      <Topics bank={bank} topics={topics} />
      <section aria-labelledby="every">
        <h2 id="every">
          <Trans>Every question</Trans>
        </h2>
        <QuestionRows {...rest} questions={results.questions} numbered />
      </section>
      <ShareSummary
        bank={bank}
        attempt={attempt}
        results={results}
        title={title}
        stations={stations}
        topics={topics}
      />
    </>
  );
}

/** What to do next: what was missed, or something new. */
function Actions({ bank, attempt, results }: QuizProps) {
  const { quiz } = attempt;
  // Drawn once, so that the links keep their addresses.
  const [seed] = useState(newSeed);
  const here = results.questions.map((q) => q.question);
  const missed = missedQuestions(results).filter((id) => readyQuestion(bank, id));
  const study = quiz.behaviour === 'study';
  const enough = bank.topics.reduce((sum, topic) => sum + topic.count, 0) >= ANOTHER;
  const fragment = quizToFragment(
    shareable(
      quiz,
      attempt.turns.map((turn) => turn.question),
    ),
    attempt.bankVersion,
  );
  return (
    <div className={styles.actions} data-print="no">
      {study && (
        <ButtonLink to={withBank('/study/', bank)} className={styles.mainAction ?? ''}>
          <Trans>Back to Today</Trans>
        </ButtonLink>
      )}
      {missed.length > 0 ? (
        <ButtonLink
          to={practiseAgain(bank, quiz, missed, seed)}
          look={study ? 'line' : 'main'}
          className={styles.mainAction ?? ''}
        >
          {missed.length === here.length && missed.length > 1 ? (
            <Trans>Practise them all again</Trans>
          ) : (
            <Plural
              value={missed.length}
              _1="Practise that one again"
              _2="Practise the two again"
              _3="Practise the three again"
              _4="Practise the four again"
              _5="Practise the five again"
              _6="Practise the six again"
              _7="Practise the seven again"
              _8="Practise the eight again"
              _9="Practise the nine again"
              one="Practise # again"
              other="Practise the # again"
            />
          )}
        </ButtonLink>
      ) : (
        !study && (
          <ButtonLink to={another(bank, quiz, seed)} className={styles.mainAction ?? ''}>
            {enough ? <Trans>Another ten</Trans> : <Trans>Another quiz</Trans>}
          </ButtonLink>
        )
      )}
      <ShareLink fragment={fragment} bank={bank} />
      <ButtonLink to={withBank(`/print/#${fragment}`, bank)} look="plain">
        <Trans>Print</Trans>
      </ButtonLink>
    </div>
  );
}
