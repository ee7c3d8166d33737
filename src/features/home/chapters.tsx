import { Plural, Trans } from '@lingui/react/macro';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { countWithout } from '#domain/bank/tags.ts';
import { withBank } from '#state/banks.ts';
import { useSettings } from '#state/settings.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import styles from './home-page.module.css';
import { useTopicProgress } from './use-topic-progress.ts';

/** Every topic in its chapter, and how far along it is. */
export function Chapters({ bank }: { readonly bank: BankIndex }) {
  const leaveOut = useSettings((s) => s.leaveOut);
  const progress = useTopicProgress(bank);
  return (
    <>
      <div className={styles.chapters}>
        {bank.chapters.map((chapter) => (
          <section key={chapter.id} aria-labelledby={`chapter-${chapter.id}`}>
            <h3 id={`chapter-${chapter.id}`} lang={bank.language}>
              {chapter.title}
            </h3>
            <ul className={styles.topics}>
              {chapter.topics.map((id) => {
                const topic = bank.topics.find((entry) => entry.id === id);
                if (!topic) return null;
                const known = progress?.get(id);
                const count = countWithout(topic.tagged, new Set(leaveOut));
                return (
                  <li key={id}>
                    <Link to={withBank(`/topic/?id=${id}`, bank)} lang={bank.language}>
                      {topic.title}
                    </Link>
                    <small>
                      {known && known.facts > 0 ? (
                        <Trans>
                          {known.familiar} of {known.facts} facts
                        </Trans>
                      ) : (
                        <Plural value={count} one="# question" other="# questions" />
                      )}
                    </small>
                    <svg
                      className={styles.along}
                      aria-hidden="true"
                      preserveAspectRatio="none"
                      viewBox="0 0 100 3"
                    >
                      <path d="M0 1.5H100" className={styles.rail} />
                      {known && known.familiar > 0 && (
                        <path d={`M0 1.5H${(known.familiar / known.facts) * 100}`} className={styles.fill} />
                      )}
                    </svg>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
      <p className={styles.own}>
        <ButtonLink to={withBank('/make/', bank)} look="line">
          <Trans>Make your own quiz</Trans>
        </ButtonLink>
      </p>
    </>
  );
}
