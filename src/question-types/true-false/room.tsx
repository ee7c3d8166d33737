import { useLingui } from '@lingui/react/macro';
import { RoomOptions } from '../room-form.tsx';
import type { RoomProps } from '../view-contract.ts';
import type { TrueFalseView } from './type.ts';

export function Room({ view }: RoomProps<TrueFalseView>) {
  const { t } = useLingui();
  return (
    <RoomOptions options={view.choices.map(({ id, value }) => ({ id, text: value ? t`True` : t`False` }))} />
  );
}
