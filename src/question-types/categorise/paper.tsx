import { PaperQuestion } from '../paper-question.tsx';
import type { PaperProps } from '../view-contract.ts';
import css from './paper.module.css';
import type { CategoriseView } from './type.ts';

/** A table with a box for every item and category. */
export function Paper({ view, number, lang }: PaperProps<CategoriseView>) {
  return (
    <PaperQuestion number={number} prompt={view.prompt} lang={lang}>
      <table className={css.table} lang={lang}>
        <thead>
          <tr>
            <td />
            {view.categories.map((category) => (
              <th key={category.id} scope="col">
                {category.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.items.map((item) => (
            <tr key={item.id}>
              <th scope="row">{item.text}</th>
              {view.categories.map((category) => (
                <td key={category.id}>
                  <span className={css.box} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </PaperQuestion>
  );
}
