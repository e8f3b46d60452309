import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Chromium without a window: the tests take half the time that they take with the headless mode of the whole browser. */
const SHELL = '/usr/bin/chromium-headless-shell';

/** Where Chromium, Chrome and Edge are installed on the systems that developers use. */
const PLACES = [
  SHELL,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** What keeps a headless Chromium quiet: it looks nothing up that the tests did not ask for. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a browser: `CHROME_PATH`, an installed Chromium, Chrome or Edge, Playwright's own. As root with CI=true on
 * Debian it is installed.
 * @returns the path of the program
 * @throws Error with the command to type when there is none
 */
export function findChromium(): string {
  const { CHROME_PATH, CI } = process.env;
  if (CHROME_PATH !== undefined && CHROME_PATH !== '') {
    if (existsSync(CHROME_PATH)) return CHROME_PATH;
    throw new Error(`CHROME_PATH: there is no file “${CHROME_PATH}”. Name the program of a Chromium, Chrome or Edge.`);
  }
  const installed = [...PLACES, chromium.executablePath()].find((place) => place !== '' && existsSync(place));
  if (installed !== undefined) return installed;
  if (CI === 'true' && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell');
    if (existsSync(SHELL)) return SHELL;
  }
  throw new Error(
    'No browser found for the tests. Install one (Debian: “sudo apt-get install chromium-headless-shell”; elsewhere: ' +
      '“npx playwright-core install chromium”), or set CHROME_PATH to the program of a Chromium, Chrome or Edge.',
  );
}

/** Starts the browser that all browser tests use. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGUMENTS });
}
