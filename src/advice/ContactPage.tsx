import type { ComponentChildren } from 'preact';
import { FRESH_MONTHS, isOld } from '../config/freshness.ts';
import { ListingHtml } from '../html/ListingHtml.tsx';
import { capitalized } from '../i18n/capitalized.ts';
import { formatDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { offersDictionary } from '../offers/dictionary.ts';
import { fieldLabel } from '../offers/field-labels.ts';
import { cspLabel, kindLabel } from '../offers/kinds.ts';
import { supportLanguages } from '../offers/labels.ts';
import { listingFor } from '../offers/listing-for.ts';
import { offerPagesDictionary } from '../offers/pages-dictionary.ts';
import { CONTACT_ROLES, type ProjectedListing, type ProjectedOffer } from '../offers/types.ts';
import { ClickPathSteps } from '../routing/ClickPath.tsx';
import type { PackPath } from '../routing/pack.ts';
import { Breakable } from '../ui/Breakable.tsx';
import { LinkList, type LinkTo } from '../ui/LinkList.tsx';
import { verbatim } from '../ui/verbatim.ts';
import { ContactAnswer } from './ContactAnswer.tsx';
import { offerQuery } from './carry.ts';
import { hiddenContacts, type LadderAnswer, type LadderKind, resolveContact, sameContacts } from './ladder.ts';

interface Props {
  locale: Locale;
  offer: ProjectedOffer;
  /** For each ladder, the answers that lead to the publisher. */
  topics: { ladder: LadderKind; links: LinkTo[] }[];
  /** Answers that do not lead to the publisher. */
  elsewhere: LinkTo[];
  path: PackPath | undefined;
  /** The date of the build, for the age of the confirmation. */
  today: string;
  /** Whether words stand in for the name of the publisher, who then has no page. */
  isUnnamed?: boolean;
  /** Content between the contacts and the details: downloads, a request for missing values. */
  children?: ComponentChildren;
}

/** The number of links of the publisher that fit on the printed sheet. */
const PRINTED_LINKS = 4;

/** The contact page of one offer: whom to contact for which problem, then the values that the publisher entered. */
export function ContactPage({ locale, offer, topics, elsewhere, path, today, isUnnamed = false, children }: Props) {
  const t = offersDictionary(locale);
  const page = offerPagesDictionary(locale);
  const listing = listingFor(offer, locale);
  // The click path to Partner Center is shown once. A link leads to it from elsewhere on the page.
  const groups = sameContacts(topics, offer, locale);
  const pathUnder = groups.find((group) =>
    group.some(({ ladder }) => leadsToPartnerCenter(resolveContact(ladder, offer, locale))),
  )?.[0].ladder;
  return (
    <>
      <header class="contact-head flow">
        <p class="crumbs">
          <a href={localizedPath(locale, 'offers')}>{page('directoryTitle')}</a>
        </p>
        <h1 lang={listing.language} dir={listing.direction}>
          {listing.title ?? offer.offer}
        </h1>
        <p>
          {t('by')}{' '}
          {isUnnamed ? (
            <span class="absent">{offer.publisher.name}</span>
          ) : (
            <a href={localizedPath(locale, 'offers', offer.publisher.id)}>{offer.publisher.name}</a>
          )}
        </p>
        <ul class="tags">
          <li class="tag">{kindLabel(locale, offer.kind)}</li>
          <li class={offer.csp.state === 'unknown' ? 'tag absent' : 'tag'}>{cspLabel(locale, offer.csp.state)}</li>
        </ul>
        {listing.summary !== undefined && (
          <p class="lead" lang={listing.language} dir={listing.direction}>
            {listing.summary}
          </p>
        )}
        {offer.fictional && <p class="notice">{page('fictionalNotice')}</p>}
        {isOld(offer.confirmed, today, FRESH_MONTHS.offer) && (
          <p class="notice">{page('oldNotice', { date: formatDate(locale, offer.confirmed) })}</p>
        )}
      </header>
      <h2 id="contacts">{page('forWhat')}</h2>
      <div class="ladders">
        {groups.map((group) => {
          const [{ ladder }, ...others] = group;
          return (
            <section class="flow" key={ladder} aria-labelledby={group.map((each) => `for-${each.ladder}`).join(' ')}>
              <Purposes
                locale={locale}
                ladders={group.map((each) => each.ladder)}
                isAll={group.length === topics.length}
              />
              <ContactAnswer
                locale={locale}
                offer={offer}
                ladder={ladder}
                also={others.map((each) => each.ladder)}
                path={path}
                pathShown={ladder === pathUnder ? undefined : pathUnder}
              />
              <details>
                <summary>{page('forProblems')}</summary>
                <LinkList links={group.flatMap(({ links }) => links)} />
              </details>
            </section>
          );
        })}
      </div>
      <section class="flow" aria-labelledby="elsewhere">
        <h3 id="elsewhere">{page('notPublisher')}</h3>
        <p>{page('notPublisherLead')}</p>
        <LinkList links={elsewhere} />
      </section>
      <p>
        <a class="button" href={localizedPath(locale, 'route') + offerQuery(offer.id)}>
          {page('startRoute')}
        </a>
      </p>
      {children}
      <h2 id="details">{t('details')}</h2>
      <Details locale={locale} offer={offer} listing={listing} path={path} pathShown={pathUnder} />
      <PublisherText id="description" title={t('description')} listing={listing} text={listing.description} />
      <PublisherText
        id="getting-started"
        title={fieldLabel(locale, 'gettingStartedInstructions')}
        listing={listing}
        text={listing.gettingStarted}
      />
    </>
  );
}

/** Whether a CSP partner finds the contact, or one that comes before it, in Partner Center. */
function leadsToPartnerCenter(answer: LadderAnswer): boolean {
  return answer.step === 'partner-center-path' || hiddenContacts(answer).length > 0;
}

/** The kinds of question that go to the same contact. */
function Purposes({ locale, ladders, isAll }: { locale: Locale; ladders: LadderKind[]; isAll: boolean }) {
  const page = offerPagesDictionary(locale);
  const name = (ladder: LadderKind) => offersDictionary(locale)(`ladder-${ladder}`);
  const [first, ...others] = ladders;
  if (isAll && others.length > 0) {
    return (
      <div class="purposes">
        <h3>{page('forAll')}</h3>
        <ul>
          {ladders.map((ladder) => (
            <li id={`for-${ladder}`} key={ladder}>
              {name(ladder)}
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div class="purposes">
      {first !== undefined && <h3 id={`for-${first}`}>{name(first)}</h3>}
      {others.map((ladder) => (
        <p key={ladder}>
          {page('alsoFor')} <span id={`for-${ladder}`}>{name(ladder)}</span>
        </p>
      ))}
    </div>
  );
}

interface PublisherTextProps {
  id: string;
  title: string;
  listing: ProjectedListing;
  text: string | undefined;
}

/** A text of the publisher, in its own language and direction. It is not printed, because it may be long. */
function PublisherText({ id, title, listing, text }: PublisherTextProps) {
  if (text === undefined) return null;
  return (
    <section class="flow no-print" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div class="prose flow" lang={listing.language} dir={listing.direction}>
        <ListingHtml text={text} />
      </div>
    </section>
  );
}

interface DetailsProps extends Pick<Props, 'locale' | 'offer' | 'path'> {
  listing: ProjectedListing;
  /** The ladder under whose section the page already shows the path. */
  pathShown: LadderKind | undefined;
}

/**
 * The values that the publisher entered, and which contacts exist: that a contact exists is public, its name is not.
 */
function Details({ locale, offer, listing, path, pathShown }: DetailsProps) {
  const t = offersDictionary(locale);
  const page = offerPagesDictionary(locale);
  const { marketingMaterials, privacyPolicy, links } = listing;
  const hidden = CONTACT_ROLES.filter((role) => {
    const { exists, contact } = listing.contacts[role];
    return exists && contact?.email === undefined && contact?.phone === undefined && contact?.url === undefined;
  });
  return (
    <dl class="facts prose">
      {/* Not printed, because the contacts themselves are printed above. */}
      <dt class="no-print">{page('contactsInListing')}</dt>
      <dd class="no-print">
        <ul>
          {CONTACT_ROLES.map((role) => {
            const { exists } = listing.contacts[role];
            const step = t(`step-${role}-contact`);
            const shown = hidden.includes(role) ? t('skipped-hidden', { step }) : page('given', { step });
            return (
              <li class={exists ? undefined : 'absent'} key={role}>
                {capitalized(exists ? shown : t('skipped-missing', { step }))}
              </li>
            );
          })}
        </ul>
        {/* Else it stands with the contact. */}
        {hidden.length > 0 && pathShown === undefined && path !== undefined && (
          <details>
            <summary>{page('partnersFind')}</summary>
            <ClickPathSteps locale={locale} path={path} />
          </details>
        )}
      </dd>
      <dt>{t('languages')}</dt>
      <dd class={offer.support.languages.length === 0 ? 'absent' : undefined}>{supportLanguages(locale, offer)}</dd>
      {marketingMaterials.exists && (
        <>
          <dt>{t('marketing')}</dt>
          <dd>
            {marketingMaterials.href === undefined ? (
              page('marketingHidden')
            ) : (
              <OutsideLink href={marketingMaterials.href} text={marketingMaterials.href} />
            )}
          </dd>
        </>
      )}
      {privacyPolicy !== undefined && (
        <>
          <dt>{fieldLabel(locale, 'privacyPolicyLink')}</dt>
          <dd>
            <OutsideLink href={privacyPolicy} text={privacyPolicy} />
          </dd>
        </>
      )}
      {links.length > 0 && (
        <>
          <dt>{t('links')}</dt>
          <dd>
            {links.map((link, index) => (
              <div
                key={link.href}
                class={index < PRINTED_LINKS ? undefined : 'no-print'}
                lang={listing.language}
                dir={listing.direction}
              >
                <OutsideLink href={link.href} text={link.text} />
              </div>
            ))}
          </dd>
        </>
      )}
      <dt>{t('confirmed')}</dt>
      <dd>{formatDate(locale, offer.confirmed)}</dd>
    </dl>
  );
}

/** A link of the publisher. In print the address follows the text, unless the text is the address. */
function OutsideLink({ href, text }: { href: string; text: string }) {
  if (text !== href) {
    return (
      <a href={href} rel="nofollow ugc noreferrer">
        {text}
      </a>
    );
  }
  return (
    <a href={href} rel="nofollow ugc noreferrer" class="address" {...verbatim}>
      <Breakable address={text} />
    </a>
  );
}
