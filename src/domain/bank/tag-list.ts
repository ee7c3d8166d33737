/** The subjects that can be left out. Apart from the schemas, so that the first page needs none of them. */
export const TAGS = [
  'forced-labour',
  'sexual-exploitation',
  'child-abuse',
  'sexual-violence',
  'detention',
] as const;

/** A subject that a learner or teacher may leave out. */
export type Tag = (typeof TAGS)[number];
