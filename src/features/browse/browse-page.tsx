/** Searching facts and questions: `/browse/?q=…&topic=…&document=…&fact=<id>`. */
import { Trans } from '@lingui/react/macro';
import { useBank } from '#state/banks.ts';
import { useHere } from '#state/use-here.ts';
import { Browse } from './browse.tsx';

export function Page() {
  const here = useHere();
  const bank = useBank();
  return (
    <>
      <h1>
        <Trans>Browse facts and questions</Trans>
      </h1>
      {here && <Browse key={bank.id} bank={bank} />}
    </>
  );
}
