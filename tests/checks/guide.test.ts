import { describe, expect, it } from 'vitest';
import { findGuideFaults } from '../../scripts/checks/guide.mjs';
import { BUDGETS } from '../../scripts/checks/manners.mjs';
import { plantTree } from './planted-tree';

const SIZES = BUDGETS.map(({ called, lines }) => `${called} ${lines}`).join(' · ');
const GUIDE = `# Guide\n\nagency → *surveys* → skp; \`inbox\` and \`audit\` only look back.\n\nSizes: ${SIZES}.\n`;
const GLOSSARY =
  "| term | in code | meaning |\n|---|---|---|\n| SKP | `skps`; `kind: 'utama' \\| 'tambahan'` | plan |\n";
const PROMISES = '| A fault | `lib/skp/queries.test.ts`: reads … plans; counts them (all) | – |\n';
const TREE = {
  'docs/house.md': GUIDE,
  'docs/glossary.md': GLOSSARY,
  'docs/promises.md': PROMISES,
  'lib/skp/queries.test.ts': "it('reads %s plans');\nit('counts them');\n",
  'scripts/checks/year.json': '["agency", "surveys", "skp", "inbox", "audit"]',
  'lib/agency/labels.ts': 'export const a = 1;\n',
  'lib/skp/queries.ts': "export const skps = ['kind', 'utama', 'tambahan'];\n",
};
const faults = (files: Record<string, string>) => findGuideFaults(plantTree({ ...TREE, ...files }));

describe('the check of the guide for developers', () => {
  it('reports nothing when guide and code agree', () => {
    expect(faults({})).toEqual([]);
  });

  it('finds a size that differs from the checked one', () => {
    const wrong = GUIDE.replace(/a page \d+/, 'a page 1');
    expect(faults({ 'docs/house.md': wrong })).toEqual([expect.stringContaining('a page')]);
  });

  it.each([
    ['a feature that is not marked as planned', GUIDE.replace('*surveys*', 'surveys')],
    ['a feature that is built and still marked', GUIDE.replace('skp;', '*skp*;')],
    ['another order', GUIDE.replace('agency → *surveys* → skp', 'skp → agency → *surveys*')],
    ['no list at all', GUIDE.replace(/^agency.*$/m, '')],
  ])('finds %s', (_, guide) => {
    expect(faults({ 'docs/house.md': guide })).toEqual(['docs/house.md: the features are agency → *surveys* → skp']);
  });

  it('finds a name that no code has, unless it is planned', () => {
    const row = '| survei | `surveyAnswer` | |\n';
    const longer = { 'lib/skp/labels.ts': 'export const surveyAnswers = 1;\n' };
    expect(faults({ 'docs/glossary.md': GLOSSARY + row, ...longer })).toEqual([
      expect.stringContaining('surveyAnswer'),
    ]);
    expect(faults({ 'docs/glossary.md': GLOSSARY + row.replace('`s', 'planned: `s') })).toEqual([]);
  });

  it('reports a missing page or table', () => {
    expect(faults({ 'docs/glossary.md': '# none\n' })).toEqual([expect.stringContaining('no table')]);
    const { 'docs/house.md': _, ...rest } = TREE;
    expect(findGuideFaults(plantTree(rest))).toEqual(['docs/house.md is missing']);
  });

  it('finds a title of a test that is gone, and a file', () => {
    const gone = (file: string, text: string) => faults({ [file]: text });
    expect(gone('lib/skp/queries.test.ts', "it('reads all');")).toEqual([
      expect.stringContaining('has no test “reads … plans”'),
      expect.stringContaining('has no test “counts them (all)”'),
    ]);
    expect(gone('docs/promises.md', PROMISES.replace('queries', 'other'))).toEqual([
      expect.stringContaining('lib/skp/other.test.ts, which is missing'),
    ]);
    expect(gone('docs/promises.md', '# none\n')).toEqual([expect.stringContaining('nothing was checked')]);
  });
});
