import { spawn } from 'node:child_process';
import { checkContent } from '../build/check-content.ts';
import { fail } from './fail.ts';

// Live editing: content is checked once, then Astro's own server shows every change. Its pages carry no header policy;
// `npm start` serves what is shipped.
try {
  checkContent(process.cwd(), 'partner');
} catch (error) {
  fail(error);
}
const server = spawn('astro', ['dev', ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, EDITION: process.env.EDITION ?? 'partner', ASTRO_TELEMETRY_DISABLED: '1' },
});
server.once('exit', (code) => process.exit(code ?? 1));
