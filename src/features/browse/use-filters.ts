import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Browsers refuse an address that changes with every letter. In ms. */
const PAUSE = 400;

export interface Filters {
  readonly search: string;
  /** Empty for all. */
  readonly topic: string;
  readonly document: string;
  /** The fact whose card is open; empty for none. */
  readonly fact: string;
}

/** Where each is found in the address. */
const NAMES: Readonly<Record<keyof Filters, string>> = {
  search: 'q',
  topic: 'topic',
  document: 'document',
  fact: 'fact',
};

/** The address with these filters changed and everything else in it left alone. */
export function withFilters(before: URLSearchParams, change: Partial<Filters>): URLSearchParams {
  const next = new URLSearchParams(before);
  for (const [filter, value] of Object.entries(change)) {
    const name = NAMES[filter as keyof Filters];
    if (value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** The filters of the address, and a way to change them. What is typed reaches the address after a pause. */
export function useFilters(): [Filters, (change: Partial<Filters>) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get(NAMES.search) ?? '';
  const [search, setSearch] = useState(asked);
  const written = useRef(asked);
  const put = (change: Partial<Filters>) => {
    written.current = change.search ?? written.current;
    setParams((before) => withFilters(before, change), { replace: true, preventScrollReset: true });
  };

  // An address that changed by other hands (back, a link) decides what is searched for.
  useEffect(() => {
    if (asked === written.current) return;
    written.current = asked;
    setSearch(asked);
  }, [asked]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `put` is new at each render and always does the same
  useEffect(() => {
    if (search === written.current) return;
    const timer = setTimeout(() => put({ search }), PAUSE);
    return () => clearTimeout(timer);
  }, [search]);

  const filters = {
    search,
    topic: params.get(NAMES.topic) ?? '',
    document: params.get(NAMES.document) ?? '',
    fact: params.get(NAMES.fact) ?? '',
  };
  const change = (to: Partial<Filters>) => {
    if (to.search !== undefined) setSearch(to.search);
    const now = Object.keys(to).some((filter) => filter !== 'search');
    // Together with another filter, what is typed goes along at once.
    if (now) put({ search, ...to });
  };
  return [filters, change];
}
