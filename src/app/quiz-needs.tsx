/**
 * Where no service worker keeps this version's files, they are gone from the server as soon as it has a newer one.
 * A quiz that has begun must not notice: all that it may come to need is fetched at its start.
 */
import { useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { fileAddress } from '#platform/base.ts';
import { useAttempt } from '#state/attempts.ts';
import { loadAbout, loadFacts, loadGlossary, loadPictures } from '#state/bank-files.ts';
import { bankById } from '#state/banks.ts';

/** On the quiz page; shows nothing. */
export function QuizNeeds() {
  const [params] = useSearchParams();
  const attempt = useAttempt(params.get('a'));
  const bank = bankById(attempt?.quiz.bank);
  useEffect(() => {
    // With a worker in charge, every file of this version is on the device.
    if (!bank || navigator.serviceWorker?.controller) return;
    loadCode().catch(() => undefined);
    loadBankFiles(bank);
  }, [bank]);
  return null;
}

/** Questions come with the attempt; these when a learner looks something up, or at the results. */
function loadBankFiles(bank: BankIndex): void {
  for (const load of [loadGlossary, loadPictures, loadFacts, loadAbout]) load(bank).catch(() => undefined);
}

/** Code is fetched and parsed, not run; it is then there for good, for as long as the page is open. */
async function loadCode(): Promise<void> {
  // Written by the build (tools/quiz-needs.ts): only it knows what its files are called.
  const list = document.querySelector<HTMLMetaElement>('meta[name="plumbline-quiz"]')?.content;
  if (!list) return;
  const files = (await (await fetch(fileAddress(list))).json()) as readonly string[];
  for (const href of files.map(fileAddress)) {
    const link = document.createElement('link');
    link.rel = href.endsWith('.css') ? 'stylesheet' : 'modulepreload';
    link.crossOrigin = '';
    link.href = href;
    // What the page has already is not asked for again.
    if (
      ![...document.querySelectorAll('link')].some((other) => other.href === href && other.rel === link.rel)
    )
      document.head.append(link);
  }
}
