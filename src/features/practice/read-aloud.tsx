import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { bankWords } from '#parts/bank-words.ts';
import { canSpeak, speak, stopSpeaking } from '#platform/speech.ts';
import { questionTypes } from '#question-types/registry.ts';
import type { ReadyQuestion } from '#state/bank-files.ts';
import { Button } from '#ui/button.tsx';

interface Props {
  readonly bank: BankIndex;
  readonly ready: ReadyQuestion;
  readonly answered: boolean;
}

/** Reads the question, and once it is answered the answer and why, with a voice of this device. */
export function ReadAloud({ bank, ready, answered }: Props) {
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => stopSpeaking, []);
  if (!canSpeak(bank.language)) {
    return (
      <small>
        <Trans>This device has no voice of its own for reading aloud.</Trans>
      </small>
    );
  }
  const press = () => {
    if (speaking) {
      stopSpeaking();
      setSpeaking(false);
      return;
    }
    setSpeaking(speak(spokenText(bank, ready, answered), bank.language, () => setSpeaking(false)));
  };
  return (
    <Button look="plain" onClick={press} aria-pressed={speaking}>
      {speaking ? <Trans>Stop reading</Trans> : <Trans>Read aloud</Trans>}
    </Button>
  );
}

/** Before the answer only what is shown; a pause after each part. */
function spokenText(bank: BankIndex, { question, facts }: ReadyQuestion, answered: boolean): string {
  const type = questionTypes.get(question.type);
  const words = bankWords(bank.language);
  const prompt = question.prompt.replaceAll('*', '');
  if (!type) return prompt;
  if (!answered)
    return [prompt, ...type.anatomy(question, words).shown].join('. ').replace(/\{\{[^}]*\}\}/g, '…');
  return [type.keyInWords(question, words), question.explanation ?? '', ...facts.map((fact) => fact.claim)]
    .filter(Boolean)
    .join('. ');
}
