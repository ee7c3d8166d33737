import { Trans } from '@lingui/react/macro';
import { RoomHow, RoomList } from '../room-form.tsx';
import type { RoomProps } from '../view-contract.ts';
import type { OrderingView } from './learner-view.ts';

/** The rows in the order in which they are mixed, without numbers: none of them has its place yet. */
export function Room({ view, lang }: RoomProps<OrderingView>) {
  const { ends } = view;
  return (
    <>
      <RoomHow>
        {ends ? (
          <Trans>
            Put these in order, from <q lang={lang}>{ends.first}</q> to <q lang={lang}>{ends.last}</q>.
          </Trans>
        ) : (
          <Trans>Put these in order.</Trans>
        )}
      </RoomHow>
      <RoomList items={view.items} lang={lang} />
    </>
  );
}
