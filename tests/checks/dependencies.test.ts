import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findForbiddenImports } from '../../scripts/checks/dependencies.mjs';
import { plantTree } from './planted-tree';

const CLEAN = {
  'package.json': '{ "dependencies": { "next": "1", "zod": "1", "pdfkit": "1" } }',
  'tsconfig.json':
    '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler", "paths": { "@/*": ["./*"] } } }',
  'app/page.tsx': "import { sheet } from '@/components/skp/sheet';\nexport default sheet;\n",
  'components/skp/sheet.tsx':
    "import type { Skp } from '@/lib/skp/queries';\nimport { badge } from '../ui/badge';\nexport const sheet = (skp: Skp) => badge + skp;\n",
  'components/ui/badge.tsx': 'export const badge = 1;\n',
  'lib/skp/queries.ts':
    "import { skps } from '@/db/schema/skp';\nexport type Skp = string;\nexport const find = () => skps;\n",
  'lib/keeper/handlers.ts': 'export const handlers = 1;\n',
  'lib/skp/rules/steps.ts': "import { decide } from '@/lib/kernel/decision';\nexport const steps = decide;\n",
  'lib/skp/labels.ts': "import { steps } from './rules/steps';\nexport const labels = [steps];\n",
  'lib/skp/schema.ts': "import { z } from 'zod';\nexport const shape = z;\n",
  'lib/skp/commands/submit-skp.ts': "import { find } from '../queries';\nexport const submit = find;\n",
  'lib/skp/writes/plan.ts': 'export const writePlan = 1;\n',
  'lib/skp/paths.ts': "import { withQuery } from '../kernel/addresses';\nexport const skpPaths = withQuery;\n",
  'lib/goals/queries.ts': "import { skpPaths } from '../skp/paths';\nexport const place = skpPaths;\n",
  'lib/skp/document.ts': "import { model } from '@/lib/paper/model';\nexport const document = model;\n",
  'lib/appraisals/queries.ts': "import { find } from '../skp/queries';\nexport const list = find;\n",
  'lib/kernel/addresses.ts': 'export const withQuery = 1;\n',
  'lib/kernel/decision.ts': 'export const decide = 1;\n',
  'lib/paper/model.ts': 'export const model = 1;\n',
  'lib/paper/pdf.ts': "import Pdf from 'pdfkit';\nimport { model } from './model';\nexport const pdf = [Pdf, model];\n",
  'lib/web/context.ts': "import { open } from '@/db/client';\nexport const context = open;\n",
  'db/client.ts': 'export const open = 1;\n',
  'lib/skp/rules/vocabulary.ts': "export const SKP_FORMS = ['head', 'staff'];\n",
  'db/schema/skp.ts': "import { SKP_FORMS } from '../../lib/skp/rules/vocabulary';\nexport const skps = SKP_FORMS;\n",
};

/** For each rule a file that breaks it, and the import by which it does. */
const FAULTS: [rule: string, file: string, imported: string][] = [
  ['tables-know-only-vocabulary', 'db/schema/goals.ts', '@/lib/skp/queries'],
  ['tables-know-only-vocabulary', 'db/schema/people/states.ts', '@/lib/skp/rules/steps'],
  ['tables-know-only-vocabulary', 'db/schema/web.ts', '@/lib/kernel/decision'],
  ['db-is-opened-at-the-edge', 'lib/goals/queries/open.ts', '@/db/client'],
  ['pages-do-not-touch-tables', 'app/goals/page.tsx', '@/db/schema/skp'],
  ['app-is-the-roof', 'components/goals/tree.tsx', '@/app/page'],
  ['rules-are-pure', 'lib/goals/rules/tree.ts', 'zod'],
  ['rules-are-pure', 'lib/goals/rules/clock.ts', 'node:fs'],
  ['words-know-only-rules', 'lib/goals/labels.ts', '@/db/schema/skp'],
  ['shapes-ask-nobody', 'lib/goals/schema.ts', '@/db/schema/skp'],
  ['addresses-know-nothing', 'lib/goals/paths.ts', '@/lib/skp/queries'],
  ['reads-do-not-write', 'lib/check-ins/queries.ts', '@/lib/skp/commands/submit-skp'],
  ['reads-do-not-write', 'lib/check-ins/tasks.ts', '@/lib/skp/writes/plan'],
  ['commands-alone-write', 'lib/keeper/plans.ts', '@/lib/skp/writes/plan'],
  ['core-knows-no-web', 'lib/goals/commands/add-goal.ts', 'next/headers'],
  ['core-knows-no-web', 'lib/goals/commands/drop-goal.ts', '@/lib/web/context'],
  ['kernel-knows-no-feature', 'lib/kernel/numbers.ts', '@/lib/skp/queries'],
  ['only-the-keeper-does-jobs', 'lib/web/handy.ts', '@/lib/keeper/handlers'],
  ['year-order:jobs', 'lib/jobs/enqueue.ts', '@/lib/skp/queries'],
  ['edge-runs-no-commands', 'lib/web/flash.ts', '@/lib/skp/commands/submit-skp'],
  ['paper-is-only-paper', 'lib/paper/flow.ts', 'zod'],
  ['describing-does-not-draw', 'lib/paper/form.ts', './pdf'],
  ['paper-is-only-paper', 'lib/paper/grid.ts', '@/lib/skp/queries'],
  ['features-only-describe-paper', 'lib/goals/document.ts', '@/lib/paper/pdf'],
  ['views-see-only-pure-things', 'components/skp/editor.tsx', '@/lib/skp/queries'],
  ['views-see-only-pure-things', 'components/skp/steps.tsx', '@/lib/web/context'],
  ['ui-is-domain-free', 'components/ui/card.tsx', '@/components/skp/sheet'],
  ['layout-knows-only-the-words', 'components/layout/shell.tsx', '@/lib/skp/rules/steps'],
  ['no-cycles', 'lib/web/ring.ts', './ring'],
  ['no-broken-imports', 'lib/web/lost.ts', './nowhere'],
  ['one-road-into-features', 'lib/web/road.ts', '@/lib/cycles/index'],
  ['year-order:goals', 'db/schema/goals/targets.ts', '@/db/schema/skp'],
  ['year-order:skp', 'lib/skp/commands/agree-skp.ts', '@/lib/appraisals/queries'],
];

function plantProject(files: Record<string, string>): string {
  const root = plantTree(files);
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  return root;
}

const planted = Object.fromEntries(
  FAULTS.map(([, file, imported]) => [file, `import * as x from '${imported}';\nexport const y = x;\n`]),
);

describe('the dependency check', () => {
  it('has nothing to say about a clean tree', () => {
    expect(findForbiddenImports(plantProject(CLEAN))).toEqual([]);
  });

  it('reports a tree without modules', () => {
    expect(findForbiddenImports(plantProject({ 'tsconfig.json': '{}', 'app/empty.css': '' }))).toEqual([
      expect.stringContaining('0 modules'),
    ]);
  });

  describe('finds the fault', () => {
    const found = findForbiddenImports(plantProject({ ...CLEAN, 'lib/cycles/index.ts': 'export {};\n', ...planted }));

    it.each(FAULTS)('%s planted in %s', (rule, file) => {
      expect(found).toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(`^${rule}: ${file} `))]));
    });

    it('and no other files', () => {
      const blamed = new Set(found.map((sentence: string) => sentence.split(' ')[1]));
      expect([...blamed].sort()).toEqual(Object.keys(planted).sort());
    });
  });
});
