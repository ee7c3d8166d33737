import type { MapQuestion } from './schema.ts';

export const samples: readonly [MapQuestion, MapQuestion, ...MapQuestion[]] = [
  {
    id: 'rivers.amazon',
    type: 'map',
    prompt: 'Through which countries does the Amazon itself flow on its way to the sea?',
    facts: ['amazon-countries'],
    places: [
      {
        id: 'peru',
        text: 'Peru',
        country: '604',
        rationale: 'The Amazon gathers its first waters high in the Andes of Peru.',
      },
      {
        id: 'colombia',
        text: 'Colombia',
        country: '170',
        rationale: 'A short strip of Colombia reaches down to the river near the town of Leticia.',
      },
      {
        id: 'brazil',
        text: 'Brazil',
        country: '076',
        rationale: 'Most of the river’s length, and its mouth, lie in Brazil.',
      },
      {
        id: 'bolivia',
        text: 'Bolivia',
        country: '068',
        rationale: 'Rivers of Bolivia feed the Amazon, but it stays north of the border itself.',
      },
      { id: 'argentina', text: 'Argentina', country: '032' },
    ],
    answerKey: ['peru', 'colombia', 'brazil'],
    extent: [-85, -40, -33, 13],
  },
  {
    id: 'rivers.nile-source',
    type: 'map',
    prompt: 'In which country does the White Nile leave Lake Victoria?',
    facts: ['white-nile-start'],
    places: [
      {
        id: 'uganda',
        text: 'Uganda',
        country: '800',
        rationale: 'The river leaves the lake at Jinja, on the shore of Uganda.',
      },
      {
        id: 'rwanda',
        text: 'Rwanda',
        country: '646',
        rationale: 'Streams from Rwanda flow into the lake, which is why some call it the farthest source.',
      },
      {
        id: 'kenya',
        text: 'Kenya',
        country: '404',
        rationale: 'Kenya holds a corner of the lake, and no river leaves it there.',
      },
      {
        id: 'egypt',
        text: 'Egypt',
        country: '818',
        rationale: 'Egypt lies at the other end, where the Nile meets the sea.',
      },
    ],
    answerKey: ['uganda'],
  },
];
