/** Lighthouse as a phone: its default mobile screen, network and processor, simulated. */
import lighthouse, { type Flags } from 'lighthouse';

export interface Speed {
  /** 0–100. */
  readonly performance: number;
  /** Milliseconds. */
  readonly fcp: number;
  readonly lcp: number;
  readonly tbt: number;
  /** Score of layout shift, without unit. */
  readonly cls: number;
}

export interface Quality {
  /** 0–100 each. */
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  /** Ids of audits that cost points. */
  readonly failed: readonly string[];
}

async function run(url: string, flags: Flags) {
  const result = await lighthouse(url, { ...flags, output: 'json', logLevel: 'error' });
  if (result === undefined) throw new Error(`Lighthouse had nothing to say of ${url}`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`Lighthouse on ${url}: ${lhr.runtimeError.message}`);
  return lhr;
}

function score(category: { readonly score: number | null } | undefined): number {
  return Math.round((category?.score ?? 0) * 100);
}

export async function speedOf(url: string, port: number): Promise<Speed> {
  const { audits, categories } = await run(url, { port, onlyCategories: ['performance'] });
  const value = (id: string) => {
    const measured = audits[id]?.numericValue;
    if (measured === undefined) throw new Error(`Lighthouse could not measure ${id} of ${url}`);
    return measured;
  };
  return {
    performance: score(categories.performance),
    fcp: value('first-contentful-paint'),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
  };
}

/** @param unlisted the page is kept out of search engines on purpose: that it is can't count against it */
export async function qualityOf(url: string, port: number, unlisted: boolean): Promise<Quality> {
  const { audits, categories } = await run(url, {
    port,
    onlyCategories: ['accessibility', 'best-practices', 'seo'],
    ...(unlisted ? { skipAudits: ['is-crawlable'] } : {}),
  });
  const weighty = Object.values(categories).flatMap((category) =>
    category.auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
  );
  return {
    accessibility: score(categories.accessibility),
    bestPractices: score(categories['best-practices']),
    seo: score(categories.seo),
    failed: weighty.filter((id) => {
      const measured = audits[id]?.score;
      return typeof measured === 'number' && measured < 1;
    }),
  };
}
