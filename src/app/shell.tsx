import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { whenIdle } from '#platform/moments.ts';
import { setAnnouncer } from '#ui/announcer.ts';
import { Link } from '#ui/link.tsx';
import { PlumbMark } from '#ui/plumb-mark.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { loadWords } from './language.ts';
import { pageAt } from './pages.ts';
import styles from './shell.module.css';

/** What stands around every page: the way in, the live region, the ways out. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const announcer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    setAnnouncer(announcer.current);
    return () => setAnnouncer(null);
  }, []);
  const extras = useExtras();
  const bare = pageAt(useLocation().pathname).bare ?? false;
  return (
    <>
      {!bare && (
        <>
          <a className={styles.skip} href="#main">
            <Trans>Skip to the content</Trans>
          </a>
          <Header />
        </>
      )}
      <main id="main" tabIndex={-1} className={bare ? undefined : styles.main}>
        {extras && <extras.PageNotices />}
        {children}
      </main>
      {!bare && <Footer />}
      {extras && <extras.KeyboardHelpSheet />}
      <VisuallyHidden>
        <span ref={announcer} role="status" aria-live="polite" data-announcer="" />
      </VisuallyHidden>
    </>
  );
}

/** Notices and the sheet of keys: they read the learner's record, so they come after the first paint. */
function useExtras() {
  const [extras, setExtras] = useState<typeof import('./page-extras.tsx') | null>(null);
  useEffect(() => {
    let here = true;
    whenIdle(() => {
      Promise.all([import('./page-extras.tsx'), loadWords('pages')]).then(
        ([module]) => here && setExtras(module),
        () => undefined,
      );
    });
    return () => {
      here = false;
    };
  }, []);
  return extras;
}

function Header() {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to another page closes the menu
  useEffect(() => setOpen(false), [pathname]);
  const item = (to: string, text: string, className?: string) => (
    <li className={className}>
      <Link to={to} className={styles.item} aria-current={pathname === to ? 'page' : undefined}>
        {text}
      </Link>
    </li>
  );
  return (
    <header className={styles.bar} data-print="no">
      <Link to="/" className={styles.mark}>
        <PlumbMark />
        <span>Plumbline</span>
      </Link>
      <button
        type="button"
        className={styles.menu}
        aria-expanded={open}
        aria-controls="menu"
        onClick={() => setOpen(!open)}
      >
        <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" focusable="false">
          <path
            d={open ? 'M5 5l12 12M17 5L5 17' : 'M3 6h16M3 11h16M3 16h16'}
            stroke="currentColor"
            strokeWidth="2"
          />
        </svg>
        <VisuallyHidden>{t`Menu`}</VisuallyHidden>
      </button>
      <nav id="menu" aria-label={t`Main`} className={styles.nav} data-open={open}>
        <ul>
          {item('/', t`Learn`)}
          {item('/study/', t`Today`)}
          {item('/topics/', t`Topics`)}
          {item('/progress/', t`Progress`)}
          {item('/join/', t`Join a game`, styles.served)}
          {item('/settings/', t`Settings`)}
          {item('/break/', t`Take a break`)}
        </ul>
      </nav>
    </header>
  );
}

function Footer() {
  const { t } = useLingui();
  // What is sent to a game's server is said there, by each page.
  const live = ['/join/', '/host/'].includes(useLocation().pathname);
  return (
    <footer className={styles.footer} data-print="no">
      <nav aria-label={t`More`}>
        <ul>
          <li>
            <Link to="/browse/">{t`Browse facts and questions`}</Link>
          </li>
          <li>
            <Link to="/make/">{t`Make a quiz`}</Link>
          </li>
          <li className={styles.served}>
            <Link to="/host/">{t`Host a game`}</Link>
          </li>
          <li>
            <Link to="/about/">{t`About these documents`}</Link>
          </li>
          <li>
            <Link to="/help/">{t`Help`}</Link>
          </li>
          <li>
            <Link to="/privacy/">{t`Privacy`}</Link>
          </li>
        </ul>
      </nav>
      {!live && (
        <p>
          <Trans>No account. What you do here stays on this device.</Trans>
        </p>
      )}
    </footer>
  );
}
