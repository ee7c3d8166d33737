import { Trans } from '@lingui/react/macro';
import { RoomHow, RoomList } from '../room-form.tsx';
import type { RoomProps } from '../view-contract.ts';
import type { MapView } from './type.ts';

/** The places by name: the map itself is on everyone's own screen, where it can be touched. */
export function Room({ view, lang }: RoomProps<MapView>) {
  return (
    <>
      <RoomHow>
        <Trans>Pick every place that fits.</Trans>
      </RoomHow>
      <RoomList items={view.places} lang={lang} columns="many" />
    </>
  );
}
