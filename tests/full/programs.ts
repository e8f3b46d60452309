import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Programs that these tests drive: where Debian puts them, and the packages that hold them. */
const PROGRAMS = {
  nginx: { path: '/usr/sbin/nginx', packages: ['nginx-light', 'libnginx-mod-http-brotli-static'] },
  caddy: { path: '/usr/bin/caddy', packages: ['caddy'] },
  firefox: { path: '/usr/bin/firefox-esr', packages: ['firefox-esr'] },
  webkit: { path: '/usr/bin/WebKitWebDriver', packages: ['webkit2gtk-driver'] },
  xvfb: { path: '/usr/bin/Xvfb', packages: ['xvfb'] },
} as const;

/**
 * Finds a program. As root with CI=true on Debian it is installed.
 * @returns its path
 * @throws Error with the command to type when it is not there
 */
export function program(name: keyof typeof PROGRAMS): string {
  const { path, packages } = PROGRAMS[name];
  if (existsSync(path)) return path;
  if (process.env.CI === 'true' && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
    if (existsSync(path)) return path;
  }
  throw new Error(`${path} is not there. Debian, Ubuntu: “sudo apt-get install ${packages.join(' ')}”.`);
}
