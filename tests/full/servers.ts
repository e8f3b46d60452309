/** Both editions behind the servers that operators run, with the files that the build renders for them. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policyFile } from '../../src/build/output.ts';
import type { Edition } from '../../src/config/edition.ts';
import type { HeaderPolicy } from '../../src/config/policy.ts';
import { renderHost } from '../../src/hosting/render.ts';
import { writeHost } from '../../src/hosting/write.ts';
import { outputOf } from '../browser/harness.ts';
import { answers, freePort, type Running, start } from './processes.ts';
import { program } from './programs.ts';

/** Who may see the partner edition here. */
export const USER = { username: 'zaunkoenig', password: 'geheim' };
/** `geheim`, hashed with the lowest cost, so that the test is fast. */
const BCRYPT = '$2b$04$abcdefghijklmnopqrstuuPWRtT5yx7FBi4dcf6ROhboeNunUrLQ.';

export interface Prepared {
  folder: string;
  root: string;
  policy: HeaderPolicy;
  files: { nginx: string; caddy: string };
}

export interface Served extends Running {
  origin: string;
}

/** A copy of an edition with the files of nginx and Caddy beside it and compressed texts in it, in a folder of its own. */
export function prepare(edition: Edition): Prepared {
  const folder = mkdtempSync(join(tmpdir(), 'wegweiser-hosts-'));
  const root = join(folder, 'site');
  cpSync(outputOf(edition), root, { recursive: true });
  const policy = JSON.parse(readFileSync(policyFile(outputOf(edition)), 'utf8')) as HeaderPolicy;
  const [nginx = ''] = writeHost(root, 'nginx', renderHost('nginx', policy));
  const caddy = `${root}.Caddyfile`;
  for (const { text } of renderHost('caddy', policy)) writeFileSync(caddy, text);
  return { folder, root, policy, files: { nginx, caddy } };
}

/** Replaces what an operator may change; a text that is not there is a fault of the file. */
function adapt(file: string, changes: Readonly<Record<string, string>>): void {
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of Object.entries(changes)) {
    if (!text.includes(from)) throw new Error(`${file} does not hold “${from}”.`);
    text = text.replace(from, () => to);
  }
  writeFileSync(file, text);
}

export async function serveByNginx({ folder, root, policy, files: { nginx: file } }: Prepared): Promise<Served> {
  const port = await freePort();
  const users = join(folder, 'nginx-users');
  writeFileSync(users, `${USER.username}:{SHA}${createHash('sha1').update(USER.password).digest('base64')}\n`);
  adapt(file, {
    'listen 8080;': `listen 127.0.0.1:${port};`,
    '/srv/wegweiser/current': root,
    ...(policy.edition === 'partner' && { '/etc/nginx/wegweiser.htpasswd': users }),
  });
  const main = join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path ${folder}/${name};`)
    .join('\n');
  writeFileSync(
    main,
    `load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
pid ${folder}/nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
${temporary}
  include /etc/nginx/mime.types;
  include ${file};
}
`,
  );
  const origin = `http://localhost:${port}`;
  const running = await start(program('nginx'), ['-e', 'stderr', '-p', folder, '-c', main], () => answers(origin));
  return { ...running, origin };
}

export async function serveByCaddy({ folder, root, policy, files: { caddy: file } }: Prepared): Promise<Served> {
  const port = await freePort();
  const users = join(folder, 'caddy-users');
  writeFileSync(users, `${USER.username} ${BCRYPT}\n`);
  adapt(file, {
    '\n:8080 {': `\nhttp://localhost:${port} {`,
    '/srv/wegweiser/current': root,
    // Debian 12 has Caddy 2.6, which knows the directive by its old name.
    ...(policy.edition === 'partner' && { '/etc/caddy/wegweiser.users': users, 'basic_auth {': 'basicauth {' }),
  });
  const home = join(folder, 'home');
  mkdirSync(home);
  const origin = `http://localhost:${port}`;
  const args = ['run', '--config', file, '--adapter', 'caddyfile'];
  const running = await start(program('caddy'), args, () => answers(origin), { HOME: home, XDG_DATA_HOME: home });
  return { ...running, origin };
}
