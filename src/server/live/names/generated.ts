/** Friendly names that tell nothing about who bears them: a colour or a mood, and an animal. */
import { hash } from '#domain/random/random.ts';

interface Words {
  readonly first: readonly string[];
  readonly animals: readonly string[];
  readonly join: (first: string, animal: string) => string;
}

const split = (text: string) => text.split(' ');

const ENGLISH: Words = {
  first: split(
    'Amber Brave Bright Calm Clever Copper Coral Crimson Curious Eager Gentle Golden Green Happy Honest Humble Indigo Jolly Keen Kind Lively Lucky Maple Mellow Merry Mild Misty Noble Olive Patient Pearl Plucky Polite Proud Quick Quiet Rosy Ruby Sandy Silver Steady Sunny Swift Tidy Velvet Violet Warm Wise',
  ),
  animals: split(
    'Badger Beaver Bison Camel Crane Deer Dolphin Dove Eagle Falcon Ferret Finch Fox Gecko Gazelle Hare Hawk Hedgehog Heron Ibex Jay Kestrel Kiwi Koala Lark Lemur Llama Lynx Magpie Marmot Marten Moose Newt Orca Oriole Osprey Otter Owl Panda Pelican Penguin Plover Puffin Quail Rabbit Raven Robin Salmon Seal Sparrow Squirrel Starling Stork Swan Tapir Tern Tiger Toucan Trout Turtle Vole Walrus Wombat Wren Zebra',
  ),
  join: (first, animal) => `${first} ${animal}`,
};

/** Adjectives that are the same for both genders. */
const SPANISH: Words = {
  first: split(
    'Alegre Amable Ágil Audaz Azul Brillante Capaz Celeste Constante Cordial Diligente Elegante Especial Feliz Fiel Firme Fuerte Genial Gentil Grande Hábil Humilde Ideal Importante Jovial Leal Libre Marrón Noble Paciente Pensante Potente Prudente Radiante Silente Sonriente Suave Sutil Tenaz Valiente Veloz Verde Vivaz',
  ),
  animals: split(
    'Abeja Águila Alce Alondra Ardilla Búho Caballo Camello Cebra Ciervo Cigüeña Cisne Colibrí Conejo Delfín Erizo Foca Gacela Garza Gaviota Gorrión Grulla Halcón Jilguero Jirafa Koala Lechuza Lémur Liebre Lince Llama Loro Mariposa Mirlo Nutria Oso Panda Paloma Pato Pelícano Petirrojo Pingüino Puma Ruiseñor Salmón Tejón Tigre Topo Tortuga Tucán Zorro',
  ),
  join: (first, animal) => `${animal} ${first}`,
};

const LISTS: Readonly<Record<string, Words>> = { en: ENGLISH, es: SPANISH };

/**
 * The same for the same seed. Every pair comes up once before a number is added to any.
 * @param taken whether someone in the game bears this name
 */
export function generatedName(seed: string, language: string, taken: (name: string) => boolean): string {
  const { first, animals, join } = LISTS[language.split('-')[0] ?? ''] ?? ENGLISH;
  const pairs = first.length * animals.length;
  const start = hash(seed) % pairs;
  // A step that shares no factor with the number of pairs leads through all of them.
  const step = stepThrough(pairs);
  for (let round = 1; ; round++) {
    for (let i = 0; i < pairs; i++) {
      const pair = (start + i * step) % pairs;
      const name = join(first[Math.floor(pair / animals.length)] ?? '', animals[pair % animals.length] ?? '');
      const numbered = round === 1 ? name : `${name} ${round}`;
      if (!taken(numbered)) return numbered;
    }
  }
}

function stepThrough(count: number): number {
  const shared = (a: number, b: number): number => (b === 0 ? a : shared(b, a % b));
  let step = Math.floor(count * 0.618);
  while (shared(step, count) !== 1) step++;
  return step;
}
