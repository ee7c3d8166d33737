import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { canSpeak } from '#platform/speech.ts';
import { Switch } from './choices.tsx';

/** Voices come late in some browsers, so the answer may change. Undefined: not asked yet. */
function useVoice(language: string): boolean | undefined {
  const [has, setHas] = useState<boolean>();
  useEffect(() => {
    const ask = () => setHas(canSpeak(language));
    ask();
    if (typeof speechSynthesis === 'undefined' || !speechSynthesis.addEventListener) return;
    speechSynthesis.addEventListener('voiceschanged', ask);
    return () => speechSynthesis.removeEventListener('voiceschanged', ask);
  }, [language]);
  return has;
}

/** @param language of the questions, which is what is read */
export function ReadAloudSwitch({ language }: { readonly language: string }) {
  const { t, i18n } = useLingui();
  const has = useVoice(language);
  const name = new Intl.DisplayNames([i18n.locale === 'qps' ? 'en' : i18n.locale], { type: 'language' }).of(
    language,
  );
  return (
    <Switch name="readAloud" label={t`Read aloud`}>
      <p>
        <Trans>
          A button on each question reads it to you, with a voice of this device. Nothing is sent away.
        </Trans>
      </p>
      {has === false && (
        <p>
          <strong>
            <Trans>
              This device has no voice of its own for {name}, so nothing can be read aloud here. You can add
              voices in the settings of your device.
            </Trans>
          </strong>
        </p>
      )}
    </Switch>
  );
}
