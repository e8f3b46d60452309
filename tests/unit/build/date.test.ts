import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildDate } from '../../../src/build/date.ts';
import { newFolder, writeFiles } from './fixture.ts';

/** A project whose content was last touched on one day and whose other files on a later one. */
function project(): string {
  const root = newFolder();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args], { cwd: root });
  const commit = (path: string, date: string) => {
    writeFiles(root, { [path]: date });
    git('add', '.');
    vi.stubEnv('GIT_AUTHOR_DATE', date);
    vi.stubEnv('GIT_COMMITTER_DATE', date);
    git('commit', '-q', '-m', path);
  };
  git('init', '-q');
  commit('content/a.yaml', '2026-03-04T10:00:00Z');
  commit('src/a.ts', '2026-05-06T10:00:00Z');
  return root;
}

describe('date of a build', () => {
  beforeEach(() => vi.stubEnv('BUILD_DATE', ''));
  afterEach(() => vi.unstubAllEnvs());

  it('is what BUILD_DATE says, without a look at the history', () => {
    vi.stubEnv('BUILD_DATE', '2026-11-22');
    expect(buildDate('/nowhere')).toBe('2026-11-22');
  });

  it('is else the day of the last commit that touched content/', () => {
    expect(buildDate(project())).toBe('2026-03-04');
  });

  it.each(['yesterday', '2026-13-01', '2026-02-30', '22.11.2026', '2026-11-22T00:00'])('is not “%s”', (value) => {
    vi.stubEnv('BUILD_DATE', value);
    expect(() => buildDate('/nowhere')).toThrow(`BUILD_DATE: “${value}” is no date. Write it as YYYY-MM-DD.`);
  });

  it('is asked for where there is no history', () => {
    expect(() => buildDate(newFolder())).toThrow(/BUILD_DATE: not set.*Set BUILD_DATE=YYYY-MM-DD/);
  });
});
