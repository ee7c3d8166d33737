/** The owner's password for making games, where there is one. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { Few } from '../limits.ts';

const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } as const;

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((done, failed) => {
    scrypt(password.normalize('NFKC'), salt, 32, COST, (error, key) => (error ? failed(error) : done(key)));
  });
}

/** Each guess costs 128 MiB and a third of a second: two at once, and a short line. */
export class HostPassword {
  private readonly few = new Few(2, 8);
  private readonly salt = randomBytes(16);
  private readonly key: Promise<Buffer>;

  constructor(password: string) {
    this.key = derive(password, this.salt);
  }

  /** @returns undefined where too many are being checked */
  matches(guess: string): Promise<boolean | undefined> {
    return this.few.run(async () => timingSafeEqual(await this.key, await derive(guess, this.salt)));
  }
}
