/** A picture's data as a table, for those who read numbers more easily than drawings. */
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Picture } from '#domain/bank/reading.ts';

interface PictureTableProps {
  readonly picture: Picture;
  readonly lang: string;
}

export function PictureTable({ picture, lang }: PictureTableProps) {
  switch (picture.kind) {
    case 'dots':
      return (
        <Table
          lang={lang}
          heads={[<Trans key="what">What</Trans>, <Trans key="dots">Dots of 100</Trans>]}
          rows={[
            [picture.filledLabel, picture.filled],
            [picture.restLabel, 100 - picture.filled],
          ]}
        />
      );
    case 'time-axis':
      return (
        <Table
          lang={lang}
          heads={[
            <Trans key="when">When</Trans>,
            <Trans key="from">From, in months</Trans>,
            <Trans key="to">To, in months</Trans>,
          ]}
          rows={picture.spans.map(({ label, from, to }) => [label, from, to])}
        />
      );
    case 'path':
      return (
        <Table
          lang={lang}
          heads={[
            <Trans key="place">Place in the order</Trans>,
            <Trans key="step">Step</Trans>,
            <Trans key="means">What it means</Trans>,
          ]}
          rows={picture.stations.map(({ title, summary }, i) => [i + 1, title, summary])}
        />
      );
    case 'pairs':
      return (
        <Table
          lang={lang}
          heads={[
            <span key="left" lang={lang}>
              {picture.leftTitle}
            </span>,
            <span key="right" lang={lang}>
              {picture.rightTitle}
            </span>,
          ]}
          rows={picture.pairs.map(({ left, right }) => [left, right])}
        />
      );
    case 'map':
      return picture.places.some((place) => place.group) ? (
        <Table
          lang={lang}
          heads={[<Trans key="place">Place</Trans>, <Trans key="group">Group</Trans>]}
          rows={picture.places.map(({ name, group }) => [name, group ?? ''])}
        />
      ) : (
        <Table
          lang={lang}
          heads={[<Trans key="place">Place</Trans>]}
          rows={picture.places.map(({ name }) => [name])}
        />
      );
    case 'bars':
      return (
        <Table
          lang={lang}
          heads={[<Trans key="what">What</Trans>, <Trans key="figure">Figure</Trans>]}
          rows={picture.bars.map(({ label, valueLabel }) => [label, valueLabel])}
        />
      );
  }
}

interface TableProps {
  readonly heads: readonly ReactNode[];
  /** The bank's words, or plain numbers. */
  readonly rows: readonly (readonly (string | number)[])[];
  readonly lang: string;
}

function Table({ heads, rows, lang }: TableProps) {
  return (
    <table>
      <thead>
        <tr>
          {heads.map((head, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
            <th key={i} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody lang={lang}>
        {rows.map((cells) => (
          <tr key={cells.join('\n')}>
            {cells.map((cell, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
              <td key={i}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
