/** Sentences: where one ends, and what only looks like an end. */
import { expect, it } from 'vitest';
import { sentencesOf } from '../../../src/i18n/sentences.ts';

it.each([
  ['Fragen Sie den Partner. Er hat bestellt!', ['Fragen Sie den Partner.', 'Er hat bestellt!']],
  ['Wer hilft? Der Herausgeber.', ['Wer hilft?', 'Der Herausgeber.']],
  ['Wählen Sie z. B. Azure. Dann weiter.', ['Wählen Sie z. B. Azure.', 'Dann weiter.']],
  ['Seit dem 1. Mai 2026 gilt das. Vorher nicht.', ['Seit dem 1. Mai 2026 gilt das.', 'Vorher nicht.']],
  ['Das galt bis 2023. Danach nicht mehr.', ['Das galt bis 2023.', 'Danach nicht mehr.']],
])('%s', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});
