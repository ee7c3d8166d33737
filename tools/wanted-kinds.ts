/** Facts that a bank must ask for in several kinds of question, since they are what it is about. */
import type { Bank } from '#domain/bank/read-bank.ts';

const KINDS = 3;

const WANTED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  ijm: {
    'the four outcomes and their order': ['outcomes-list', 'four-verbs'],
    'the two-year limit, its exception, restoration': [
      'care-two-years',
      'care-exception',
      'restoration-defined',
    ],
    'Cebu: 79%, four years, outside auditors': ['cebu-drop', 'cebu-years', 'cebu-auditors'],
    'the four kinds of aftercare': ['care-kinds'],
    'the 2012 figures': ['y2012-relief', 'y2012-convictions', 'y2012-aftercare'],
    'Philippine cases before and after': ['ph-before', 'ph-now'],
    'the places': ['countries'],
    'invited, war zones, own laws': ['invited', 'limit-warzone', 'own-laws'],
    'prosecution must follow police action': ['ug-followup'],
  },
};

/** Fact id → types of the questions that ask for it. */
export function kindsByFact(bank: Bank): Map<string, Set<string>> {
  const kinds = new Map<string, Set<string>>();
  for (const { type, facts } of bank.questions) {
    for (const fact of facts) kinds.set(fact, (kinds.get(fact) ?? new Set()).add(type));
  }
  return kinds;
}

/** One line for each wanted fact that is asked in fewer than three kinds of question. */
export function tooFewKinds(bank: Bank): string[] {
  const kinds = kindsByFact(bank);
  return Object.entries(WANTED[bank.file.id] ?? {}).flatMap(([group, facts]) =>
    facts.flatMap((fact) => {
      const held = [...(kinds.get(fact) ?? [])];
      return held.length >= KINDS
        ? []
        : [`${group}: ${fact} in ${held.length} (${held.join(', ')}), wanted ${KINDS}`];
    }),
  );
}
