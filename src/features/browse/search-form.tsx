import { Trans } from '@lingui/react/macro';
import type { BankIndex } from '#domain/bank/delivered.ts';
import styles from './browse.module.css';
import type { Filters } from './use-filters.ts';

interface SearchFormProps {
  readonly bank: BankIndex;
  readonly filters: Filters;
  readonly onChange: (change: Partial<Filters>) => void;
}

export function SearchForm({ bank, filters, onChange }: SearchFormProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> would only stand around this form
    <form role="search" className={styles.form} data-print="no" onSubmit={(event) => event.preventDefault()}>
      <label className={styles.search}>
        <Trans>Search</Trans>
        <input
          type="search"
          value={filters.search}
          autoComplete="off"
          enterKeyHint="search"
          onChange={(event) => onChange({ search: event.target.value })}
        />
      </label>
      <label>
        <Trans>Topic</Trans>
        <select value={filters.topic} onChange={(event) => onChange({ topic: event.target.value })}>
          <option value="">
            <Trans>All topics</Trans>
          </option>
          {bank.chapters.map((chapter) => (
            <optgroup key={chapter.id} label={chapter.title} lang={bank.language}>
              {chapter.topics.map((id) => (
                <option key={id} value={id}>
                  {bank.topics.find((topic) => topic.id === id)?.title ?? id}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {bank.documents.length > 1 && (
        <label>
          <Trans>Document</Trans>
          <select value={filters.document} onChange={(event) => onChange({ document: event.target.value })}>
            <option value="">
              <Trans>All documents</Trans>
            </option>
            {bank.documents.map((document) => (
              <option key={document.id} value={document.id} lang={bank.language}>
                {document.shortTitle}
              </option>
            ))}
          </select>
        </label>
      )}
    </form>
  );
}
