/** Who is called what in one game. Names stand here and in their own table, never in events. */
import type { GameSettings } from '#domain/game/settings.ts';
import { cleanName, foldName, isFitName } from './clean.ts';
import { generatedName } from './generated.ts';

export type Chosen = { readonly name: string } | { readonly refused: 'name-not-usable' | 'name-taken' };

export class NameBook {
  private readonly bySeat: Map<number, string>;
  /** Folded names, and how many seats bear them. */
  private readonly taken = new Map<string, number>();
  private readonly listed: readonly string[];
  private readonly language: string;

  constructor(names: ReadonlyMap<number, string>, listed: readonly string[], language: string) {
    this.bySeat = new Map();
    this.listed = listed;
    this.language = language;
    for (const [seat, name] of names) this.set(seat, name);
  }

  /** Once names have been deleted, a number is all there is. */
  of(seat: number): string {
    return this.bySeat.get(seat) ?? `#${seat + 1}`;
  }

  all(): ReadonlyMap<number, string> {
    return this.bySeat;
  }

  /** @returns to set it back */
  set(seat: number, name: string | undefined): () => void {
    const before = this.bySeat.get(seat);
    if (before !== undefined) this.count(before, -1);
    if (name === undefined) this.bySeat.delete(seat);
    else {
      this.bySeat.set(seat, name);
      this.count(name, 1);
    }
    return () => void this.set(seat, before);
  }

  private count(name: string, by: number): void {
    const folded = foldName(name);
    const left = (this.taken.get(folded) ?? 0) + by;
    if (left > 0) this.taken.set(folded, left);
    else this.taken.delete(folded);
  }

  isTaken(name: string): boolean {
    return this.taken.has(foldName(name));
  }

  /** Of the host's list, those that nobody has yet. */
  free(): string[] {
    return this.listed.filter((name) => !this.isTaken(name));
  }

  /** @param own the seat's present name, which it may keep */
  choose(how: GameSettings['names'], asked: string | undefined, seed: string, own?: string): Chosen {
    if (how === 'generated') {
      return { name: generatedName(seed, this.language, (name) => this.isTaken(name)) };
    }
    const name = cleanName(asked ?? '');
    if (name === undefined) return { refused: 'name-not-usable' };
    if (how === 'list') {
      const listed = this.listed.find((one) => foldName(one) === foldName(name));
      if (listed === undefined) return { refused: 'name-not-usable' };
      return this.isFree(listed, own) ? { name: listed } : { refused: 'name-taken' };
    }
    if (!isFitName(name)) return { refused: 'name-not-usable' };
    return this.isFree(name, own) ? { name } : { refused: 'name-taken' };
  }

  /** The host may give any name that can be read, and that nobody else has. */
  given(asked: string, own: string): Chosen {
    const name = cleanName(asked);
    if (name === undefined) return { refused: 'name-not-usable' };
    return this.isFree(name, own) ? { name } : { refused: 'name-taken' };
  }

  private isFree(name: string, own: string | undefined): boolean {
    return !this.isTaken(name) || (own !== undefined && foldName(own) === foldName(name));
  }
}
