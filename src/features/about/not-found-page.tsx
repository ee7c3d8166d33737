import { Trans } from '@lingui/react/macro';
import { ButtonLink } from '#ui/button.tsx';
import styles from './about.module.css';

export function Page() {
  return (
    <div className={styles.page}>
      <h1>
        <Trans>Page not found</Trans>
      </h1>
      <p>
        <Trans>
          There is no page at this address. The link may have been cut short, or the page has moved.
          Everything you answered is still here.
        </Trans>
      </p>
      <p className={styles.actions}>
        <ButtonLink to="/">
          <Trans>Go to the start</Trans>
        </ButtonLink>
        <ButtonLink to="/topics/" look="line">
          <Trans>Topics</Trans>
        </ButtonLink>
      </p>
    </div>
  );
}
