import { Trans } from '@lingui/react/macro';
import { Button } from '#ui/button.tsx';

/** A page that could not be shown: what happened, what is kept, what to do next. */
export function PageTrouble({ error }: { readonly error: unknown }) {
  const detail = error instanceof Error ? error.message : String(error);
  return (
    <div role="alert">
      <h1>
        <Trans>This page could not be shown</Trans>
      </h1>
      <p>
        <Trans>
          Your saved answers are kept on this device. Check your connection, then load the page again.
        </Trans>
      </p>
      <p>
        <Button onClick={() => location.reload()}>
          <Trans>Load the page again</Trans>
        </Button>
      </p>
      <details>
        <summary>
          <Trans>What the browser said</Trans>
        </summary>
        <code>{detail}</code>
      </details>
    </div>
  );
}
