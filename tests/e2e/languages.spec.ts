/** The interface in another language than the questions, and in one that shows what no catalog holds. */
import type { Page } from '@playwright/test';
import { appIsUp, expect, expectNoSidewaysScroll, test } from './fixtures.ts';
import { pagePaths } from './pages.ts';
import { wrongAnswer } from './support/answers.ts';
import { bridges, plain } from './support/bank.ts';
import { give, giveAnything, prompt, question } from './support/by-pointer.ts';
import { asked, bridgesQuestions, withSettings } from './support/quizzes.ts';

const go = (page: Page) => question(page).locator('button[type="submit"]');

test.describe('in Spanish', () => {
  test.use({ locale: 'es-ES' });

  test('a short quiz with English questions: each text in its own language, and the learner is told', async ({
    page,
  }) => {
    await page.goto(bridgesQuestions(['forces.why-gaps', 'landmarks.akashi-span', 'forces.four-kinds']));
    // `start=now` waits: first it is said in which language the questions are.
    await expect(page.getByText('Las preguntas están en inglés.')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
    await page.getByRole('button', { name: 'Empezar las preguntas' }).click();
    for (let number = 1; number <= 3; number++) {
      await expect(page.getByText(`pregunta ${number} de 3`)).toBeVisible();
      await expect(prompt(page)).toHaveAttribute('lang', 'en');
      await expect(go(page)).toHaveText('Comprobar respuesta');
      const written = await asked(page, bridges);
      await give(page, wrongAnswer(written).plan);
      await go(page).click();
      await expect(question(page).getByText('No del todo').first()).toBeVisible();
      // All that comes from the bank is marked as English, all else is Spanish.
      expect(await englishOutsideLang(page), written.id).toEqual([]);
      await expect(go(page)).toHaveText(number < 3 ? 'Siguiente pregunta' : 'Ver cómo te fue');
      await go(page).click();
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/aún\sno/);
    expect(await englishOutsideLang(page), 'results').toEqual([]);
  });

  test('can be changed to English and back in settings, and stays', async ({ page }) => {
    await page.goto('settings/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ajustes');
    await page.getByRole('radio', { name: 'English' }).check();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
    await page.getByRole('radio', { name: 'Español' }).check();
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  });
});

/** Texts of the sample bank that a screen reader would read with a Spanish voice. */
async function englishOutsideLang(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      if (element?.closest('[lang]')?.getAttribute('lang') === 'es' && text.length > 12) found.push(text);
    }
    return found;
  });
  const bank = plain(JSON.stringify([bridges.questions, [...bridges.facts.values()]]));
  return texts.filter((text) => bank.includes(text));
}

/**
 * Text of the interface that came through no catalog: it has letters and none of them is accented. What the bank
 * says stands in elements with a `lang` of their own.
 */
function plainTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const NAMES = /^(Plumbline|English|Español|[A-I]|1–9|A–I|Hyperlegible|OpenDyslexic)$/;
    // Dates are the browser's.
    const NAMED = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Sun|Mon|Tue|Wed|Thu|Fri|Sat)';
    const DATE = new RegExp(`^${NAMED}( \\d{1,2}(, \\d{4})?)?( – ${NAMED} \\d{1,2})?$`);
    const isPlain = (text: string) =>
      /[a-z]/i.test(text) &&
      !NAMES.test(text) &&
      !DATE.test(text) &&
      !/[àƀćďéƒĝĥíķĺɱñóþŕšţúṽŵýžÀĆÉĜĤÍṀÑÓŔŠÚṼŴÝŽ]/.test(text);
    const own = (element: Element | null) => element?.closest('[lang]') === document.documentElement;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!own(element) || element?.closest('script, style, code, textarea')) continue;
      if (isPlain(text)) found.push(text);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        const text = element.getAttribute(name);
        if (text && own(element) && isPlain(text)) found.push(`${name}: ${text}`);
      }
    }
    if (!/^Plumbline$|[àéíóúñŕšţ]/.test(document.title)) found.push(`title: ${document.title}`);
    return found;
  });
}

async function expectTranslated(page: Page, what: string): Promise<void> {
  await expect.poll(() => plainTexts(page), { message: `plain text on ${what}` }).toEqual([]);
}

test.describe('in the pseudo-language, accented and 40 % longer', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('no page has text of its own, and nothing sticks out, nor from right to left', async ({ page }) => {
    test.setTimeout(90_000);
    for (const path of pagePaths) {
      await page.goto(`${path}?lang=qps`);
      await appIsUp(page);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en-x-pseudo');
      await expectTranslated(page, `/${path}`);
      await expectNoSidewaysScroll(page, `/${path} in pseudo`);
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      await expectNoSidewaysScroll(page, `/${path} in pseudo from right to left`);
    }
  });

  test('no question of any kind has text of its own, before and after, nor have results and progress', async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await withSettings(page, { language: 'qps', confidence: true });
    const look = async (what: string) => {
      await expectTranslated(page, what);
      await expectNoSidewaysScroll(page, `${what} in pseudo`);
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      await expectNoSidewaysScroll(page, `${what} in pseudo from right to left`);
      await page.evaluate(() => {
        document.documentElement.dir = 'ltr';
      });
    };
    await page.goto(bridgesQuestions(bridges.questions.map(({ id }) => id)));
    await look('the way in');
    await page.locator('main button').last().click();
    for (let number = 1; number <= bridges.questions.length; number++) {
      const written = await asked(page, bridges);
      await look(written.type);
      if (written.type === 'true-false') await question(page).getByRole('radio').first().check();
      else if (written.type === 'ordering')
        await question(page).locator('[data-control$=":down"]').first().click();
      else await give(page, wrongAnswer(written).plan);
      await question(page).locator('input[name="confidence"]').first().check();
      const before = await prompt(page).elementHandle();
      await go(page).click();
      await expect(question(page).getByText(written.explanation)).toBeVisible();
      await look(`${written.type}, answered`);
      await go(page).click();
      await before?.waitForElementState('hidden');
    }
    await expect(page).toHaveURL(/\/results\//);
    await look('results');
    await page.goto('progress/?bank=bridges');
    await page.locator('main details > summary').first().click();
    // The reports behind the map, all of them.
    await page.locator('section[aria-labelledby="more"] button').first().click();
    await expect(page.locator('section[aria-labelledby="more"] figure')).toHaveCount(4);
    await page.locator('[data-fact]').first().click();
    await look('progress');
    await page.goto(
      bridgesQuestions(['forces.why-gaps', 'forces.arch-stones'], { behaviour: 'test', minutes: '5' }),
    );
    await page.locator('main button').last().click();
    await expect(question(page)).toBeVisible();
    await giveAnything(page);
    await look('test');
    await question(page).locator('button').last().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look('handing in');
  });
});
