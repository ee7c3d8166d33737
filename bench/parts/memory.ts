import type { Bench } from '../bench.ts';
import { memoryAfter } from '../memory.ts';
import type { Group } from '../table.ts';

const FEW = 10;
const MANY = 500;

export async function measureMemory(bench: Bench): Promise<Group[]> {
  bench.say(`memory after ${MANY} answers`);
  const { server, bank } = bench.app;
  const [few, many] = await memoryAfter(bench.browser, server.url, bank, [FEW, MANY]);
  if (few === undefined || many === undefined) throw new Error('memory was not read');
  return [
    {
      title: 'Memory',
      columns: [`after ${MANY}`, `after ${FEW}`],
      rows: [
        { measure: 'heap in use', unit: 'MB', app: many.heap, beside: few.heap },
        { measure: 'nodes', unit: '', app: many.nodes, beside: few.nodes },
        { measure: 'listeners', unit: '', app: many.listeners, beside: few.listeners },
      ],
      notes: [`${((many.heap - few.heap) / (MANY - FEW) / 1000).toFixed(2)} kB for each further answer`],
    },
  ];
}
