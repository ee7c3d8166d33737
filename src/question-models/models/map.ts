/** Places, to be found on the map among others that readers take for them. */

import { shuffle } from '#domain/random/random.ts';
import { datumModel } from '../data.ts';
import { filled } from '../parts.ts';

export const map = datumModel({
  id: 'map',
  type: 'map',
  demand: 'recall',
  of: 'places',
  forms: ({ datum }) => {
    const { ask, places, confusedWith = [] } = datum;
    return ask !== undefined && places.some(({ country }) => country) && confusedWith.length >= 2 ? [''] : [];
  },
  make: ({ datum, fact, library, seed, document }) => {
    const keyed = datum.places.flatMap(({ name, country }, i) =>
      country === undefined
        ? []
        : [
            {
              id: `place-${i + 1}`,
              text: name,
              country,
              rationale: datum.why ?? library.words.says(filled(fact.claim, ''), fact, document),
            },
          ],
    );
    const others = (datum.confusedWith ?? []).map(({ name, country, why }, i) => ({
      id: `other-${i + 1}`,
      text: name,
      country,
      rationale: why,
    }));
    return {
      type: 'map',
      prompt: datum.ask ?? '',
      places: shuffle([...keyed, ...others], `${seed}/order`).map((place) => ({
        ...place,
        text: library.words.option(place.text),
      })),
      answerKey: keyed.map(({ id }) => id),
      ...(datum.extent && { extent: datum.extent }),
    };
  },
});
