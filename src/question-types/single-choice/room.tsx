import { RoomOptions } from '../room-form.tsx';
import type { RoomProps } from '../view-contract.ts';
import type { SingleChoiceView } from './type.ts';

export function Room({ view, lang }: RoomProps<SingleChoiceView>) {
  return <RoomOptions options={view.options} lang={lang} />;
}
