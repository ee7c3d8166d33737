import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Count } from '#parts/choices/topic-counts.ts';
import { minutesFor } from '#parts/minutes.ts';
import { ShareLink } from '#parts/share-link.tsx';
import { withBank } from '#state/banks.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import type { Choices } from './choices.ts';
import styles from './make-page.module.css';

interface StartPanelProps {
  readonly bank: BankIndex;
  readonly fragment: string;
  readonly fit: Count;
  readonly length: Choices['length'];
  readonly noTopic: boolean;
}

/** How many questions it will be, said as the choices change, and what can be done with them. */
export function StartPanel({ bank, fragment, fit, length, noTopic }: StartPanelProps) {
  const { t } = useLingui();
  const count = length === 'all' ? fit.count : Math.min(length, fit.count);
  return (
    <section className={styles.panel} aria-label={t`Your quiz`}>
      <div className={styles.dock}>
        <div role="status" className={styles.status}>
          {count === 0 ? (
            <p>
              {noTopic ? (
                <Trans>Choose at least one topic.</Trans>
              ) : (
                <Trans>No question fits. Take more topics, kinds or subjects.</Trans>
              )}
            </p>
          ) : (
            <>
              <p className={styles.total}>
                <Plural value={count} one="# question" other="# questions" />
              </p>
              <p className={styles.about}>
                <Plural value={minutesFor(count)} one="about # minute" other="about # minutes" />
                {' · '}
                {fit.exact ? (
                  <Plural value={fit.count} one="# fits" other="# fit" />
                ) : (
                  <Plural value={fit.count} one="at most # fits" other="at most # fit" />
                )}
              </p>
            </>
          )}
        </div>
        {count === 0 ? (
          <Button disabled>
            <Trans>Start the quiz</Trans>
          </Button>
        ) : (
          <ButtonLink to={withBank(`/quiz/#${fragment}&start=now`, bank)}>
            <Trans>Start the quiz</Trans>
          </ButtonLink>
        )}
      </div>
      {count > 0 && (
        <div className={styles.actions}>
          <ShareLink fragment={fragment} bank={bank} />
          <ButtonLink to={withBank(`/print/#${fragment}`, bank)} look="plain">
            <Trans>Print it</Trans>
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
