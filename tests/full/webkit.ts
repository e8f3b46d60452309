/** WebKitGTK, driven by its own WebDriver: https://www.w3.org/TR/webdriver2/ */
import { existsSync, globSync } from 'node:fs';
import { PATIENCE } from '../patience.ts';
import { answers, freePort, start } from './processes.ts';
import { program } from './programs.ts';
import type { Driver } from './tour.ts';

/** The name under which the protocol sends an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Starts WebKitGTK on a screen that nobody sees. */
export async function startWebKit(origin: string): Promise<Driver> {
  const [browser = ''] = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser');
  if (!existsSync(browser))
    throw new Error('MiniBrowser of WebKitGTK is not there: “sudo apt-get install webkit2gtk-driver”.');
  const display = `:${90 + Math.floor(Math.random() * 900)}`;
  const socket = `/tmp/.X11-unix/X${display.slice(1)}`;
  const screen = await start(program('xvfb'), [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], async () =>
    existsSync(socket),
  );
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const driver = await start(
    program('webkit'),
    [`--port=${port}`, '--host=127.0.0.1'],
    () => answers(`${base}/status`),
    {
      DISPLAY: display,
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  );
  const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(base + path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`WebDriver: ${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  };
  const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } } },
  });
  const session = <T>(method: string, path: string, body?: object) =>
    ask<T>(method, `/session/${sessionId}${path}`, body);
  const element = async (selector: string) => {
    const found = await session<Record<string, string>>('POST', '/element', { using: 'css selector', value: selector });
    return found[ELEMENT] ?? '';
  };
  await session('POST', '/timeouts', {
    pageLoad: PATIENCE.step,
    script: PATIENCE.step,
    implicit: PATIENCE.step,
  });
  return {
    async open(path) {
      await session('POST', '/url', { url: origin + path });
    },
    async back() {
      await session('POST', '/back', {});
    },
    run: (expression) => session('POST', '/execute/sync', { script: `return (${expression});`, args: [] }),
    async click(selector) {
      await session('POST', `/element/${await element(selector)}/click`, {});
    },
    async type(selector, text) {
      await session('POST', `/element/${await element(selector)}/value`, { text });
    },
    async close() {
      await session('DELETE', '').catch(() => undefined);
      await driver.stop();
      await screen.stop();
    },
  };
}
