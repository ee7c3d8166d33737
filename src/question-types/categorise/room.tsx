import { Trans } from '@lingui/react/macro';
import css from '../room-form.module.css';
import { allShort, RoomList } from '../room-form.tsx';
import type { RoomProps } from '../view-contract.ts';
import type { CategoriseView } from './type.ts';

/** The categories stand first, and stay while a long list of items is shown in parts. */
export function Room({ view, lang }: RoomProps<CategoriseView>) {
  const { items, categories } = view;
  return (
    <>
      <ul className={css.into} data-stays="">
        <li className={css.how}>
          <Trans>Sort into</Trans>
        </li>
        {categories.map(({ id, text }) => (
          <li key={id} lang={lang} data-category="">
            {text}
          </li>
        ))}
      </ul>
      <RoomList items={items} lang={lang} columns={allShort(items) ? 2 : 1} />
    </>
  );
}
