/** A topic's facts as connected prose in our words, with its pictures; then on to the questions. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { BankIndex, TopicIndex } from '#domain/bank/delivered.ts';
import { countWithout, isOffered } from '#domain/bank/tags.ts';
import { GlossaryText } from '#parts/glossary-text.tsx';
import { PictureFigure } from '#parts/picture.tsx';
import { loadGlossary } from '#state/bank-files.ts';
import { withBank } from '#state/banks.ts';
import { useSettings } from '#state/settings.ts';
import { useLoaded } from '#state/use-loaded.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { topicQuiz } from './quiz-address.ts';
import styles from './topic-page.module.css';
import type { TopicText } from './topic-text.ts';

interface TopicReadingProps {
  readonly bank: BankIndex;
  readonly topic: TopicIndex;
  readonly text: TopicText;
  /** Questions that can be offered. */
  readonly count: number;
}

export function TopicReading({ bank, topic, text, count }: TopicReadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const leaveOut = useSettings((s) => s.leaveOut);
  // Without the glossary the text stands as it is.
  const glossary = useLoaded(() => loadGlossary(bank), [bank]);
  const entries = useMemo(
    () =>
      glossary.value?.entries.filter((entry) => isOffered(entry.sensitive ?? [], new Set(leaveOut))) ?? [],
    [glossary.value, leaveOut],
  );
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView?.({ block: 'start' });
  }, []);

  const paragraphs = text.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
  return (
    <article className={styles.reading} aria-labelledby="read">
      <h2 id="read" ref={heading} tabIndex={-1}>
        <Trans>In short</Trans>
      </h2>
      {text.blocks.map((block, i) =>
        block.kind === 'paragraph' ? (
          <p key={block.text} lang={bank.language}>
            <GlossaryText text={block.text} entries={entries} earlier={paragraphs.slice(0, i)} />
          </p>
        ) : (
          <PictureFigure key={block.picture.id} picture={block.picture} lang={bank.language} />
        ),
      )}
      {text.shortened && (
        <p className={styles.quiet}>
          <Trans>
            Parts about subjects that you left out are not shown. You can change this in{' '}
            <Link to="/settings/">Settings</Link>.
          </Trans>
        </p>
      )}
      <Sources bank={bank} sources={text.sources} />
      <Onward bank={bank} topic={topic} count={count} />
    </article>
  );
}

function Sources({ bank, sources }: { readonly bank: BankIndex; readonly sources: TopicText['sources'] }) {
  const { i18n } = useLingui();
  if (sources.length === 0) return null;
  const list = new Intl.ListFormat(i18n.locale.startsWith('q') ? 'en' : i18n.locale, {
    style: 'long',
    type: 'conjunction',
  });
  return (
    <div className={styles.sources}>
      <p>
        <Trans>In our own words, from:</Trans>
      </p>
      <ul>
        {sources.map(({ document, sections }) => {
          const title = <span lang={bank.language}>{document}</span>;
          const headings = (
            <span lang={bank.language}>{list.format(sections.map((section) => `“${section}”`))}</span>
          );
          return (
            <li key={document}>
              <Trans>
                {title}, under {headings}
              </Trans>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Onward({
  bank,
  topic,
  count,
}: {
  readonly bank: BankIndex;
  readonly topic: TopicIndex;
  readonly count: number;
}) {
  const leaveOut = useSettings((s) => s.leaveOut);
  const order = bank.chapters.flatMap((chapter) => chapter.topics);
  const next = order
    .slice(order.indexOf(topic.id) + 1)
    .flatMap((id) => bank.topics.find((entry) => entry.id === id) ?? [])
    .find((entry) => countWithout(entry.tagged, new Set(leaveOut)) > 0);
  const asked = Math.min(count, 10);
  return (
    <div className={styles.onward} data-print="no">
      {count > 0 && (
        <ButtonLink to={topicQuiz(bank, topic.id)}>
          <Plural value={asked} one="Answer # question" other="Answer # questions" />
        </ButtonLink>
      )}
      {next ? (
        <Link to={withBank(`/topic/?id=${next.id}`, bank)} className={styles.next}>
          <Trans>
            Next topic: <span lang={bank.language}>{next.title}</span>
          </Trans>
        </Link>
      ) : (
        <Link to={withBank('/topics/', bank)} className={styles.next}>
          <Trans>All topics</Trans>
        </Link>
      )}
    </div>
  );
}
