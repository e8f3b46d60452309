import { describe, expect, it } from 'vitest';
import { headerPolicy } from '../../../src/config/policy.ts';
import { observatory } from './observatory.ts';

const { headers } = headerPolicy({ scripts: [], styles: [] });
const CSP = 'Content-Security-Policy';
const policy = headers[CSP] ?? '';

/** Points of one part with some headers changed; undefined removes a header. */
function points(part: string, changes: Record<string, string | undefined>): number | undefined {
  const changed = Object.entries({ ...headers, ...changes }).filter(([, value]) => value !== undefined);
  return observatory(Object.fromEntries(changed) as Record<string, string>).parts[part];
}

describe('the score of the Observatory', () => {
  it('counts all that headers can win', () => {
    expect(observatory(headers)).toEqual({
      score: 150,
      parts: {
        'content-security-policy': 10,
        'strict-transport-security': 0,
        'x-content-type-options': 0,
        'x-frame-options': 5,
        'referrer-policy': 5,
        'cross-origin-resource-policy': 10,
        'cross-origin-embedder-policy': 10,
        'cross-origin-opener-policy': 10,
      },
    });
  });

  it('is low without headers, and never below nothing', () => {
    expect(observatory({}).score).toBe(30);
    expect(observatory({ 'referrer-policy': 'unsafe-url' }).score).toBe(25);
  });

  it('adds extra points only from 90 on', () => {
    const { 'X-Content-Type-Options': _, ...rest } = headers;
    expect(observatory(rest).score).toBe(145);
    expect(observatory({ ...rest, 'Strict-Transport-Security': 'max-age=1' }).score).toBe(85);
  });

  it.each([
    [undefined, -25],
    ['', -25],
    [policy.replace("default-src 'none'", "default-src 'self'"), 5],
    [policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"), 0],
    [policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"), -20],
    [policy.replace("script-src 'self'", "script-src 'self' data:"), -20],
    [policy.replace("script-src 'self'", 'script-src *'), -20],
    [policy.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'"), -10],
    [policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"), 10],
    [policy.replace("script-src 'self'", "script-src 'strict-dynamic'"), -25],
    [policy.replace("script-src 'self'", "script-src 'nonce-1' 'strict-dynamic' https: 'unsafe-inline'"), 10],
    [policy.replace("img-src 'self'", 'img-src http://a.example'), -10],
    [policy.replace("connect-src 'self'", 'connect-src http://a.example'), -20],
    [`${policy}; object-src *`, -20],
    [`${policy}; img-src 'none'`, 0],
    ["img-src 'self'", -20],
  ])('judges the policy %s with %i', (value, expected) => {
    expect(points('content-security-policy', { [CSP]: value })).toBe(expected);
  });

  it.each([
    ['Strict-Transport-Security', undefined, -20],
    ['Strict-Transport-Security', 'includeSubDomains', -20],
    ['Strict-Transport-Security', 'max-age=63072000, max-age=1', -20],
    ['Strict-Transport-Security', 'max-age=15551999', -10],
    ['Strict-Transport-Security', 'max-age=15552000', 0],
    ['X-Content-Type-Options', 'sniff', -5],
    ['Referrer-Policy', undefined, 0],
    ['Referrer-Policy', 'unsafe-url', -5],
    ['Referrer-Policy', 'unsafe-url, strict-origin', 5],
    ['Cross-Origin-Opener-Policy', undefined, 0],
    ['Cross-Origin-Opener-Policy', 'unsafe-none', 0],
    ['Cross-Origin-Opener-Policy', 'same', -5],
    ['Cross-Origin-Embedder-Policy', 'credentialless', 10],
    ['Cross-Origin-Resource-Policy', 'cross-origin', 0],
  ])('judges %s: %s with %i', (name, value, expected) => {
    expect(points(name.toLowerCase(), { [name]: value })).toBe(expected);
  });

  it('judges frames by the policy first', () => {
    const open = { [CSP]: policy.replace("; frame-ancestors 'none'", '') };
    expect(points('x-frame-options', { 'X-Frame-Options': undefined })).toBe(5);
    expect(points('x-frame-options', { ...open, 'X-Frame-Options': undefined })).toBe(-20);
    expect(points('x-frame-options', { ...open, 'X-Frame-Options': 'ALLOW-FROM https://a.example' })).toBe(0);
    expect(points('x-frame-options', { ...open, 'X-Frame-Options': 'SAMEORIGIN' })).toBe(5);
  });
});
