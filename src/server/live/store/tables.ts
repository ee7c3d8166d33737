/** The database as the present version of the server knows it. Its history is in migrations.ts. */
export interface Tables {
  games: {
    id: string;
    code: string;
    created_at: number;
    ended_at: number | null;
    alive: number;
    /** How names come about: `generated`, `typed` or `list`. */
    names: string;
  };
  contents: { game: string; body: string };
  /** A row for each group that was kept together: the version that its first event makes, and a JSON array. */
  events: { game: string; version: number; body: string };
  names: { game: string; seat: number; name: string };
  /** The host's list to choose from. */
  listed_names: { game: string; place: number; name: string };
  tokens: { hash: string; game: string; role: string; seat: number | null; made_at: number };
  links: { hash: string; game: string; role: string; seat: number | null; until: number; used: number };
}
