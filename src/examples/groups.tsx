import type { ComponentChildren } from 'preact';
import { answerExamples } from './answers.tsx';
import { evidenceExamples, textExamples } from './basics.tsx';
import { controlExamples } from './controls.tsx';
import type { Group } from './example.tsx';

/**
 * All components with their examples: for the page of components, and for tests.
 * @param ask the box for what the caller has
 */
export function groups(ask: ComponentChildren): Group[] {
  return [
    {
      id: 'answers',
      name: { 'de-de': 'Fragen und Antworten', 'en-us': 'Questions and answers' },
      examples: answerExamples(ask),
    },
    { id: 'evidence', name: { 'de-de': 'Belege', 'en-us': 'Evidence' }, examples: evidenceExamples },
    { id: 'texts', name: { 'de-de': 'Texte und Rahmen', 'en-us': 'Texts and frames' }, examples: textExamples },
    { id: 'controls', name: { 'de-de': 'Bedienen', 'en-us': 'Controls' }, examples: controlExamples },
  ];
}
