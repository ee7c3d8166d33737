/** What a choice would lead to, told before it is made: one forecast for each, one after the other. */
import { useEffect, useState } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { type Forecast, forecast } from '#domain/study/forecast.ts';
import { now as readClock } from '#platform/clock.ts';
import { afterPaint, loadPlannable, planInput } from '#state/planning.ts';
import type { Settings } from '#state/settings.ts';
import { loadStudy } from '#state/study.ts';

export type StudyChoices = Pick<Settings, 'retention' | 'goalDay' | 'minutesADay' | 'newADay' | 'leaveOut'>;

export interface ForecastProps {
  readonly bank: BankIndex;
  readonly settings: StudyChoices;
}

/** Settings to look ahead with, and how many days. */
export interface Wanted {
  readonly settings: StudyChoices;
  readonly days: number;
}

const known = new Map<string, Forecast>();

async function look(bank: BankIndex, { settings, days }: Wanted): Promise<Forecast> {
  const [plannable, { state }] = await Promise.all([loadPlannable(bank), loadStudy(bank)]);
  const input = planInput(plannable, state, settings, readClock());
  const key = JSON.stringify([bank.id, bank.version, settings, days, input.seed]);
  const held = known.get(key);
  if (held) return held;
  // Each takes a good part of a second on a phone: what is on the screen comes first.
  await afterPaint();
  const made = forecast({ ...input, days });
  known.set(key, made);
  return made;
}

/** In the order of `wanted`; what is not known yet is undefined. Where nothing can be had, it stays so. */
export function useForecasts(bank: BankIndex, wanted: readonly Wanted[]): readonly (Forecast | undefined)[] {
  const key = JSON.stringify(wanted);
  const [found, setFound] = useState<{ readonly key: string; readonly list: readonly Forecast[] }>();
  useEffect(() => {
    let here = true;
    const all: readonly Wanted[] = JSON.parse(key);
    void (async () => {
      const list: Forecast[] = [];
      for (const one of all) {
        if (!here) return;
        list.push(await look(bank, one));
        if (here) setFound({ key, list: [...list] });
      }
    })().catch(() => undefined);
    return () => {
      here = false;
    };
  }, [bank, key]);
  return wanted.map((_, i) => (found?.key === key ? found.list[i] : undefined));
}
