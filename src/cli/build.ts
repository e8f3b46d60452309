import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildSite } from '../build/build.ts';
import { policyFile } from '../build/output.ts';
import { parseBase } from '../config/base.ts';
import { parseEdition } from '../config/edition.ts';
import { type HeaderPolicy, headerPolicy } from '../config/policy.ts';
import { siteFolder } from '../config/site-folder.ts';
import { hosts, parseHost, renderHost } from '../hosting/render.ts';
import { writeHost } from '../hosting/write.ts';
import { policyWishes } from '../site/brand.ts';
import { loadSite } from '../site/load.ts';

// npm run build -- [--base /docs/] [--host NAME [--sign-in-elsewhere]] [--out FOLDER]
export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      edition: { type: 'string' },
      base: { type: 'string' },
      host: { type: 'string' },
      out: { type: 'string' },
      'sign-in-elsewhere': { type: 'boolean', default: false },
    },
  });
  const edition = parseEdition(values.edition, '--edition');
  const base = parseBase(values.base ?? process.env.BASE_PATH, values.base === undefined ? 'BASE_PATH' : '--base');
  const host = values.host === undefined ? undefined : parseHost(values.host, '--host');
  const tenant = process.env.ENTRA_TENANT_ID;
  const settings = {
    signInElsewhere: values['sign-in-elsewhere'],
    ...(tenant !== undefined && tenant !== '' && { tenant }),
  };
  // Missing settings are reported before the build, not after it.
  if (host !== undefined) {
    const wishes = policyWishes(loadSite(siteFolder('content')));
    renderHost(host, headerPolicy({ scripts: [], styles: [] }, { edition, base, ...wishes }), settings);
  }
  const folder = await buildSite({ root: process.cwd(), edition, base, ...(values.out && { outDir: values.out }) });
  console.log(`Built ${folder}`);
  if (host !== undefined) {
    const policy = JSON.parse(readFileSync(policyFile(folder), 'utf8')) as HeaderPolicy;
    const files = writeHost(folder, host, renderHost(host, policy, settings));
    console.log(`For ${hosts[host].title}: ${files.join(', ')}`);
    if (host === 'static-web-apps' && edition === 'partner' && settings.tenant === undefined) {
      console.warn('Everybody with a Microsoft account may sign in: set ENTRA_TENANT_ID to let in one tenant only.');
    }
  }
  return 0;
}
