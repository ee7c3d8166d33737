/** A game of one's own: which questions, how they are asked, and who plays under which names. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Tag } from '#domain/bank/tag-list.ts';
import { DEFAULT_GAME_SETTINGS, type GameSettings } from '#domain/game/settings.ts';
import { RadioChoices } from '#parts/choices/radio-choices.tsx';
import { TopicChoices } from '#parts/choices/topic-choices.tsx';
import { typesOf, useCounts } from '#parts/choices/topic-counts.ts';
import { minutesFor } from '#parts/minutes.ts';
import { TYPE_ORDER } from '#parts/type-names.ts';
import { newSeed } from '#platform/chance.ts';
import { MOST_QUESTIONS } from '#protocol/http.ts';
import { drawFrom, readyQuestion } from '#state/bank-files.ts';
import { useBank } from '#state/banks.ts';
import { useSettings } from '#state/settings.ts';
import { useLoaded } from '#state/use-loaded.ts';
import { Button } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { useHttpTrouble } from '../http-trouble.ts';
import { namesFrom, startGame } from '../new-game.ts';
import { OtherBanks } from '../other-banks.tsx';
import { PasswordField, useNeedsPassword } from '../password-field.tsx';
import { hostAddress } from '../use-host-route.ts';
import { type DrawChoices, LENGTHS, quizOf } from './draft.ts';
import styles from './make-game.module.css';
import { PeopleChoices } from './people-choices.tsx';
import { QuestionList } from './question-list.tsx';
import { QuestionPicker } from './question-picker.tsx';
import { SubjectBoxes } from './subject-boxes.tsx';
import { WayChoices } from './way-choices.tsx';

export function MakeGame() {
  const bank = useBank();
  // Another bank is another game: its topics have nothing to do with these.
  return <Making key={bank.id} bank={bank} />;
}

function Making({ bank }: { readonly bank: BankIndex }) {
  const { t } = useLingui();
  const leftOut = useSettings((s) => s.leaveOut);
  const [how, setHow] = useState<'drawn' | 'picked'>('drawn');
  const [draw, setDraw] = useState<DrawChoices>(() => ({
    topics: bank.topics.map(({ id }) => id),
    length: 10,
    order: 'mixed',
    leaveOut: leftOut,
    seed: newSeed(),
  }));
  // Null: as they were drawn. A change by hand stands until the next draw.
  const [own, setOwn] = useState<readonly string[] | null>(null);
  const [settings, setSettings] = useState<GameSettings>(DEFAULT_GAME_SETTINGS);
  const [classList, setClassList] = useState('');
  const [brief, setBrief] = useState('');

  const counts = useCounts(bank, typesOf(bank, TYPE_ORDER), draw.leaveOut);
  const drawn = useLoaded(
    draw.topics.length > 0 ? () => drawFrom(bank, quizOf(bank, draw)).then((d) => d.questions) : undefined,
    [bank, draw],
  );
  const redraw = (part: Partial<DrawChoices>) => {
    setDraw((now) => ({ ...now, ...part }));
    setOwn(null);
  };
  const allowed = (tags: readonly Tag[]) => !tags.some((tag) => draw.leaveOut.includes(tag));
  const ids = own ?? (draw.topics.length > 0 ? (drawn.value ?? []) : []);
  const questions = ids.flatMap((id) => readyQuestion(bank, id) ?? []).filter(({ tags }) => allowed(tags));

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p>
          <Link to={hostAddress({ at: 'start' })}>
            <Trans>Live in class</Trans>
          </Link>
        </p>
        <h1>
          <Trans>Make a game</Trans>
        </h1>
        <OtherBanks />
      </header>
      <div className={styles.choices}>
        <section className={styles.part} aria-labelledby="questions">
          <h2 id="questions">
            <Trans>Questions</Trans>
          </h2>
          <RadioChoices
            legend={t`Which ones`}
            current={how}
            options={[
              { value: 'drawn', text: t`Draw them for me`, about: t`From the topics that I choose.` },
              { value: 'picked', text: t`I pick them`, about: t`One by one, from every topic.` },
            ]}
            onChoose={(next) => {
              setHow(next);
              if (next === 'picked') setOwn(ids);
            }}
          />
          {bank.subjects.length > 0 && (
            <SubjectBoxes
              bank={bank}
              leaveOut={draw.leaveOut}
              onChange={(leaveOut) =>
                how === 'drawn' ? redraw({ leaveOut }) : setDraw({ ...draw, leaveOut })
              }
            />
          )}
          {how === 'drawn' ? (
            <>
              <RadioChoices
                legend={t`How many`}
                current={draw.length}
                options={LENGTHS.map((value) => ({ value, text: String(value) }))}
                onChoose={(length) => redraw({ length })}
              />
              <details className={styles.more}>
                <summary>
                  <Plural value={draw.topics.length} one="From # topic" other="From # topics" />
                </summary>
                <TopicChoices
                  bank={bank}
                  chosen={draw.topics}
                  counts={counts}
                  onChange={(topics) => redraw({ topics })}
                />
              </details>
              <RadioChoices
                legend={t`Order`}
                current={draw.order}
                options={[
                  { value: 'mixed', text: t`Mixed`, about: t`Topics take turns: better remembered.` },
                  { value: 'as-written', text: t`By topic`, about: t`One topic after the other.` },
                ]}
                onChoose={(order) => redraw({ order })}
              />
            </>
          ) : (
            <QuestionPicker bank={bank} picked={ids} allowed={allowed} onChange={setOwn} />
          )}
        </section>
        <section className={styles.part} aria-labelledby="preview">
          <div className={styles.partHead}>
            <h2 id="preview">
              <Trans>As students will see them</Trans>
            </h2>
            {how === 'drawn' && (
              <Button look="plain" onClick={() => redraw({ seed: newSeed() })}>
                <Trans>Draw others</Trans>
              </Button>
            )}
          </div>
          {drawn.status === 'failed' && how === 'drawn' && (
            <p className={styles.trouble} role="alert">
              <Trans>The questions could not be loaded.</Trans>{' '}
              <Button look="plain" onClick={drawn.retry}>
                <Trans>Try again</Trans>
              </Button>
            </p>
          )}
          <QuestionList
            bank={bank}
            questions={questions}
            onChange={(next) => setOwn(next.map(({ question }) => question.id))}
          />
        </section>
        <WayChoices settings={settings} onChange={setSettings} />
        <PeopleChoices
          settings={settings}
          classList={classList}
          onChange={setSettings}
          onClassList={setClassList}
        />
        <section className={styles.part} aria-labelledby="brief">
          <h2 id="brief">
            <Trans>Before the first question</Trans>
          </h2>
          <label className={styles.text}>
            <span>
              <Trans>What you want everyone to know. It stands in the lobby, on every screen.</Trans>
            </span>
            <textarea
              rows={3}
              maxLength={1000}
              value={brief}
              placeholder={t`Today is about how cases are closed. Anyone may skip any question, and nobody sees it.`}
              onChange={(event) => setBrief(event.target.value)}
            />
          </label>
        </section>
      </div>
      <StartPanel
        bank={bank}
        questions={questions}
        options={{ settings, classList, brief }}
        nameless={settings.names === 'list' && namesFrom(classList).length === 0}
      />
    </div>
  );
}

interface StartPanelProps {
  readonly bank: BankIndex;
  readonly questions: Parameters<typeof startGame>[2];
  readonly options: Omit<Parameters<typeof startGame>[3], 'password'>;
  /** A class list was chosen, and it is empty. */
  readonly nameless: boolean;
}

function StartPanel({ bank, questions, options, nameless }: StartPanelProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const words = useHttpTrouble();
  const needsPassword = useNeedsPassword();
  const [password, setPassword] = useState('');
  const [starting, setStarting] = useState(false);
  const [trouble, setTrouble] = useState('');
  const count = questions.length;
  const sensitive = questions.filter(({ tags }) => tags.length > 0).length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice may be the remedy
  useEffect(() => setTrouble(''), [questions.length, options.settings]);
  const start = async () => {
    setStarting(true);
    const started = await startGame(bank, t`Your own game, ${count} questions`, questions, {
      ...options,
      password,
    });
    setStarting(false);
    if (started.ok) navigate(hostAddress({ at: 'game', game: started.value.game, view: 'room' }));
    else setTrouble(words(started.refused));
  };
  const stop =
    count === 0
      ? t`Choose at least one question.`
      : count > MOST_QUESTIONS
        ? t`At most ${MOST_QUESTIONS} questions fit into a game.`
        : nameless
          ? t`The class list is empty.`
          : '';
  return (
    <section className={styles.panel} aria-label={t`Your game`}>
      <div className={styles.dock}>
        <div role="status" className={styles.status}>
          {stop ? (
            <p>{stop}</p>
          ) : (
            <>
              <p className={styles.total}>
                <Plural value={count} one="# question" other="# questions" />
              </p>
              <p className={styles.quiet}>
                {/* Reading the answer together takes as long as answering. */}
                <Plural value={2 * minutesFor(count)} one="about # minute" other="about # minutes" />
                {sensitive > 0 && (
                  <>
                    {' · '}
                    <Plural value={sensitive} one="# sensitive" other="# sensitive" />
                  </>
                )}
              </p>
            </>
          )}
        </div>
        <Button disabled={stop !== '' || starting} onClick={() => void start()}>
          {starting ? <Trans>Starting…</Trans> : <Trans>Start a lobby</Trans>}
        </Button>
      </div>
      {needsPassword && <PasswordField value={password} onChange={setPassword} />}
      {trouble && (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
    </section>
  );
}
