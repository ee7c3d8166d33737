/** How far along: in a sentence, as a map of every fact, and as a table. */
import { Plural, Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { withBank } from '#state/banks.ts';
import { useSettings } from '#state/settings.ts';
import type { Study } from '#state/study.ts';
import { ButtonLink } from '#ui/button.tsx';
import { FactMap } from './fact-map.tsx';
import { Legend, Levels } from './legend.tsx';
import { countKnown, countLevels } from './levels.ts';
import { mapGroups } from './map-groups.ts';
import styles from './map-section.module.css';
import { MapTable } from './map-table.tsx';

interface MapSectionProps {
  readonly bank: BankIndex;
  readonly study: Study;
}

export function MapSection({ bank, study }: MapSectionProps) {
  const { facts } = study.facts;
  const { facts: states, responses: answers } = study.state;
  const days = study.state.days.size;
  const leaveOut = useSettings((s) => s.leaveOut);
  const groups = useMemo(() => mapGroups(bank, facts, new Set(leaveOut)), [bank, facts, leaveOut]);
  const known = countKnown(groups.facts, states);
  const total = groups.facts.length;
  return (
    <section className={styles.section} aria-labelledby="so-far" data-wide="">
      <div className={styles.head}>
        <h2 id="so-far" className={styles.headline}>
          {known > 0 ? (
            <Plural
              value={total}
              one={`You know ${known} of # fact`}
              other={`You know ${known} of # facts`}
            />
          ) : (
            <Trans>You have begun</Trans>
          )}
        </h2>
        <p className={styles.quiet}>
          <Plural value={answers} one="# answer" other="# answers" />
          {' · '}
          <Plural value={days} one="on # day" other="on # days" />
        </p>
      </div>
      <Legend counts={countLevels(groups.facts, states)} />
      <FactMap bank={bank} groups={groups} states={states} />
      {groups.leftOut > 0 && (
        <p className={styles.quiet}>
          <Plural
            value={groups.leftOut}
            one="# fact about subjects that you left out is not shown, and does not count."
            other="# facts about subjects that you left out are not shown, and do not count."
          />
        </p>
      )}
      <div className={styles.folds} data-print="no">
        <details>
          <summary>
            <Trans>What the marks mean</Trans>
          </summary>
          <Levels />
        </details>
        <details>
          <summary>
            <Trans>Show as table</Trans>
          </summary>
          <MapTable groups={groups} states={states} lang={bank.language} />
        </details>
      </div>
    </section>
  );
}

export function NothingYet({ bank }: { readonly bank: BankIndex }) {
  return (
    <section className={styles.empty}>
      <p>
        <Trans>
          Nothing here yet. Answer a few questions, and this page shows which facts you know and how well.
        </Trans>
      </p>
      <p>
        <ButtonLink to={withBank('/', bank)}>
          <Trans>Answer a first question</Trans>
        </ButtonLink>
      </p>
    </section>
  );
}
