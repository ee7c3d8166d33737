/** The seed of home's question: it is prerendered, so it looks the same for everyone. */
export const FIRST_SEED = 'first';
