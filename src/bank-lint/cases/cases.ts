import type { MadeBank } from '../made-up.ts';

/** By rule: banks of which it must say something, and banks of which it must not. */
export type Cases = Readonly<
  Record<string, { readonly fires: readonly MadeBank[]; readonly quiet: readonly MadeBank[] }>
>;
