import { Trans } from '@lingui/react/macro';
import { Button } from '#ui/button.tsx';

/** The bank has changed under an attempt: this question is gone from it. */
export function QuestionMissing({ onSkip }: { readonly onSkip: () => void }) {
  return (
    <div>
      <h1>
        <Trans>This question is no longer in the bank</Trans>
      </h1>
      <p>
        <Trans>
          The questions have changed since you began. It counts for nothing; your other answers are kept.
        </Trans>
      </p>
      <p>
        <Button onClick={onSkip}>
          <Trans>Next question</Trans>
        </Button>
      </p>
    </div>
  );
}
