import { describe, expect, it } from 'vitest';
import { findRegulationGaps } from '../../scripts/checks/regulation.mjs';
import { plantTree } from './planted-tree';

const TABLE = '| Tag | Clause |\n| --- | --- |\n| [SKP-03] | Pasal 3 |\n| [NILAI-11A] | Pasal 11 |\n';
const TESTS = "it('is whole [SKP-03]', () => {});\nit.each([[f(g(1)), 'x']])('counts [NILAI-11A]', (a) => {});\n";

const gaps = (files: Record<string, string>) =>
  findRegulationGaps(plantTree({ 'docs/regulation.md': TABLE, 'lib/skp/rules/a.test.ts': TESTS, ...files }));

describe('the regulation check', () => {
  it('reports nothing when clauses and tests agree', () => {
    expect(gaps({})).toEqual([]);
  });

  it('finds a clause that no test bears in its title', () => {
    const commentOnly = "// [SKP-03]\nit('counts [NILAI-11A]', () => {});\n";
    expect(gaps({ 'lib/skp/rules/a.test.ts': commentOnly })).toEqual([expect.stringContaining('[SKP-03]: no test')]);
  });

  it('finds a tag in a test that is not a clause', () => {
    const stray = gaps({ 'tests/journeys/year.test.ts': "describe('x [DLG-9]', () => {});\n" });
    expect(stray).toEqual(['[DLG-9]: has no row in docs/regulation.md (tests/journeys/year.test.ts)']);
  });

  it('finds a clause that is listed twice', () => {
    expect(gaps({ 'docs/regulation.md': `${TABLE}| [SKP-03] | again |\n` })).toEqual([
      expect.stringContaining('twice'),
    ]);
  });

  it('reports a missing or an empty table', () => {
    expect(gaps({ 'docs/regulation.md': '# none\n' })).toHaveLength(1);
    expect(findRegulationGaps(plantTree({ 'package.json': '{}' }))).toEqual(['docs/regulation.md is missing']);
  });
});
