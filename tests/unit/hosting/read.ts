/** Reads the files of hosts back, as the hosts do, to tell which headers a response would have. */
import type { HostName } from '../../../src/hosting/render.ts';
import type { HostFile } from '../../../src/hosting/types.ts';

export type Headers = Record<string, string>;

interface Route {
  route: string;
  headers?: Headers;
  allowedRoles?: string[];
  statusCode?: number;
}

export interface Configuration {
  auth?: unknown;
  routes: Route[];
  responseOverrides: Record<string, { rewrite?: string; redirect?: string; statusCode?: number }>;
  globalHeaders: Headers;
  mimeTypes: Headers;
}

export function textOf(files: readonly HostFile[], name: string): string {
  const found = files.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no ${name} among ${files.map((each) => each.name).join(', ')}.`);
  return found.text;
}

export function configurationOf(files: readonly HostFile[]): Configuration {
  return JSON.parse(textOf(files, 'staticwebapp.config.json')) as Configuration;
}

/** A route with a star stands for all addresses that begin so. */
export function covers(route: string, path: string): boolean {
  return route.endsWith('*') ? path.startsWith(route.slice(0, -1)) : route === path;
}

/** The headers with which a host would answer 200 for an address, by its name. */
export const readers: Record<HostName, (files: readonly HostFile[], path: string) => Headers> = {
  'static-web-apps'(files, path) {
    const { routes, globalHeaders } = configurationOf(files);
    // The first route that matches, and only that one.
    return { ...globalHeaders, ...routes.find(({ route }) => covers(route, path))?.headers };
  },
  'cloudflare-pages': readRules,
  netlify: readRules,
  nginx(files, path) {
    const text = textOf(files, '.nginx.conf');
    const headers: Headers = {};
    for (const [, name = '', quoted, variable] of text.matchAll(
      /^ {2}add_header (\S+) (?:"([^"]*)"|(\$\w+)) always;$/gm,
    )) {
      headers[name] = variable === undefined ? (quoted ?? '') : mapped(text, variable, `200${path}`);
    }
    return headers;
  },
  caddy(files, path) {
    const [site = ''] = textOf(files, '.Caddyfile').split('handle_errors');
    const headers: Headers = {};
    const block = /\n\theader \{\n([\s\S]*?)\n\t\}/.exec(site)?.[1] ?? '';
    for (const [, name = '', value = ''] of block.matchAll(/^\t\t([A-Z][\w-]*) "([^"]*)"$/gm)) headers[name] = value;
    const matchers = new Map(
      [...site.matchAll(/^\t(@\w+) (not )?path (.*)$/gm)].map(([, name = '', not, routes = '']) => [
        name,
        routes.split(' ').some((route) => covers(route, path)) === (not === undefined),
      ]),
    );
    for (const [, matcher = '', name = '', value = ''] of site.matchAll(/^\theader (@\w+) (\S+) "([^"]*)"$/gm)) {
      if (matchers.get(matcher)) headers[name] = value;
    }
    return headers;
  },
};

/** Both hosts send the headers of all rules that match, and join the values of equal names. */
function readRules(files: readonly HostFile[], path: string): Headers {
  const headers: Headers = {};
  let matches = false;
  for (const line of textOf(files, '_headers').split('\n')) {
    if (line.startsWith('/')) matches = covers(line, path);
    const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (!matches || name === '') continue;
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  return headers;
}

/** The value of a map of nginx for a text: the first regular expression that fits, else the default. */
function mapped(text: string, variable: string, value: string): string {
  const block = new RegExp(`map "[^"]*" \\${variable} \\{([\\s\\S]*?)\\n\\}`).exec(text)?.[1] ?? '';
  const entries = [...block.matchAll(/^ {2}(?:"~([^"]*)"|default) "([^"]*)";$/gm)];
  const found = entries.find(([, expression]) => expression !== undefined && new RegExp(expression).test(value));
  return (found ?? entries.find(([, expression]) => expression === undefined))?.[2] ?? '';
}
