/** `npm run bench:live`: live games under load, beside a bare Socket.IO server, in one run. See ../README.md. */
import { mkdtempSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { type Group, meetsTarget, type Row, tableOf } from '../table.ts';
import { makeWorkspace, removeWorkspace } from '../workspace.ts';
import { buildServers } from './build-servers.ts';
import { type Bytes, bareClassroom, type Classroom, ownClassroom } from './classroom.ts';
import { killAndRestart } from './kill.ts';
import { type Asked, ask, closeAll, joinAll, type Loaded } from './load.ts';
import { type LiveOptions, readLiveOptions } from './options.ts';
import { quantile } from './quantiles.ts';
import { type Cost, ServerProcess } from './server-process.ts';

/** A durable acknowledgement may take twice the bare server's and this, in ms. */
const DURABLE = 15;
const ROOMS = 10;
const ROOM_SIZE = 40;
const KILLED_AT = 200;
const WARM_UP = 300;

function say(what: string): void {
  console.error(`· ${what}`);
}

const options = readLiveOptions(process.argv.slice(2));
const workspace = makeWorkspace();
const newData = () => mkdtempSync(join(workspace, 'data-'));

interface Measured extends Loaded {
  readonly server: ServerProcess;
  readonly room: Classroom;
  readonly before: Cost;
}

async function begin(
  file: string,
  participants: number,
  makeRoom: (url: string) => Promise<Classroom>,
): Promise<Measured> {
  const server = await ServerProcess.start(workspace, file, newData());
  const room = await makeRoom(server.url);
  const before = server.cost();
  const joined = await joinAll(room, server.url, participants);
  return { server, room, before, joined, burst: [], spread: [] };
}

/** In turns, so that a busy moment of the machine meets both alike. */
async function takeTurns(app: Measured, bare: Measured, bytes: Bytes): Promise<void> {
  for (let index = 0; index < 2 * options.questions; index++) {
    const how = index % 2 === 0 ? 'burst' : 'spread';
    const asked = await ask(app.room, index, how);
    app[how].push(asked);
    Object.assign(bytes, asked.bytes);
    bare[how].push(await ask(bare.room, index, how));
  }
}

const acksOf = (asked: readonly Asked[]) => asked.flatMap(({ acks }) => acks);
const failedOf = ({ joined, burst, spread }: Loaded) =>
  joined.failed + [...burst, ...spread].reduce((sum, { failed }) => sum + failed, 0);

async function measureLoad(participants: number): Promise<Group> {
  say(`${participants} participants`);
  const bytes: Bytes = { question: 0, result: 0 };
  const app = await begin('main.js', participants, (url) => ownClassroom(url, participants));
  const bare = await begin('bare-server.js', participants, (url) => bareClassroom(url, bytes));
  await takeTurns(app, bare, bytes);
  const [appCost, bareCost] = [app.server.cost(), bare.server.cost()];
  closeAll([app.room, bare.room]);
  await Promise.all([app.server.stop(), bare.server.stop()]);
  const rows: Row[] = [
    { measure: 'everyone joined', unit: 'ms', app: app.joined.all, beside: bare.joined.all },
    { measure: 'one joined, p95', unit: 'ms', app: app.joined.p95, beside: bare.joined.p95 },
  ];
  for (const how of ['burst', 'spread'] as const) {
    for (const [name, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
      ['p99', 0.99],
      ['last', 1],
    ] as const) {
      const beside = quantile(acksOf(bare[how]), share);
      const row = {
        measure: `${how}: answer saved, ${name}`,
        unit: 'ms',
        app: quantile(acksOf(app[how]), share),
        beside,
      } as const;
      rows.push(name === 'p50' ? row : { ...row, target: { atMost: 2 * beside + DURABLE } });
    }
    rows.push({
      measure: `${how}: last answer to last result`,
      unit: 'ms',
      app: quantile(
        app[how].map(({ toLastResult }) => toLastResult),
        0.5,
      ),
      beside: quantile(
        bare[how].map(({ toLastResult }) => toLastResult),
        0.5,
      ),
    });
  }
  const messages = (loaded: Loaded) =>
    Math.max(...[...loaded.burst, ...loaded.spread].map((asked) => asked.messages));
  rows.push(
    {
      measure: 'messages to a participant, a question',
      unit: '',
      app: messages(app),
      beside: messages(bare),
      target: { atMost: 4 },
    },
    {
      measure: 'server, CPU',
      unit: 's',
      app: 1000 * (appCost.cpu - app.before.cpu),
      beside: 1000 * (bareCost.cpu - bare.before.cpu),
    },
    {
      measure: 'server, memory at most',
      unit: 'MB',
      app: appCost.memory,
      beside: bareCost.memory,
      target: { atMost: 300e6 },
    },
    {
      measure: 'lost or refused',
      unit: '',
      app: failedOf(app),
      beside: failedOf(bare),
      target: { atMost: 0 },
    },
  );
  return { title: `${participants} participants`, columns: ['plumbline', 'bare'], rows };
}

/** The load's own code is compiled before it measures anyone: else whoever is asked first pays for it. */
async function warmUp(): Promise<void> {
  const server = await ServerProcess.start(workspace, 'bare-server.js', newData());
  const room = await bareClassroom(server.url, { question: 500, result: 1500 });
  await joinAll(room, server.url, WARM_UP);
  for (let index = 0; index < 10; index++) await ask(room, index, 'burst');
  closeAll([room]);
  await server.stop();
}

async function beginRooms(count: number, size: number) {
  const server = await ServerProcess.start(workspace, 'main.js', newData());
  const rooms = await Promise.all(Array.from({ length: count }, () => ownClassroom(server.url, size)));
  const joined = await Promise.all(rooms.map((room) => joinAll(room, server.url, size)));
  const asked: Asked[] = [];
  /** From the first answer in any room to the last result in any, a question. */
  const whole: number[] = [];
  return { server, rooms, joined, asked, whole };
}

async function measureRooms(): Promise<Group> {
  say(`${ROOMS} rooms of ${ROOM_SIZE}, and one of ${ROOMS * ROOM_SIZE}`);
  const [one, ten] = [await beginRooms(1, ROOMS * ROOM_SIZE), await beginRooms(ROOMS, ROOM_SIZE)];
  for (let index = 0; index < 2 * options.questions; index++) {
    for (const side of [one, ten]) {
      const all = await Promise.all(side.rooms.map((room) => ask(room, index, 'burst')));
      side.asked.push(...all);
      side.whole.push(Math.max(...all.map(({ to }) => to)) - Math.min(...all.map(({ from }) => from)));
    }
  }
  const [oneCost, tenCost] = [one.server.cost(), ten.server.cost()];
  closeAll([...one.rooms, ...ten.rooms]);
  await Promise.all([one.server.stop(), ten.server.stop()]);
  const lost = ({ joined, asked }: typeof one) =>
    [...joined, ...asked].reduce((sum, { failed }) => sum + failed, 0);
  const row = (measure: string, of: (all: typeof one) => number): Row => ({
    measure,
    unit: 'ms',
    app: of(ten),
    beside: of(one),
    // "No worse": within what two runs of the same differ by.
    target: { timesBeside: 1.15 },
  });
  return {
    title: `${ROOMS} rooms of ${ROOM_SIZE}`,
    columns: ['ten rooms', 'one room'],
    rows: [
      row('burst: answer saved, p50', ({ asked }) => quantile(acksOf(asked), 0.5)),
      row('burst: answer saved, p95', ({ asked }) => quantile(acksOf(asked), 0.95)),
      row('burst: answer saved, last', ({ asked }) => quantile(acksOf(asked), 1)),
      row('first answer to last result', ({ whole }) => quantile(whole, 0.5)),
      { measure: 'server, CPU', unit: 's', app: 1000 * tenCost.cpu, beside: 1000 * oneCost.cpu },
      { measure: 'server, memory at most', unit: 'MB', app: tenCost.memory, beside: oneCost.memory },
      { measure: 'lost or refused', unit: '', app: lost(ten), beside: lost(one), target: { atMost: 0 } },
    ],
  };
}

async function measureKill(): Promise<Group> {
  say(`kill -9 at ${KILLED_AT} participants`);
  const killed = await killAndRestart(workspace, newData(), KILLED_AT);
  return {
    title: `kill -9 at ${killed.participants} participants`,
    columns: ['plumbline', ''],
    rows: [
      { measure: 'back within 15 s, %', unit: '', app: 100 * killed.backShare, target: { atLeast: 99 } },
      { measure: 'until the server listens again', unit: 'ms', app: killed.down },
      { measure: 'until the last was back', unit: 'ms', app: killed.lastBack, target: { atMost: 15_000 } },
      { measure: 'answers saved before it', unit: '', app: killed.acknowledged },
      { measure: 'of them missing', unit: '', app: killed.missing, target: { atMost: 0 } },
      { measure: 'sent again and missing', unit: '', app: killed.notSaved, target: { atMost: 0 } },
    ],
  };
}

async function main({ participants, parts, json }: LiveOptions): Promise<void> {
  say('building both servers');
  await buildServers(workspace);
  say('warming up');
  await warmUp();
  const groups: Group[] = [];
  const add = (group: Group) => {
    groups.push(group);
    if (!json) console.log(`\n${tableOf(group)}`);
  };
  if (parts.includes('load')) for (const n of participants) add(await measureLoad(n));
  if (parts.includes('rooms')) add(await measureRooms());
  if (parts.includes('kill')) add(await measureKill());
  const machine = { cpus: cpus().length, model: cpus()[0]?.model, node: process.version, load: loadavg() };
  if (json) console.log(JSON.stringify({ machine, groups }, null, 2));
  else
    console.log(
      `\n${machine.cpus} × ${machine.model}, Node ${machine.node}, load ${machine.load.map((l) => l.toFixed(1)).join(' ')}`,
    );
  const over = groups.flatMap(({ title, rows }) =>
    rows.filter((row) => meetsTarget(row) === false).map(({ measure }) => `${title}: ${measure}`),
  );
  if (over.length > 0) console.error(`over: ${over.join('; ')}`);
}

try {
  await main(options);
} finally {
  removeWorkspace(workspace);
}
process.exit(0);
