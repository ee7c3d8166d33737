import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { changeSettings, LANGUAGES, type Language, useSettings } from '#state/settings.ts';
import { RadioGroup } from './choices.tsx';
import { Kept } from './kept.tsx';
import styles from './settings.module.css';

/** Languages by their own names, never translated: whoever looks for theirs can't read the others. */
const NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español', qps: 'Pseudo' };

/** The language of the interface. app/follow-settings.ts makes it act, and takes it back if its words can't be had. */
export function LanguageChoice() {
  const { t, i18n } = useLingui();
  const chosen = useSettings((s) => s.language);
  const [asked, setAsked] = useState<Language | null>(null);
  const current = chosen ?? (i18n.locale as Language);
  const shown: readonly Language[] = LANGUAGES;
  const failed = asked !== null && current !== asked;
  const language = asked ? NAMES[asked] : '';
  return (
    <RadioGroup
      legend={t`Language of the buttons and texts`}
      languages
      current={current}
      options={shown.map((code) => [code, NAMES[code]] as const)}
      onChoose={(code) => {
        setAsked(code);
        changeSettings({ language: code });
      }}
      after={
        failed ? (
          <p className={styles.trouble} role="alert">
            {t`${language} could not be loaded. Check your connection, then choose it again.`}
          </p>
        ) : (
          <Kept name="language" />
        )
      }
    />
  );
}
