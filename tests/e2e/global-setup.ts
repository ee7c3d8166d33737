import { findBrowser } from '../../tools/find-browser.ts';
import { networkAddress, startServer, startStatic } from './servers.ts';

/** Before all tests; what it returns runs after them. Workers read the environment that is set here. */
// biome-ignore lint/style/noDefaultExport: Playwright looks for it
export default async function setUp(): Promise<() => Promise<void>> {
  if (process.env.PLUMBLINE_BROWSER === undefined) {
    process.env.PLUMBLINE_BROWSER = (await findBrowser()).executablePath ?? '';
  }
  const real = await startServer();
  const plain = await startStatic();
  process.env.PLUMBLINE_URL = real.url;
  process.env.PLUMBLINE_STATIC_URL = plain.url;
  const address = networkAddress();
  if (address) process.env.PLUMBLINE_NETWORK_URL = real.url.replace('127.0.0.1', address);
  return async () => {
    plain.server.closeAllConnections();
    await new Promise((done) => plain.server.close(done));
    const ended = new Promise((done) => real.process.once('exit', done));
    real.process.kill('SIGTERM');
    await ended;
  };
}
