import { Trans } from '@lingui/react/macro';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { withBank } from '#state/banks.ts';
import { Link } from '#ui/link.tsx';

/**
 * A bank whose documents name people to turn to keeps those facts in a topic of this id. They are what a
 * document said in its time and place, not advice of ours: so they are only linked to, and stand apart.
 */
const SUPPORT_TOPIC = 'support';

export function DocumentHelp({
  bank,
  className,
}: {
  readonly bank: BankIndex;
  readonly className?: string | undefined;
}) {
  if (!bank.topics.some((topic) => topic.id === SUPPORT_TOPIC)) return null;
  return (
    <p className={className}>
      <Trans>
        The documents that you learn about here also name some organisations. That is a fact of the documents:
        they may work in one country only, or have changed since.
      </Trans>{' '}
      <Link to={withBank(`/browse/?topic=${SUPPORT_TOPIC}`, bank)}>
        <Trans>See what the documents say</Trans>
      </Link>
    </p>
  );
}
