/** Networks as schools have them: WebSockets refused or swallowed, and pages that no Plumbline server serves. */
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { addresses, expect, moreOrigins, test } from './fixtures.ts';
import { rightAnswer } from './support/answers.ts';
import { bridges } from './support/bank.ts';
import {
  give,
  joinByLink,
  type LiveServer,
  makeGame,
  People,
  press,
  questionNumber,
  saved,
  send,
  startLiveServer,
} from './support/live.ts';
import { asked } from './support/quizzes.ts';

let server: LiveServer;
test.beforeAll(async () => {
  server = await startLiveServer();
});
test.afterAll(() => server.remove());

interface Proxy {
  readonly url: string;
  /** How many WebSockets were asked for. */
  readonly upgrades: () => number;
  close(): void;
}

/** Stands between a school and the server, and lets no WebSocket through. */
async function blockingProxy(to: URL, how: 'refuses' | 'swallows'): Promise<Proxy> {
  let upgrades = 0;
  const open = new Set<Duplex>();
  const proxy: Server = createServer((from, answer) => {
    const { method, headers, url: path } = from;
    const on = request({ host: to.hostname, port: to.port, method, path, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    on.once('error', () => answer.destroy());
    answer.once('close', () => on.destroy());
    from.pipe(on);
  });
  proxy.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  proxy.on('upgrade', (_request, socket: Duplex) => {
    upgrades += 1;
    socket.on('error', () => undefined);
    if (how === 'refuses') socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/`;
  moreOrigins.add(new URL(url).origin);
  return {
    url,
    upgrades: () => upgrades,
    close() {
      for (const socket of open) socket.destroy();
      proxy.close();
    },
  };
}

for (const how of ['refuses', 'swallows'] as const) {
  test(`a proxy that ${how} WebSockets: everyone plays by polling`, async ({ browser }) => {
    test.setTimeout(90_000);
    const proxy = await blockingProxy(new URL(server.url), how);
    const people = new People(browser);
    const host = await people.enter();
    const phone = await people.enter({ phone: true });
    const code = await makeGame(host, proxy.url);
    await phone.goto(`${proxy.url}join/?code=${code}`);
    await phone.getByRole('button', { name: 'Join', exact: true }).click();
    const asking = Date.now();
    await expect(phone.getByRole('heading', { level: 1, name: /^You are in/ })).toBeVisible();
    expect(Date.now() - asking, 'until they are in').toBeLessThan(5000);
    await press(host, 'Start the game');
    await questionNumber(phone, 1);
    await give(phone, rightAnswer(await asked(phone, bridges)));
    await send(phone);
    await saved(phone);
    await press(host, 'Close answers');
    await press(host, 'Reveal the answer');
    await expect(phone.locator('main form > p[data-standing]')).toHaveText('Right');
    // What worked once is what a reload begins with only where nothing better is known: it is asked for again.
    await phone.reload();
    await expect(phone.locator('main form > p[data-standing]')).toHaveText('Right');
    expect(proxy.upgrades()).toBeGreaterThan(1);
    await people.leave();
    proxy.close();
  });
}

test('at the machine’s address on the network, over plain http, a game is played', async ({ browser }) => {
  const { network } = addresses;
  test.skip(network === undefined, 'this machine has no network');
  const url = new URL(server.url);
  url.hostname = new URL(network ?? '').hostname;
  moreOrigins.add(url.origin);
  const people = new People(browser);
  const ignored = [/^The Cross-Origin-Opener-Policy header has been ignored/];
  const host = await people.enter({ expected: ignored });
  const phone = await people.enter({ phone: true, expected: ignored });
  const code = await makeGame(host, url.href);
  await joinByLink(phone, url.href, code);
  await press(host, 'Start the game');
  await questionNumber(phone, 1);
  await give(phone, rightAnswer(await asked(phone, bridges)));
  await send(phone);
  await saved(phone);
  await people.leave();
});

test('a sleeping phone and a second tab: one seat, and the last one that was looked at has it', async ({
  browser,
}) => {
  const people = new People(browser);
  const host = await people.enter();
  const phone = await people.enter({ phone: true });
  const code = await makeGame(host, server.url);
  await joinByLink(phone, server.url, code);
  const tab = await phone.context().newPage();
  await tab.goto(`${server.url}join/?code=${code}`);
  await expect(tab.getByRole('heading', { level: 1, name: /^You are in/ })).toBeVisible();
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('You are playing somewhere else');
  await phone.getByRole('button', { name: 'Play here' }).click();
  await expect(phone.getByRole('heading', { level: 1, name: /^You are in/ })).toBeVisible();
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('You are playing somewhere else');
  await expect(host.getByRole('button', { name: '1 person' })).toBeVisible();
  await people.leave();
});

test('with the host’s consent someone goes on with another device, where they were', async ({ browser }) => {
  test.setTimeout(90_000);
  const people = new People(browser);
  const host = await people.enter();
  const phone = await people.enter({ phone: true });
  const laptop = await people.enter();
  const code = await makeGame(host, server.url);
  await joinByLink(phone, server.url, code);
  const name = (await host.getByRole('main').getByRole('listitem').getByRole('button').textContent()) ?? '';
  await press(host, 'Start the game');
  await questionNumber(phone, 1);
  const written = await asked(phone, bridges);
  await give(phone, rightAnswer(written));
  await send(phone);
  await saved(phone);

  await host.getByRole('button', { name: '1 person' }).click();
  await host.getByRole('dialog').getByRole('button', { name }).click();
  const made = host.waitForResponse((response) => response.url().endsWith('/links'));
  await host.getByRole('button', { name: 'Let them go on with another device' }).click();
  await expect(host.getByRole('img', { name: /another device/ })).toBeVisible();
  const { path } = (await (await made).json()) as { path: string };
  await laptop.goto(server.url + path);
  await questionNumber(laptop, 1);
  await expect(laptop.getByRole('main').getByText(/^Saved\./)).toBeVisible();
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('You are playing somewhere else');
  await laptop.reload();
  await questionNumber(laptop, 1);
  // The person's own, and the list behind it.
  await expect(async () => {
    await host.keyboard.press('Escape');
    await expect(host.getByRole('dialog')).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await press(host, 'Close answers');
  await press(host, 'Reveal the answer');
  await expect(laptop.locator('main form > p[data-standing]')).toHaveText('Right');
  await expect(host.getByRole('button', { name: '1 person' })).toBeVisible();

  // It works once.
  const late = await people.enter({ phone: true, expected: [/status of 410/] });
  await late.goto(server.url + path);
  await expect(late.getByRole('main')).toContainText(/used/);
  await people.leave();
});

test('from a static host it is said that live games need the server', async ({ page }) => {
  await page.goto(`${addresses.plain}join/?code=BCDFGH`);
  await expect(page.getByText(/need Plumbline’s own server/)).toBeVisible();
  await page.goto(addresses.plain);
  await expect(page.getByRole('link', { name: 'Join a game' })).toHaveCount(0);
  await page.goto(addresses.app);
  await expect(page.getByRole('main').getByRole('link', { name: 'Join a game' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Host a game' }).first()).toBeVisible();
});
