import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { offersDictionary } from '../offers/dictionary.ts';
import { viewsDictionary } from '../routing/views-dictionary.ts';
import { LADDER_STEPS, type LadderProof } from './ladder-proof.ts';

/** For each publisher, how many answers end at which step of the ladder. Steps that no answer reaches have no column. */
export function LadderTable({ locale, proof }: { locale: Locale; proof: LadderProof }) {
  const t = viewsDictionary(locale);
  const offersT = offersDictionary(locale);
  const steps = LADDER_STEPS.filter((step) => proof.publishers.some((row) => row.steps[step] > 0));
  return (
    <>
      <h2 id="ladders">{t('laddersTitle')}</h2>
      <p class="prose">{t('laddersLead', { answers: formatNumber(locale, proof.answers) })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable (WCAG 2.1.1) */}
      <section class="scroll" aria-labelledby="ladders" tabIndex={0}>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{t('laddersPublisher')}</th>
              <th scope="col">{t('laddersOffers')}</th>
              {steps.map((step) => (
                <th scope="col" key={step}>
                  {offersT(`step-${step}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {proof.publishers.map(({ publisher, offers, steps: counted }) => (
              <tr key={publisher.id}>
                <th scope="row">
                  <a href={localizedPath(locale, 'offers', publisher.id)}>{publisher.name}</a>
                </th>
                <td>{formatNumber(locale, offers)}</td>
                {steps.map((step) => (
                  <td key={step}>{formatNumber(locale, counted[step])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
