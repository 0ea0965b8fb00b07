import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../scripts/checks/manners.mjs';

describe('words that the code does not use', () => {
  it.each([
    ['lib/skp/rules/access.ts', '/** Whoever appraises. */\n', 'Whoever'],
    ['lib/skp/rules/access.test.ts', "it('leads whoever signs in home', () => {});\n", 'whoever'],
    ['app/(workspace)/page.tsx', '// For whosoever asks.\n', 'whosoever'],
    ['components/goals/plan.tsx', '{/* Of the own unit. */}\n', 'the own'],
    ['scripts/lib/serve.mjs', '// One deed, one line.\n', 'deed'],
    ['scripts/lib/serve.mjs', 'export function draftDeed() {}\n', 'draftDeed'],
    ['tests/support/refused.ts', 'const countDeeds = 1;\n', 'countDeeds'],
    ['lib/web/form-rows.ts', 'const deedWith = 1;\n', 'deedWith'],
    ['lib/web/sweep.ts', 'const BY_DEEDS = 1;\n', 'BY_DEEDS'],
    ['db/schema/trail.ts', '/** The deeds of a day. */\n', 'deeds'],
  ])('are found in %s: %j', (file, text, word) => {
    const faults = faultsOf(file, text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${file}: writes “${word}”`);
  });

  it.each(['// Indeed their own, and the owner.\n', '// Who ever read it.\n'])('do not include %j', (text) => {
    expect(faultsOf('lib/skp/labels.ts', text)).toEqual([]);
  });
});
