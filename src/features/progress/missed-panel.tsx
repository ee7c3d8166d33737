/** The facts that were missed most, and what they were taken for. */
import { Plural, Trans } from '@lingui/react/macro';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { MixUp } from '#domain/study/mastery.ts';
import { mostMissed } from '#domain/study/report-missed.ts';
import { bankWords } from '#parts/bank-words.ts';
import { Trouble } from '#parts/trouble.tsx';
import { questionType } from '#question-types/registry.ts';
import { loadQuestions, readyQuestion } from '#state/bank-files.ts';
import { withBank } from '#state/banks.ts';
import { useLoaded } from '#state/use-loaded.ts';
import { Link } from '#ui/link.tsx';
import { MarkedText } from '#ui/marked-text.tsx';
import { mixUpInWords } from './mix-ups.ts';
import type { PanelProps } from './more.tsx';
import styles from './panels.module.css';

/** So many facts, and of each so many mix-ups: what can be looked at in one go. */
const FACTS = 6;
const MIX_UPS = 3;

export function MissedPanel({ bank, study, facts }: PanelProps) {
  const missed = mostMissed(facts, study.state.facts, FACTS);
  const questions = [...new Set(missed.flatMap(({ mixUps }) => mixUps.map(({ question }) => question)))];
  const loaded = useLoaded(() => loadQuestions(bank, questions), [bank, questions.join(' ')]);
  const claims = new Map(study.facts.facts.map((fact) => [fact.id, fact.claim]));
  return (
    <div className={styles.missed}>
      {loaded.status === 'failed' && (
        <Trouble error={loaded.error} onRetry={loaded.retry}>
          <Trans>The questions could not be loaded.</Trans>
        </Trouble>
      )}
      <ol className={styles.list}>
        {missed.map(({ fact, missed, responses, mixUps }) => (
          <li key={fact} className={styles.fact}>
            <p className={styles.claim} lang={bank.language}>
              {claims.get(fact)}
            </p>
            <p className={styles.quiet}>
              <span className={styles.times}>
                <Plural
                  value={responses}
                  one={`Missed ${missed} of # time`}
                  other={`Missed ${missed} of # times`}
                />
              </span>
              {' · '}
              <Link to={withBank(`/browse/?fact=${fact}`, bank)}>
                <Trans>See this fact and its questions</Trans>
              </Link>
            </p>
            {loaded.status === 'ready' && mixUps.length > 0 && (
              <ul className={styles.mixUps}>
                {mixUps.slice(0, MIX_UPS).map((mixUp) => (
                  <Taken key={`${mixUp.question} ${mixUp.at}`} bank={bank} fact={fact} mixUp={mixUp} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** One answer that missed it, how often it was given, and why it is not so. */
function Taken({
  bank,
  fact,
  mixUp,
}: {
  readonly bank: BankIndex;
  readonly fact: string;
  readonly mixUp: MixUp;
}) {
  const question = readyQuestion(bank, mixUp.question)?.question;
  const type = question && questionType(question.type);
  const told = type && mixUpInWords(type, question, fact, mixUp.response, bankWords(bank.language));
  if (!question || !told) return null;
  return (
    <li className={styles.mixUp}>
      <span className={styles.times}>
        <Trans>{mixUp.times} ×</Trans>
      </span>
      <span>
        {told.kind === 'left-out' && (
          <>
            <Trans>Left out:</Trans>{' '}
          </>
        )}
        <span className={styles.given} lang={bank.language}>
          {told.words}
        </span>
      </span>
      {told.why && (
        <span lang={bank.language}>
          <MarkedText text={told.why} />
        </span>
      )}
      <span className={styles.quiet} lang={bank.language}>
        <MarkedText text={question.prompt} />
      </span>
    </li>
  );
}
