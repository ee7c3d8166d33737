import { Trans } from '@lingui/react/macro';
import { RoomHow } from '../room-form.tsx';

/** There is nothing to show but what is asked; what is expected is said. */
export function Room() {
  return (
    <RoomHow>
      <Trans>Answer in a word or a few.</Trans>
    </RoomHow>
  );
}
