/** A fact's data by type, each with its number in the fact: what a variant's name begins with. */
import type { Fact, FactData } from '#domain/bank/fact.ts';
import type { Library, MadeContent, QuestionModel } from './contract.ts';

export type Datum<T extends FactData['type']> = Extract<FactData, { type: T }>;

/** What a model's part about one datum is given. */
export interface Given<T extends FactData['type']> {
  readonly fact: Fact;
  readonly datum: Datum<T>;
  /** Its number among the fact's data, from 1. */
  readonly n: number;
  readonly library: Library;
  /** The question's id: everything drawn is drawn from it. */
  readonly seed: string;
  /** The document's name within a sentence. */
  readonly document: string;
}

interface DatumModel<T extends FactData['type']> {
  readonly id: string;
  readonly type: MadeContent['type'];
  readonly demand: QuestionModel['demand'];
  readonly estimate?: true;
  readonly of: T;
  /** The variants of one datum: '' for the only one. None where it lacks what the model needs. */
  forms(given: Omit<Given<T>, 'seed'>): readonly string[];
  make(given: Given<T>, form: string): MadeContent;
}

/** A model that makes each question of a single datum. */
export function datumModel<T extends FactData['type']>(model: DatumModel<T>): QuestionModel {
  const { id, type, demand, estimate, of } = model;
  const data = (fact: Fact) =>
    (fact.data ?? []).flatMap((held, i) => (held.type === of ? [{ n: i + 1, datum: held as Datum<T> }] : []));
  const given = (fact: Fact, datum: Datum<T>, n: number, library: Library) => ({
    fact,
    datum,
    n,
    library,
    document: library.documentName(fact.document),
  });
  const name = (n: number, form: string) => (form === '' ? String(n) : `${n}-${form}`);
  return {
    id,
    type,
    demand,
    ...(estimate && { estimate }),
    variants: (fact, library) =>
      data(fact).flatMap(({ n, datum }) =>
        model.forms(given(fact, datum, n, library)).map((form) => name(n, form)),
      ),
    make: (fact, variant, library, seed) => {
      const [n = '', ...form] = variant.split('-');
      const held = data(fact).find((one) => String(one.n) === n);
      if (held === undefined) throw new Error(`${fact.id} has no data of ${id} ${variant}`);
      return model.make({ ...given(fact, held.datum, held.n, library), seed }, form.join('-'));
    },
  };
}
