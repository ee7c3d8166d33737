/** A quiz of one's own: which questions, how many, and how they are asked. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { quizToFragment } from '#domain/quiz/link.ts';
import { RadioChoices } from '#parts/choices/radio-choices.tsx';
import { TopicChoices } from '#parts/choices/topic-choices.tsx';
import { sumOf, typesOf, useCounts } from '#parts/choices/topic-counts.ts';
import { SubjectChoices } from '#parts/subject-choices.tsx';
import { TYPE_ORDER, useTypeName } from '#parts/type-names.ts';
import { newSeed } from '#platform/chance.ts';
import { useBank } from '#state/banks.ts';
import { useSettings } from '#state/settings.ts';
import { useHere } from '#state/use-here.ts';
import { type Choices, firstChoices, LENGTHS, quizOf } from './choices.ts';
import styles from './make-page.module.css';
import { StartPanel } from './start-panel.tsx';
import { TimeLimit } from './time-limit.tsx';

export function Page() {
  const bank = useBank();
  // Another bank is another page: its topics have nothing to do with these.
  return <MakeQuiz key={bank.id} />;
}

function MakeQuiz() {
  const { t } = useLingui();
  const bank = useBank();
  // What is chosen before the app is here would be lost.
  const here = useHere();
  const typeName = useTypeName();
  const leaveOut = useSettings((s) => s.leaveOut);
  const types = typesOf(bank, TYPE_ORDER);
  const [choices, setChoices] = useState<Choices>(() => firstChoices(bank, types));
  const change = (part: Partial<Choices>) => setChoices((now) => ({ ...now, ...part }));
  const counts = useCounts(bank, choices.types, leaveOut);
  const fit = sumOf(counts, choices.topics);

  // The prerendered page holds no chance; a visit's own seed follows.
  const [seed, setSeed] = useState('0');
  useEffect(() => setSeed(newSeed()), []);
  const fragment = quizToFragment(quizOf(bank, choices, types, leaveOut, seed), bank.version);

  return (
    <div className={styles.page} inert={!here}>
      <header className={styles.head}>
        <h1>
          <Trans>Make a quiz</Trans>
        </h1>
        <p className={styles.lead}>
          <Trans>Choose what it asks and how. You can share it as a link, or print it.</Trans>
        </p>
      </header>

      <div className={styles.choices}>
        <RadioChoices
          legend={t`How many questions`}
          current={choices.length}
          options={LENGTHS.map((value) => ({ value, text: value === 'all' ? t`All` : String(value) }))}
          onChoose={(length) => change({ length })}
        />
        <TopicChoices
          bank={bank}
          chosen={choices.topics}
          counts={counts}
          onChange={(topics) => change({ topics })}
        />
        <RadioChoices
          legend={t`Answers`}
          current={choices.behaviour}
          options={[
            {
              value: 'practice',
              text: t`At once`,
              about: t`After each question you see what is right, and why.`,
            },
            {
              value: 'test',
              text: t`At the end`,
              about: t`A test: go back and forth, then hand it in.`,
            },
          ]}
          onChoose={(behaviour) => change({ behaviour })}
        />
        {choices.behaviour === 'test' && (
          <TimeLimit minutes={choices.timeLimit} onChange={(timeLimit) => change({ timeLimit })} />
        )}
        <details className={styles.more}>
          <summary>
            <Trans>Kinds of question, subjects, order</Trans>
          </summary>
          <div className={styles.choices}>
            <fieldset className={styles.group}>
              <legend className={styles.legend}>
                <Trans>Kinds of question</Trans>
              </legend>
              <div className={styles.kinds}>
                {types.map((type) => (
                  <label key={type} className={styles.box}>
                    <input
                      type="checkbox"
                      checked={choices.types.includes(type)}
                      onChange={(event) =>
                        change({
                          types: types.filter((other) =>
                            other === type ? event.target.checked : choices.types.includes(other),
                          ),
                        })
                      }
                    />
                    <span>{typeName(type)}</span>
                  </label>
                ))}
              </div>
            </fieldset>
            {bank.subjects.length > 0 && <SubjectChoices bank={bank} />}
            <RadioChoices
              legend={t`Order`}
              current={choices.order}
              options={[
                {
                  value: 'mixed',
                  text: t`Mixed`,
                  about: t`Topics take turns. Harder now, better remembered.`,
                },
                { value: 'as-written', text: t`By topic`, about: t`One topic after the other.` },
              ]}
              onChoose={(order) => change({ order })}
            />
          </div>
        </details>
      </div>

      <StartPanel
        bank={bank}
        fragment={fragment}
        fit={fit}
        length={choices.length}
        noTopic={choices.topics.length === 0}
      />
    </div>
  );
}
