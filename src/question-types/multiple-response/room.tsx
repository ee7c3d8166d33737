import { Trans } from '@lingui/react/macro';
import { RoomHow, RoomOptions } from '../room-form.tsx';
import type { RoomProps } from '../view-contract.ts';
import type { MultipleResponseView } from './type.ts';

export function Room({ view, lang }: RoomProps<MultipleResponseView>) {
  return (
    <>
      <RoomHow>
        <Trans>Choose every one that fits.</Trans>
      </RoomHow>
      <RoomOptions options={view.options} lang={lang} />
    </>
  );
}
