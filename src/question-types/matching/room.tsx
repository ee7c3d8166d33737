import { Trans } from '@lingui/react/macro';
import css from '../room-form.module.css';
import { allShort, RoomHow, RoomList, RoomOptions } from '../room-form.tsx';
import type { RoomProps } from '../view-contract.ts';
import type { MatchingView } from './type.ts';

/** Short ones side by side, long ones below each other: either way both lists say what they are. */
export function Room({ view, lang }: RoomProps<MatchingView>) {
  const { items, targets } = view;
  const short = allShort([...items, ...targets]);
  return (
    <div className={css.sides} data-long={short ? undefined : ''}>
      <div data-whole="">
        <RoomHow>
          <Trans>Match each of these</Trans>
        </RoomHow>
        <RoomList items={items} lang={lang} />
      </div>
      <div data-whole="">
        <RoomHow>
          <Trans>with one of these</Trans>
        </RoomHow>
        {/* With the letters that they have on everyone's own screen. */}
        <RoomOptions options={targets} lang={lang} columns={!short && allShort(targets) ? 2 : 1} />
      </div>
    </div>
  );
}
