import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { ContactExtras } from '../../../src/advice/ContactExtras.tsx';
import { project } from '../../../src/offers/projection.ts';
import type { RawListing } from '../../../src/offers/schema.ts';
import { record } from '../offers/fixture.ts';

type Element = DefaultTreeAdapterTypes.Element;

function links(html: string): { text: string; attributes: Record<string, string> }[] {
  const found: { text: string; attributes: Record<string, string> }[] = [];
  const text = (node: DefaultTreeAdapterTypes.ChildNode): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(text).join('') : '';
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (!('tagName' in node)) return;
    const { attrs, childNodes, tagName } = node as Element;
    if (tagName === 'a') {
      found.push({ text: text(node), attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])) });
    }
    childNodes.forEach(walk);
  };
  parseFragment(html).childNodes.forEach(walk);
  return found;
}

const render = (edition: 'public' | 'partner', listing: Partial<RawListing> = {}, operator?: string) =>
  renderToString(
    <ContactExtras
      locale="de-de"
      offer={project(record(listing), edition)}
      address="https://w.example/de-de/offers/acme/rocket/"
      operator={operator}
      source={undefined}
    />,
  );

describe('beside the contacts', () => {
  it('there are two files for each contact that the edition shows', async () => {
    const files = links(render('partner')).filter(({ attributes }) => 'download' in attributes);
    expect(files.map(({ text, attributes }) => [text, attributes.download])).toEqual([
      ['Kundensupport-Kontakt als vCard', 'acme-rocket-support.vcf'],
      ['Kundensupport-Kontakt als JSON-Datei', 'acme-rocket-support.json'],
      ['CSP-Programmkontakt als vCard', 'acme-rocket-csp.vcf'],
      ['CSP-Programmkontakt als JSON-Datei', 'acme-rocket-csp.json'],
      ['Technischer Kontakt (Engineering) als vCard', 'acme-rocket-engineering.vcf'],
      ['Technischer Kontakt (Engineering) als JSON-Datei', 'acme-rocket-engineering.json'],
    ]);
    const text = await (await fetch(files[0]?.attributes.href ?? '')).text();
    expect(text.replaceAll('\r\n ', '')).toContain('einer von Microsoft unabhängigen Website');
    expect(links(render('public'))).toEqual([]);
  });

  it('a wrong contact is told to the operator, if there is one', () => {
    expect(render('partner')).not.toContain('Falscher Kontakt');
    const link = links(render('partner', {}, 'op@w.example')).at(-1);
    expect(link?.text).toBe('Falscher Kontakt? Dem Betreiber dieser Website melden');
    const address = new URL(link?.attributes.href ?? '');
    expect(address.pathname).toBe('op@w.example');
    expect(address.searchParams.get('subject')).toBe('Falscher Kontakt: Rocket (Acme)');
    expect(address.searchParams.get('body')).toContain('https://w.example/de-de/offers/acme/rocket/');
  });

  it.each([
    ['https://code.example/acme/site/issues/new', 'title', 'body'],
    ['https://code.example/acme/site/-/issues/new', 'issue[title]', 'issue[description]'],
  ])('a wrong contact is told in the list of issues at %s', (form, title, body) => {
    const offer = project(record(), 'public');
    const page = 'https://w.example/de-de/offers/acme/rocket/';
    const html = renderToString(
      <ContactExtras
        locale="de-de"
        offer={offer}
        address={page}
        operator={undefined}
        issues={form}
        source={undefined}
      />,
    );
    const address = new URL(links(html).at(-1)?.attributes.href ?? '');
    expect(address.origin + address.pathname).toBe(form);
    expect(address.searchParams.get(title)).toBe('Falscher Kontakt: Rocket (Acme)');
    expect(address.searchParams.get(body)).toContain(page);
    // Only these two parameters: nothing identifies the sender.
    expect([...address.searchParams.keys()]).toEqual([title, body]);
  });

  it('the request stands there only if something is missing, in both languages', () => {
    expect(render('partner')).not.toContain('<details');
    const html = render('partner', { supportContact: undefined, cloudSolutionProviderContact: undefined });
    expect(html).toContain('lang="de-DE"');
    expect(html).toContain('lang="en-US"');
    expect(html).toContain('„Support contact“');
    expect(html).toContain('“Support contact”');
    expect(links(html).filter(({ attributes }) => attributes.href?.startsWith('mailto:?subject=')).length).toBe(2);
  });
});
