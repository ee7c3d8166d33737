/** Ways to practise beside the plan. All of them count, and none upsets it. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Quiz } from '#domain/attempt/record.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { quizToFragment } from '#domain/quiz/link.ts';
import { compareQuestions, missedQuestions, topicDrill } from '#domain/study/modes.ts';
import { rehearsal } from '#domain/study/rehearsal.ts';
import { newSeed } from '#platform/chance.ts';
import { newQuiz } from '#state/attempts.ts';
import { Button } from '#ui/button.tsx';
import styles from './study-page.module.css';
import type { Today } from './use-today.ts';

const LENGTH = 10;
const REHEARSALS = [10, 20, 40] as const;

interface ModesProps {
  readonly bank: BankIndex;
  readonly today: Today;
}

export function Modes({ bank, today }: ModesProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [seed] = useState(newSeed);
  const { facts, forms, states, leaveOut } = today.input;
  const given = useMemo(
    () => ({ facts, forms, states, leaveOut, now: today.now, length: LENGTH, seed }),
    [facts, forms, states, leaveOut, today.now, seed],
  );
  const missed = useMemo(() => missedQuestions(given), [given]);
  const compared = useMemo(() => {
    const documentOf = new Map(today.bank.delivered.facts.map((fact) => [fact.id, fact.document]));
    return compareQuestions({ ...given, documentOf });
  }, [given, today.bank]);
  const askable = new Set(facts.map((fact) => fact.topic));
  const topics = bank.topics.filter((topic) => askable.has(topic.id));
  const [topic, setTopic] = useState(topics[0]?.id ?? '');
  const [length, setLength] = useState<number>(20);

  const start = (questions: readonly string[], behaviour: Quiz['behaviour']) => {
    const quiz = newQuiz(bank, {
      choices: { of: 'questions', questions: [...questions] },
      order: 'as-written',
      behaviour,
      leaveOut: [...leaveOut],
    });
    navigate(`/quiz/#${quizToFragment(quiz, bank.version)}&start=now`);
  };

  return (
    <section className={`${styles.section} ${styles.modes}`} aria-labelledby="modes">
      <h2 id="modes">
        <Trans>Or practise freely</Trans>
      </h2>
      <p className={styles.quiet}>
        <Trans>All of it counts, and none of it upsets your plan.</Trans>
      </p>
      <ul className={styles.cards}>
        <Mode
          title={t`One topic`}
          action={
            <Button look="line" onClick={() => start(topicDrill({ ...given, topic }), 'practice')}>
              <Trans>Drill this topic</Trans>
            </Button>
          }
        >
          <p>
            <Trans>Up to ten questions, the weakest facts first.</Trans>
          </p>
          <label>
            <Trans>Topic</Trans>
            <select value={topic} onChange={(event) => setTopic(event.target.value)} lang={bank.language}>
              {topics.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        </Mode>
        <Mode
          title={t`Only what I missed`}
          action={
            missed.length > 0 && (
              <Button look="line" onClick={() => start(missed, 'practice')}>
                <Plural value={missed.length} one="Try # again" other="Try # again" />
              </Button>
            )
          }
        >
          <p>
            {missed.length > 0 ? (
              <Trans>Questions that were not right the last time, the newest first.</Trans>
            ) : (
              <NothingMissed fresh={today.state.responses === 0} />
            )}
          </p>
        </Mode>
        {compared.length > 0 && (
          <Mode
            title={t`Compare the documents`}
            action={
              <Button look="line" onClick={() => start(compared, 'practice')}>
                <Trans>Compare them</Trans>
              </Button>
            }
          >
            <p>
              <Trans>What each of them says, where they differ, and why both can be right.</Trans>
            </p>
          </Mode>
        )}
        <Mode
          title={t`Exam rehearsal`}
          action={
            <Button look="line" onClick={() => start(rehearsal({ ...given, length }), 'test')}>
              <Trans>Begin the rehearsal</Trans>
            </Button>
          }
        >
          <p>
            <Trans>A balanced test over all topics, with the answers at the end.</Trans>
          </p>
          <label>
            <Trans>Questions</Trans>
            <select value={length} onChange={(event) => setLength(Number(event.target.value))}>
              {REHEARSALS.map((count) => (
                <option key={count} value={count}>
                  {count}
                </option>
              ))}
            </select>
          </label>
        </Mode>
      </ul>
    </section>
  );
}

function NothingMissed({ fresh }: { readonly fresh: boolean }) {
  return fresh ? (
    <Trans>What you miss is kept here, to be tried again.</Trans>
  ) : (
    <Trans>Nothing is open: each fact was right when you last answered it.</Trans>
  );
}

interface ModeProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly action: ReactNode;
}

function Mode({ title, children, action }: ModeProps) {
  return (
    <li className={styles.mode}>
      <h3>{title}</h3>
      {children}
      {action && <div className={styles.do}>{action}</div>}
    </li>
  );
}
