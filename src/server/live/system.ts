/** The real clock and the system's generator of random numbers. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { CODE_ALPHABET, CODE_LENGTH } from '#protocol/version.ts';
import type { Chance, Clock } from './ports.ts';

/**
 * Monotonic: what the system's clock is set to while the process runs moves no deadline. A laptop that slept
 * finds its clock where it left it, so that time asleep does not count against anyone.
 */
export function systemClock(): Clock {
  let start = Date.now() - performance.now();
  return {
    now: () => Math.round(start + performance.now()),
    settle() {
      // Forward alone; else what comes later would seem to have come before.
      start = Math.max(start, Date.now() - performance.now());
    },
    after(ms, run) {
      // Beyond this, timers of Node run at once.
      const timer = setTimeout(run, Math.min(Math.max(0, ms), 2 ** 31 - 1));
      return () => clearTimeout(timer);
    },
  };
}

export const systemChance: Chance = {
  token: () => randomBytes(32).toString('base64url'),
  code: () =>
    Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET.charAt(randomInt(CODE_ALPHABET.length))).join(''),
  seed: () => randomBytes(9).toString('base64url'),
};

/** Tokens are kept as this alone. They are random and long, so that one round without salt is enough. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
