import { Plural, Trans } from '@lingui/react/macro';
import type { Person } from '#protocol/to-browser.ts';
import { outsideText } from '#ui/outside-text.ts';
import styles from './stage.module.css';

/** Of more than this the rest is a number: a wall of names helps nobody. */
const MOST_NAMES = 48;

/** Who is here, newest last; those without a connection are drawn hollow and said to be away. */
export function NamesList({ people }: { readonly people: readonly Person[] }) {
  const here = people.filter((person) => person.standing === 'in');
  const shown = here.slice(-MOST_NAMES);
  const more = here.length - shown.length;
  return (
    <div className={styles.here}>
      <p className={styles.count} role="status" data-stays="">
        {here.length === 0 ? (
          <Trans>Nobody is here yet. Names appear as people join.</Trans>
        ) : (
          <Plural value={here.length} one="# is here" other="# are here" />
        )}
      </p>
      {shown.length > 0 && (
        <ul className={styles.names}>
          {more > 0 && (
            <li className={styles.more}>
              <Plural value={more} one="and # more" other="and # more" />
            </li>
          )}
          {shown.map((person) => (
            <li key={person.seat} className={styles.name} data-away={!person.present || undefined}>
              <bdi>{outsideText(person.name)}</bdi>
              {person.people > 1 && <span className={styles.several}>× {person.people}</span>}
              {!person.present && (
                <span className={styles.awayWord}>
                  {' '}
                  <Trans>(away)</Trans>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
