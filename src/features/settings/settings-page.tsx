import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, useEffect, useState } from 'react';
import { SubjectChoices } from '#parts/subject-choices.tsx';
import { useBank } from '#state/banks.ts';
import { settingsAreKept } from '#state/records-file.ts';
import { changeSettings, DEFAULT_SETTINGS, type Settings, useSettings } from '#state/settings.ts';
import { useHere } from '#state/use-here.ts';
import { announce } from '#ui/announcer.ts';
import { Button } from '#ui/button.tsx';
import { IfLoaded } from '#ui/if-loaded.tsx';
import { Choice, Switch } from './choices.tsx';
import { Kept, KeptLine, LastChange, useLastChange } from './kept.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { ReadAloudSwitch } from './read-aloud-switch.tsx';
import styles from './settings.module.css';

/** With the model of memory behind it, which the other settings don't wait for. */
const StudySettings = lazy(() => import('./study-settings.tsx').then((m) => ({ default: m.StudySettings })));

export function Page() {
  const { t } = useLingui();
  // What is changed before the app is here would be lost.
  const here = useHere();
  const bank = useBank();
  const change = useLastChange();
  useEffect(() => {
    if (change)
      announce(change.kept ? t`Saved on this device` : t`Not saved: it holds until you close the page`);
  }, [change, t]);
  return (
    <LastChange value={change}>
      <div className={styles.page} inert={!here}>
        <header className={styles.head}>
          <h1>
            <Trans>Settings</Trans>
          </h1>
          <p className={styles.lead}>
            <Trans>Each change acts at once and stays on this device.</Trans>
          </p>
        </header>

        <section className={styles.section} aria-labelledby="look">
          <h2 id="look">
            <Trans>How it looks</Trans>
          </h2>
          <Choice
            name="theme"
            legend={t`Colours`}
            options={[
              ['system', t`Like this device`],
              ['light', t`Light`],
              ['dark', t`Dark`],
            ]}
          />
          <Choice
            name="motion"
            legend={t`Motion`}
            options={[
              ['system', t`Like this device`],
              ['none', t`None`],
              ['full', t`Always`],
            ]}
          />
        </section>

        <section className={styles.section} aria-labelledby="reading">
          <h2 id="reading">
            <Trans>Reading</Trans>
          </h2>
          <Choice
            name="text"
            legend={t`Text size`}
            options={[
              ['normal', t`Normal`],
              ['large', t`Large`],
              ['larger', t`Larger`],
            ]}
          />
          <Choice
            name="spacing"
            legend={t`Space between lines and letters`}
            options={[
              ['normal', t`Normal`],
              ['wide', t`Wide`],
            ]}
          />
          <Choice
            name="face"
            legend={t`Letters`}
            options={[
              ['book', t`Book`],
              ['plain', t`Plain, of this device`],
              ['dyslexic', t`OpenDyslexic`],
            ]}
          />
          <ReadAloudSwitch language={bank.language} />
        </section>

        <section className={styles.section} aria-labelledby="questions">
          <h2 id="questions">
            <Trans>Questions</Trans>
          </h2>
          {bank.subjects.length > 0 && (
            <div className={styles.group}>
              <SubjectChoices bank={bank} />
              <p className={styles.about}>
                <Trans>Leaving a subject out costs you nothing, and nobody sees it.</Trans>
              </p>
              <Kept name="leaveOut" />
            </div>
          )}
          <Switch name="confidence" label={t`Ask how sure I am`}>
            <Trans>
              Before you see the answer you say whether you are guessing, fairly sure or certain. What you
              were sure of and missed comes back soon.
            </Trans>
          </Switch>
          <Switch name="shortcuts" label={t`Single keys`}>
            <Trans>Numbers and letters choose an answer, and “?” shows the list of keys.</Trans>
          </Switch>
        </section>

        <section className={styles.section} aria-labelledby="study">
          <h2 id="study">
            <Trans>Study</Trans>
          </h2>
          {here && (
            <IfLoaded>
              <StudySettings bank={bank} />
            </IfLoaded>
          )}
        </section>

        <section className={styles.section} aria-labelledby="language">
          <h2 id="language">
            <Trans>Language</Trans>
          </h2>
          <LanguageChoice />
          <p className={styles.about}>
            <Trans>Questions stay in the language in which they were written.</Trans>
          </p>
        </section>

        <Reset />
      </div>
    </LastChange>
  );
}

/** What a learner decided about subjects and language is no matter of looks, and stays. */
function firstOnes(): Partial<Settings> {
  const { leaveOut: _l, contentNoteSeen: _c, language: _g, ...rest } = DEFAULT_SETTINGS;
  return rest;
}

function Reset() {
  const { t } = useLingui();
  const [before, setBefore] = useState<Settings | null>(null);
  const asAtFirst = useSettings((s) =>
    (Object.keys(firstOnes()) as (keyof Settings)[]).every((name) => s[name] === DEFAULT_SETTINGS[name]),
  );
  const undone = before !== null && asAtFirst;
  const reset = () => {
    setBefore(useSettings.getState());
    changeSettings(firstOnes());
    announce(t`Everything is back to how it was at first`);
  };
  const takeBack = () => {
    if (before) changeSettings(before);
    setBefore(null);
    announce(t`Your settings are back`);
  };
  return (
    <section className={styles.section} aria-labelledby="reset">
      <h2 id="reset">
        <Trans>Back to how it was</Trans>
      </h2>
      <p className={styles.about}>
        <Trans>
          Puts everything on this page back to how it was at first. Your subjects and your language stay as
          they are.
        </Trans>
      </p>
      <div className={styles.actions}>
        {undone && <KeptLine kept={settingsAreKept()} />}
        {/* One button for both, so that the focus stays on it. */}
        <Button look="line" disabled={asAtFirst && !undone} onClick={undone ? takeBack : reset}>
          {undone ? <Trans>Undo</Trans> : <Trans>Back to how it was</Trans>}
        </Button>
      </div>
    </section>
  );
}
