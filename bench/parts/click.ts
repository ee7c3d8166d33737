import { type Bench, inTurn } from '../bench.ts';
import { clicksInARow, firstClick } from '../click.ts';
import { FLOOR, quizOf } from '../places.ts';
import { median, p95 } from '../stats.ts';
import type { Group, Row } from '../table.ts';

/** 60 frames a second. */
export const FRAME = 16.7;

export async function measureClick(bench: Bench): Promise<Group[]> {
  const { browser, clicks, app, floor } = bench;
  const questions = app.bank.singleChoice.slice(0, clicks);
  bench.say(`click to verdict, first of a visit, ${clicks} each`);
  const [first, floorFirst] = await inTurn(
    clicks,
    () => firstClick(browser, app.server.url, quizOf(app.bank, questions)),
    () => firstClick(browser, floor.url, FLOOR),
  );
  bench.say(`click to verdict, in a row, ${clicks} each`);
  const [row, floorRow] = await inTurn(
    1,
    () => clicksInARow(browser, app.server.url, quizOf(app.bank, questions), clicks),
    () => clicksInARow(browser, floor.url, FLOOR, clicks),
  );
  return [
    {
      title: 'Click to painted verdict, processor at a quarter',
      columns: ['app', 'floor'],
      rows: [
        ...rowsOf('first of a visit', first, floorFirst),
        ...rowsOf('one after another', row.flat(), floorRow.flat()),
      ],
    },
  ];
}

function rowsOf(name: string, app: readonly number[], floor: readonly number[]): Row[] {
  return [
    {
      measure: `${name}: median of ${app.length}`,
      unit: 'ms',
      app: median(app),
      beside: median(floor),
      target: { besidePlus: FRAME },
    },
    { measure: `${name}: p95`, unit: 'ms', app: p95(app), beside: p95(floor) },
  ];
}
