import { describe, expect, it } from 'vitest';
import { findStructureFaults } from '../../scripts/checks/structure.mjs';
import { plantTree } from './planted-tree';

const CLEAN = {
  'package.json': '{}',
  'app/layout.tsx': 'export default 1;\n',
  'app/error.tsx': "'use client';\n",
  'app/(workspace)/skp/[skpId]/page.tsx': "import { submit } from './actions';\n",
  'app/(workspace)/skp/[skpId]/edit/page.tsx': "import { submit } from '../actions';\n",
  'app/(workspace)/skp/[skpId]/actions.ts': "'use server';\n",
  'app/api/auth/[...nextauth]/route.ts': 'export async function GET() {}\n',
  'components/skp/skp-sheet.tsx': "// The sheet.\n'use client';\n",
  'components/skp/skp-form.tsx':
    '<form ref={form}\n  action={submit} noValidate>\n<form method="post" action={paths.skp.list}>\n',
  'lib/skp/queries.ts': '// Not async, and no Date.now() either.\nexport const at = new Date(0);\n',
  'lib/skp/rules/lifecycle.ts':
    'export function canTake(a: 1): Decision {}\nexport function isOver(a: 1): boolean {}\n',
  'lib/skp/commands/submit-skp.ts': "export const submitSkp = command('skp.submitted', {}, () => {});\n",
  'lib/skp/commands/review-plans.ts': "import { submitSkp } from './submit-skp';\n",
  'lib/skp/writes/plan.ts': 'export function writePlan() {}\n',
  'lib/skp/commands/submit-skp.test.ts': 'await Promise.resolve();\n',
  'lib/agency/rules/capabilities.ts':
    "const line = { auditor: 'none', 'unit-admin': 'subtree' };\ngrants.map(scopeOfRole);\n",
  'lib/agency/rules/scopes.ts': 'export const below = (path, root) => path.startsWith(root);\n',
  'lib/people/labels.ts': "export const roleLabels = { 'unit-admin': 'Admin unit kerja' };\n",
  'lib/web/clock.ts': 'export const now = () => new Date();\n',
  'lib/paper/fonts/serif-bold.otf': '',
  'db/migrations/0001_first.sql': 'x\n'.repeat(900),
  'tests/support/cast.ts': 'x\n'.repeat(400),
};

const faultsWith = (planted: Record<string, string>) => findStructureFaults(plantTree({ ...CLEAN, ...planted }));

describe('the structure check', () => {
  it('has nothing to say about a clean tree', () => {
    expect(faultsWith({})).toEqual([]);
  });

  it('reports an empty tree', () => {
    expect(findStructureFaults(plantTree({ 'README.md': '' }))).toHaveLength(1);
  });

  it.each([
    ['lib/skp/notes.ts', 'export {};\n', 'has no room'],
    ['lib/kernel/strings.ts', 'export {};\n', 'has no room'],
    ['lib/payroll/queries.ts', 'export {};\n', 'has no room'],
    ['app/(workspace)/skp/skp-table.tsx', 'export {};\n', 'has no room'],
    ['components/skp/SkpSheet.tsx', 'export {};\n', 'has no room'],
    ['src/app.ts', 'export {};\n', 'has no room'],
    ['notes.txt', '', 'has no room'],
    ['db/schema/slip-runs.ts', 'export {};\n', 'has no room'],
    ['components/ui/index.ts', 'export {};\n', 'a name that says nothing'],
    ['lib/web/utils.ts', 'export {};\n', 'a name that says nothing'],
    ['app/(workspace)/skp/new/page.tsx', "import { x } from '../[skpId]/actions';\n", 'actions of another screen'],
    ['app/(workspace)/page.tsx', "import { x } from '@/app/(workspace)/skp/[skpId]/actions';\n", 'actions of another'],
    ['lib/web/context.ts', "'use client';\n", "'use client'"],
    ['app/(workspace)/people/page.tsx', '"use client";\n', "'use client'"],
    ['lib/skp/commands/submit-skp.ts', 'export const submit = command(async () => {});\n', 'synchronous'],
    ['lib/skp/rules/access.ts', 'export const a = async () => 1;\n', 'synchronous'],
    ['lib/people/queries.ts', 'export async function list() {}\n', 'synchronous'],
    ['lib/people/queries/units.ts', 'export const list = () => Promise.resolve(1);\n', 'synchronous'],
    ['lib/skp/commands/agree-skp.ts', 'const agree = command(() => new Date());\n', 'clock of its own'],
    ['lib/skp/commands/agree-skp.ts', 'const agree = command(Date.now);\n', 'clock of its own'],
    [
      'lib/skp/rules/access.ts',
      'export function isFree(\n  a: Map<string, (b: 1) => 2>,\n): Decision {\n',
      'begins with can',
    ],
    ['lib/skp/commands/write-plan.ts', 'export function writePlan() {}\n', 'makes no command'],
    ['lib/skp/writes/plan.ts', 'export async function writePlan() {}\n', 'synchronous'],
    ['lib/skp/labels.ts', 'const at = new Date;\n', 'clock of its own'],
    ['lib/web/security-log.ts', "export const a = (h: Headers) => h.get('x-forwarded-for');\n", 'anybody can send'],
    ['scripts/lib/listener.mjs', "const a = headers['x-real-ip'];\n", 'anybody can send'],
    ['app/api/health/route.ts', "const a = headers.get('Forwarded');\n", 'anybody can send'],
    ['app/(auth)/login/actions.ts', "(await cookies()).set('capaian-session', 'x');\n", 'cookies by itself'],
    ['lib/web/notice.test.ts', "vi.mock('next/headers', () => ({}));\n", 'mocks a module'],
    ['app/logout/route.ts', 'export const POST = (request: Request) => request.formData();\n', 'reads the body'],
    [
      'app/logout/route.ts',
      'export const POST = async (request: Request) => (await request?.text()).length;\n',
      'reads',
    ],
    ['lib/web/upload.ts', 'for await (const piece of request.body ?? []) length += piece.length;\n', 'reads the body'],
    ['lib/web/upload.ts', 'const { method, body } = request;\n', 'reads the body'],
    ['app/logout/route.ts', 'export const POST = (_request: Request) => _request.json();\n', 'reads the body'],
    ['app/logout/route.ts', 'export const POST = (sent: Request) => sent.text();\n', 'calls a request sent'],
    ['components/skp/skp-search.tsx', '<form method="get" action={paths.skp.list}>\n', 'use SearchForm'],
    ['components/skp/skp-search.tsx', '<form className="filters" action={paths.skp.list}>\n', 'use SearchForm'],
    ['components/skp/skp-search.tsx', '<form>\n', 'use SearchForm'],
    ['app/(workspace)/skp/page.tsx', 'const to = paths.skp.list + new URLSearchParams({ q });\n', 'a query of its own'],
    ['lib/skp/rules/access.ts', "const isOfficer = role !== 'unit-admin';\n", 'names a role'],
    ['components/layout/navigation.tsx', 'const admin = ["agency-admin"];\n', 'names a role'],
    ['app/(workspace)/page.tsx', "const reads = roles.includes('auditor');\n", 'names a role'],
    ['lib/recaps/rules/access.ts', 'const holds = reader.grants.length > 0;\n', 'reads the roles'],
    ['lib/recaps/rules/access.ts', 'for (const { role } of actor.grants) names.push(role);\n', 'reads the roles'],
    ['app/(workspace)/layout.tsx', 'const [first] = [actor.grants[0]];\n', 'reads the roles'],
    ['lib/planning/queries/people.ts', 'people.filter((one) => one.unitPath.startsWith(top));\n', 'compares paths'],
    ['lib/people/queries/tree.ts', 'and(sql.path >= from, sql.path < below);\n', 'compares paths'],
    ['lib/people/queries/tree.ts', 'sql`u.path < k.value`;\n', 'compares paths'],
    ['lib/people/queries/tree.ts', 'sql`substr(u.path, 1, length(k.path)) = k.path`;\n', 'compares paths'],
    ['lib/people/queries/tree.ts', "sql`u.path like 'a/%'`;\n", 'compares paths'],
    ['lib/inbox/queries/work.ts', 'sql`(a.to_on is null or a.to_on >= u.day)`;\n', 'compares days'],
    ['lib/inbox/queries/work.ts', 'or(isNull(assignments.toOn), gte(assignments.toOn, day));\n', 'compares days'],
    ['lib/skp/schema.ts', 'const id = z.string().min(1);\n', 'a shape of its own'],
    ['lib/skp/schema.ts', 'const sent = {\n  revision: z.coerce.number().int(),\n};\n', 'a shape of its own'],
    ['lib/skp/rules/cascade.ts', 'x\n'.repeat(151), '151 lines'],
    ['app/(workspace)/people/page.tsx', 'x\n'.repeat(101), '101 lines'],
    ['components/skp/skp-editor.tsx', 'x\n'.repeat(301), '301 lines'],
    ['scripts/lib/serve.mjs', 'x\n'.repeat(301), '301 lines'],
  ])('finds the fault planted in %s (%j)', (file, text, sentence) => {
    expect(faultsWith({ [file]: text })).toEqual([expect.stringMatching(`^${literal(`${file}: `)}.*${sentence}`)]);
  });

  it.each([
    ['Muat ulang halaman, lalu ulangi.', 'what was typed is kept'],
    ['SKP berubah sejak halaman Anda dibuka.', 'StaleRevision'],
    ['Isi berubah sejak halaman ini dibuka.', 'StaleRevision'],
    ['Atasan saya keliru', 'Pejabat penilai saya tidak tepat'],
    ['Ditetapkan atasan penilai', 'atasan pejabat penilai'],
    ['Siapa yang memikul hasil ini', 'penanggung jawab'],
    ['Pemikul sasaran', 'penanggung jawab'],
    ['Garis selaras', 'Keselarasan kinerja'],
    ['Periode lain', 'Periode sebelumnya'],
    ['Ajukan perubahan', 'Susun perubahan'],
    ['Cek tengah tahun', 'Dialog tengah tahun'],
    ['Paling sedikit 10 karakter', 'huruf'],
    ['Belum membuat SKP', 'SKP belum disusun'],
    ['Rentang evaluasi', 'masa evaluasi'],
    ['Wajib, sekurangnya 20 huruf', 'sekurang-kurangnya'],
    ['Pindahkan dulu orangnya', 'dahulu'],
    ['PermenPANRB 6/2022 hal. 90', 'hlm'],
  ])('finds the old words in %j', (said, instead) => {
    const broken = said.replaceAll(' ', '\n        ');
    for (const [file, text] of [
      ['lib/skp/labels.ts', `export const a = '${said}';\n`],
      ['components/skp/skp-sheet.tsx', `<p>${broken}</p>\n`],
      ['app/(workspace)/page.tsx', `export const a = \`Lengkap. ${said}.\`;\n`],
    ] as const)
      expect(faultsWith({ [file]: text })).toEqual([expect.stringMatching(`^${literal(file)}: says .*${instead}`)]);
    expect(
      faultsWith({
        'CHANGELOG.md': `${said}\n`,
        'lib/skp/labels.test.ts': `'${said}';\n`,
        'lib/skp/labels.ts': `// ${said}\n`,
      }),
    ).toEqual([]);
  });

  it('lets the periods of a year have others beside them', () => {
    expect(
      faultsWith({
        'lib/skp/labels.ts':
          "export const a = 'Periode lainnya, karakteristik, sekurang-kurangnya, atasan pejabat penilai';\n",
      }),
    ).toEqual([]);
  });
});

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
