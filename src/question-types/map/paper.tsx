import { PaperQuestion } from '../paper-question.tsx';
import type { PaperProps } from '../view-contract.ts';
import type { MapView } from './type.ts';
import css from './view.module.css';

/** The places with a box each: a printed map would be too small to mark them on. */
export function Paper({ view, number, lang }: PaperProps<MapView>) {
  return (
    <PaperQuestion number={number} prompt={view.prompt} lang={lang}>
      <ul className={css.boxes} lang={lang}>
        {view.places.map((place) => (
          <li key={place.id}>
            <span className={css.box} />
            {place.text}
          </li>
        ))}
      </ul>
    </PaperQuestion>
  );
}
