import { Trans, useLingui } from '@lingui/react/macro';
import { OptionList, OptionRow, optionLetter, type RowState } from '#ui/option-row.tsx';
import { VerdictMark } from '#ui/verdict-mark.tsx';
import type { Feedback, Verdict } from './contract.ts';
import type { ShownOption } from './options.ts';
import { Whys } from './whys.tsx';

interface OptionReviewProps {
  options: readonly ShownOption[];
  feedback: Feedback<unknown>;
  /** Ids of what the learner chose; none after "Show me". */
  chosen: readonly string[];
  /** Whether several could be chosen. */
  several?: boolean;
  labelledBy: string;
  /** undefined where the options' texts are the interface's own words. */
  optionLang?: string | undefined;
  lang: string;
}

/** The options as they were shown, each with how it stands and, where it was keyed or chosen, why. */
export function OptionReview(props: OptionReviewProps) {
  const { options, feedback, chosen, several = false, labelledBy, optionLang, lang } = props;
  const rows = options.map((option, index) => ({
    ...option,
    letter: optionLetter(index),
    verdict: feedback.parts[option.id]?.verdict ?? 'neutral',
    rationale: feedback.parts[option.id]?.rationale,
  }));
  return (
    <>
      <OptionList labelledBy={labelledBy}>
        {rows.map((row) => (
          <OptionRow
            key={row.id}
            letter={row.letter}
            shape={several ? 'square' : 'round'}
            state={rowState(row.verdict, several && chosen.length > 0)}
            text={row.text}
            lang={optionLang}
            mark={
              row.verdict !== 'neutral' && (
                <OptionMark verdict={row.verdict} several={several} shownOnly={chosen.length === 0} />
              )
            }
            rationale={row.verdict === 'neutral' ? undefined : row.rationale}
            rationaleLang={lang}
          />
        ))}
      </OptionList>
      <Whys
        title={<Trans>Why not the others?</Trans>}
        items={rows.filter((row) => row.verdict === 'neutral')}
        textLang={optionLang}
        lang={lang}
      />
    </>
  );
}

/** The one answer of a single choice is shown as right even where another was chosen. */
function rowState(verdict: Verdict, canMiss: boolean): RowState {
  if (verdict === 'neutral') return 'rest';
  return verdict === 'missed' && !canMiss ? 'right' : verdict;
}

function OptionMark({
  verdict,
  several,
  shownOnly,
}: {
  verdict: Verdict;
  several: boolean;
  shownOnly: boolean;
}) {
  const { t } = useLingui();
  switch (verdict) {
    case 'neutral':
      return null;
    case 'right':
      return <VerdictMark verdict="right">{several ? t`Right` : t`Right: your answer`}</VerdictMark>;
    case 'not-right':
      return <VerdictMark verdict="not-right">{several ? t`Not part of it` : t`Your answer`}</VerdictMark>;
    case 'missed':
      if (!several) return <VerdictMark verdict="right">{t`The answer`}</VerdictMark>;
      return shownOnly ? (
        <VerdictMark verdict="right">{t`Part of the answer`}</VerdictMark>
      ) : (
        <VerdictMark verdict="missed">{t`Missed: part of the answer`}</VerdictMark>
      );
  }
}
