/** Results in words: the same on the page and in the summary that is shared. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useScoreWords } from '#parts/score-words.ts';
import type { Share, Tally } from './outcome.ts';

export interface ResultWords {
  /** "7 right, 2 partly, 1 not yet". */
  headline(tally: Tally): string;
  /** What stands outside the score; empty where nothing does. */
  aside(tally: Tally): string;
  /** Both, for a part of a quiz. */
  counts(tally: Tally): string;
  duration(milliseconds: number): string;
  facts(share: Share): string;
}

/** A count and its word stay on one line. */
const whole = (text: string) => text.replaceAll(' ', '\u00a0');

/** Nothing is said of what there is none of. */
export function useResultWords(): ResultWords {
  const { t, i18n } = useLingui();
  const scored = useScoreWords();
  const list = (parts: readonly string[]) =>
    new Intl.ListFormat(i18n.locale, { type: 'unit' }).format(parts.filter(Boolean));
  const apart = (parts: readonly string[]) => parts.filter(Boolean).join(' · ');
  const unscored = ({ estimates, skipped, open }: Tally) => [
    estimates > 0
      ? t`${plural(estimates, { one: '# guess, not scored', other: '# guesses, not scored' })}`
      : '',
    skipped > 0 ? t`${plural(skipped, { one: '# skipped', other: '# skipped' })}` : '',
    open > 0 ? t`${plural(open, { one: '# not reached', other: '# not reached' })}` : '',
  ];
  return {
    headline(tally) {
      const { right, partly, notYet, estimates } = tally;
      if (right > 1 && partly + notYet === 0)
        return t`${plural(right, { one: 'All # right', other: 'All # right' })}`;
      if (right + partly + notYet > 0) return list(scored(tally).map(whole));
      return estimates > 0
        ? t`${plural(estimates, { one: '# guess made', other: '# guesses made' })}`
        : t`Nothing answered this time`;
    },
    aside(tally) {
      const onlyGuesses = tally.right + tally.partly + tally.notYet === 0;
      return apart(unscored(onlyGuesses ? { ...tally, estimates: 0 } : tally));
    },
    counts: (tally) => apart([list(scored(tally)), ...unscored(tally)]),
    duration(milliseconds) {
      const all = Math.max(1, Math.round(milliseconds / 1000));
      const minutes = Math.floor(all / 60);
      const seconds = all % 60;
      return minutes > 0 ? t`${minutes} min ${seconds} s` : t`${seconds} s`;
    },
    facts({ right, of }) {
      return t`${plural(of, { one: `${right} of # fact`, other: `${right} of # facts` })}`;
    },
  };
}
