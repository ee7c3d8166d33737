/** The written banks, as their authors see them: what a test compares the screen with. */
import { readdirSync, readFileSync } from 'node:fs';

interface Choice {
  readonly id: string;
  readonly text: string;
  readonly rationale?: string;
}
interface Blank {
  readonly id: string;
  readonly form: 'list' | 'typed';
  readonly answerKey: string;
  readonly options?: readonly Choice[];
  readonly mistakes?: readonly Mistake[];
}
interface Mistake {
  readonly texts?: readonly string[];
  readonly value?: number;
  readonly item?: string;
  readonly target?: string;
  readonly category?: string;
  readonly rationale: string;
}

/** A question as it stands in its file; each type has its own of these fields. */
export interface Written {
  readonly id: string;
  readonly type: string;
  readonly prompt: string;
  readonly facts: readonly string[];
  readonly hint?: string;
  readonly explanation: string;
  readonly answerKey: unknown;
  readonly options?: readonly Choice[];
  readonly items?: readonly Choice[];
  readonly targets?: readonly Choice[];
  readonly categories?: readonly Choice[];
  readonly places?: readonly Choice[];
  readonly blanks?: readonly Blank[];
  readonly mistakes?: readonly Mistake[];
  readonly rationale?: string;
  readonly rationales?: Readonly<Record<string, string>>;
}

interface Fact {
  readonly id: string;
  readonly claim: string;
  readonly section: string;
  readonly sensitivity?: readonly string[];
}

export interface WrittenBank {
  readonly id: string;
  readonly questions: readonly Written[];
  readonly facts: ReadonlyMap<string, Fact>;
}

export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

export function readBank(id: string): WrittenBank {
  const folder = `questions/${id}`;
  const files = readdirSync(`${folder}/topics`).map((name) => `${folder}/topics/${name}`);
  const questions = files.flatMap((file) => readJson<{ questions: Written[] }>(file).questions);
  const { facts } = readJson<{ facts: Fact[] }>(`${folder}/facts.json`);
  return { id, questions, facts: new Map(facts.map((fact) => [fact.id, fact])) };
}

export const bridges = readBank('bridges');
export const ijm = readBank('ijm');

/** As it reads on the screen: without the marks of emphasis, spaces folded. */
export function plain(text: string): string {
  return text.replaceAll('*', '').replace(/\s+/g, ' ').trim();
}

export function byPrompt(bank: WrittenBank, prompt: string): Written {
  const found = bank.questions.find((question) => plain(question.prompt) === plain(prompt));
  if (!found) throw new Error(`no question asks: ${prompt}`);
  return found;
}

const TOLD_AFTERWARDS = ['rationale', 'rationales', 'explanation', 'hint'];

/** Every text that must not be on the page before a question is answered. */
export function secretTexts(bank: WrittenBank, question: Written): string[] {
  const texts: string[] = question.facts.flatMap((id) => bank.facts.get(id)?.claim ?? []);
  const collect = (value: unknown, secret: boolean): void => {
    if (typeof value === 'string') {
      if (secret) texts.push(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, held] of Object.entries(value)) {
        collect(held, secret || TOLD_AFTERWARDS.includes(key));
      }
    }
  };
  collect(question, false);
  return texts.map(plain);
}

/** The authors' own ids: whoever reads the page must not learn from them. */
export function authoredIds(question: Written): string[] {
  const { options = [], items = [], targets = [], categories = [], places = [], blanks = [] } = question;
  const inBlanks = blanks.flatMap((blank) => [blank.id, ...(blank.options ?? []).map(({ id }) => id)]);
  return [...[options, items, targets, categories, places].flat().map(({ id }) => id), ...inBlanks];
}
