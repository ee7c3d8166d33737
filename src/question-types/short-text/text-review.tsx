import { useLingui } from '@lingui/react/macro';
import { matchText } from '#domain/scoring/text-match.ts';
import { OptionList, OptionRow } from '#ui/option-row.tsx';
import { VerdictMark } from '#ui/verdict-mark.tsx';
import type { Feedback } from '../contract.ts';
import type { ShortTextResponse } from './type.ts';

interface TextReviewProps {
  response: ShortTextResponse | null;
  feedback: Feedback<ShortTextResponse>;
  labelledBy: string;
  lang: string;
}

/** What was typed and, unless it was that, the right form. Why a named mistake is one, the page says below. */
export function TextReview({ response, feedback, labelledBy, lang }: TextReviewProps) {
  const { t } = useLingui();
  // A text field is one part.
  const part = Object.values(feedback.parts)[0];
  const right = part?.verdict === 'right';
  const given = response?.text.trim() ?? '';
  const misspelled = right && matchText(given, [feedback.key.text], [], { typos: true }) === 'spelling';
  const settled = right && !misspelled;
  return (
    <OptionList labelledBy={labelledBy}>
      {given !== '' && (
        <OptionRow
          state={right ? 'right' : 'not-right'}
          text={given}
          lang={lang}
          mark={
            <VerdictMark verdict={right ? 'right' : 'not-right'}>
              {!right ? t`Your answer` : settled ? t`Right: your answer` : t`Right, but check the spelling`}
            </VerdictMark>
          }
          rationale={settled ? part?.rationale : undefined}
        />
      )}
      {!settled && (
        <OptionRow
          state="right"
          text={feedback.key.text}
          lang={lang}
          mark={
            <VerdictMark verdict="right">{misspelled ? t`The right spelling` : t`The answer`}</VerdictMark>
          }
          rationale={part?.rationale}
        />
      )}
    </OptionList>
  );
}
