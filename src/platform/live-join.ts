/** The two things that a participant asks over HTTP before there is a connection; a host's are in live-http.ts. */
import * as v from 'valibot';
import { type JoinInfo, JoinInfoSchema, type LinkTaken, LinkTakenSchema } from '#protocol/joining.ts';
import { RefusalSchema } from '#protocol/to-participant.ts';
import { fileAddress } from './base.ts';

const RefusedSchema = v.looseObject({ refused: v.union([RefusalSchema, v.literal('used-already')]) });
/** `unreachable`: no answer, or none of ours, as a login page gives. */
export type JoinRefusal = v.InferOutput<typeof RefusedSchema>['refused'] | 'unreachable';
export type JoinAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refused: JoinRefusal };

/** In ms. */
const PATIENCE = 15_000;

async function ask<T>(
  path: string,
  schema: v.GenericSchema<unknown, T>,
  init: RequestInit = {},
): Promise<JoinAnswer<T>> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch(fileAddress(path), { ...init, signal, redirect: 'error', cache: 'no-store' });
    const body: unknown = await answer.json();
    const parsed = v.safeParse(schema, body);
    if (answer.ok && parsed.success) return { ok: true, value: parsed.output };
    const said = v.safeParse(RefusedSchema, body);
    return { ok: false, refused: said.success ? said.output.refused : 'unreachable' };
  } catch {
    return { ok: false, refused: 'unreachable' };
  }
}

/** What is to be known of a game before a name is chosen. */
export const loadJoinInfo = (code: string): Promise<JoinAnswer<JoinInfo>> =>
  ask(`api/join/${code}`, JoinInfoSchema);

/** A link works once: the token that it gives is to be kept. */
export const takeLink = (token: string): Promise<JoinAnswer<LinkTaken>> =>
  ask('api/links', LinkTakenSchema, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
