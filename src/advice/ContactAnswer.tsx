import { Fragment } from 'preact';
import { formatList } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { offersDictionary } from '../offers/dictionary.ts';
import { channelLabel, hoursLines, supportLanguages } from '../offers/labels.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { ClickPathSteps } from '../routing/ClickPath.tsx';
import type { PackPath } from '../routing/pack.ts';
import { Breakable } from '../ui/Breakable.tsx';
import { verbatim } from '../ui/verbatim.ts';
import { type Channel, hiddenContacts, type LadderKind, type LadderStep, resolveContact } from './ladder.ts';

interface Props {
  locale: Locale;
  offer: ProjectedOffer;
  ladder: LadderKind;
  /** Other ladders that end in the same contact, which is then told once. */
  also?: readonly LadderKind[];
  /** Where a CSP partner finds the contacts of an offer in Partner Center. */
  path: PackPath | undefined;
  /** The ladder under whose section (`for-…`) the page already shows that path, so that a link replaces it. */
  pathShown?: LadderKind | undefined;
}

/**
 * The contact of one offer for one ladder: the step, its channels in fixed order, hours with time zone, languages, and
 * the reason for this step. Used on the contact page and in an answer with a chosen offer.
 */
export function ContactAnswer({ locale, offer, ladder, also = [], path, pathShown }: Props) {
  const t = offersDictionary(locale);
  const answer = resolveContact(ladder, offer, locale);
  const stepName = (step: LadderStep) => t(`step-${step}`);
  const reachable = answer.channels.length > 0;
  const ways = [ladder, ...also]
    .map((each) => ({ ladder: each, skipped: resolveContact(each, offer, locale).skipped }))
    .filter(({ skipped }) => skipped.length > 0);
  const hidden = [...new Set(ways.flatMap(hiddenContacts))];
  const inPartnerCenter = (
    <>
      {hidden.length > 0 && <p>{t('partnerCenterHidden', { contacts: formatList(locale, hidden.map(stepName)) })}</p>}
      <p>
        {pathShown === undefined ? (
          t('partnerCenterHint')
        ) : (
          <a href={`#for-${pathShown}`}>{t('partnerCenterShown', { place: t(`ladder-${pathShown}`) })}</a>
        )}
      </p>
      {pathShown === undefined && path && <ClickPathSteps locale={locale} path={path} />}
    </>
  );
  return (
    <div class={reachable || hidden.length > 0 ? 'contact' : 'contact absent'}>
      <p class="contact-step">
        <strong>{stepName(answer.step)}</strong>
      </p>
      {answer.step === 'engineering-contact' && <p class="hint">{t('engineeringLastResort')}</p>}
      {answer.step === 'your-partner' && <p>{t('yourPartnerHint')}</p>}
      {answer.step === 'partner-center-path' && inPartnerCenter}
      {reachable && (
        <dl class="facts">
          {answer.name !== undefined && (
            <>
              <dt>{t('contactName')}</dt>
              <dd lang={answer.language}>
                <bdi>{answer.name}</bdi>
              </dd>
            </>
          )}
          {answer.channels.map((channel) => (
            <ChannelRow locale={locale} channel={channel} key={`${channel.type} ${channel.value}`} />
          ))}
          {offer.support.hours !== undefined && (
            <>
              <dt>{t('hours')}</dt>
              <dd>
                {hoursLines(locale, offer.support.hours).map((line) => (
                  <div key={line}>{line}</div>
                ))}
              </dd>
            </>
          )}
          <dt>{t('languages')}</dt>
          <dd>{supportLanguages(locale, offer)}</dd>
        </dl>
      )}
      {reachable && hidden.length > 0 && (
        <details>
          <summary>{stepName('partner-center-path')}</summary>
          {inPartnerCenter}
        </details>
      )}
      {ways.length > 0 && (
        <details>
          <summary>{t('whyThisStep')}</summary>
          {ways.map((way) => (
            <Fragment key={way.ladder}>
              {also.length > 0 && <p>{t(`ladder-${way.ladder}`)}</p>}
              <ol>
                {way.skipped.map(({ step, why }) => (
                  <li key={step}>{t(`skipped-${why}`, { step: stepName(step) })}</li>
                ))}
                <li>{t('stepTaken', { step: stepName(answer.step) })}</li>
              </ol>
            </Fragment>
          ))}
        </details>
      )}
    </div>
  );
}

function ChannelRow({ locale, channel }: { locale: Locale; channel: Channel }) {
  const value = (
    <bdi {...verbatim}>
      <Breakable address={channel.value} />
    </bdi>
  );
  return (
    <>
      <dt>{channelLabel(locale, channel)}</dt>
      <dd>{channel.href === undefined ? value : <a href={channel.href}>{value}</a>}</dd>
    </>
  );
}
