import { readFileSync } from 'node:fs';

const YEAR = JSON.parse(readFileSync(new URL('./year.json', import.meta.url), 'utf8'));
const FEATURE = `(?:${YEAR.join('|')})`;
const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** A folder of a route: a plain word, a `(group)` or a `[parameter]`. */
const PLACE = '(?:[a-z0-9-]+|\\([a-z-]+\\)|\\[{1,2}(?:\\.\\.\\.)?[A-Za-z]+\\]{1,2})';
const KERNEL = [
  'addresses',
  'anonymous',
  'command',
  'context',
  'csv',
  'dates',
  'decision',
  'ids',
  'menu-paths',
  'news',
  'numbers',
  'prepared',
  'seal',
  'shapes',
  'sheets',
  'spans',
  'tasks',
  'timing',
  'topics',
  'trail',
  'until-moved',
];
const ROOT = [
  '\\.dockerignore',
  '\\.editorconfig',
  '\\.gitattributes',
  '\\.gitignore',
  '\\.npmrc',
  'CHANGELOG\\.md',
  'CONTRIBUTING\\.md',
  'LICENSE',
  'README\\.md',
  'SECURITY\\.md',
  'biome\\.json',
  'drizzle\\.config\\.ts',
  'instrumentation\\.ts',
  'next\\.config\\.js',
  'package(?:-lock)?\\.json',
  'postcss\\.config\\.mjs',
  'tsconfig\\.json',
];

/** The places that files may have. A file elsewhere must be moved, or this list gets another place, with its reason in docs/house.md. */
const ROOMS = [
  `(?:${ROOT.join('|')})`,
  '\\.ci/run',
  '\\.github/.+\\.yml',
  'app/(?:layout|not-found|error|global-error)\\.tsx',
  'app/(?:globals\\.css|robots\\.ts|icon\\.(?:svg|png)|favicon\\.ico)',
  `app/(?:${PLACE}/)*(?:page|layout|not-found|error)\\.tsx`,
  `app/(?:${PLACE}/)+(?:actions|route)(?:\\.test)?\\.ts`,
  'components/charts/(?:charts|status-grid)\\.css',
  `components/(?:ui|forms|layout|charts|${FEATURE})/${NAME}(?:\\.test)?\\.tsx?`,
  `lib/kernel/(?:${KERNEL.join('|')})(?:\\.test)?\\.ts`,
  `lib/(?:auth|web)/${NAME}(?:\\.test)?\\.tsx?`,
  `lib/keeper/${NAME}(?:\\.test)?\\.ts`,
  'lib/jobs/(?:enqueue|queue|sweep)(?:\\.test)?\\.ts',
  `lib/paper/(?:${NAME}/)*${NAME}(?:\\.test)?\\.tsx?`,
  'lib/paper/fonts/[\\w.-]+\\.(?:ttf|otf|txt|md)',
  `lib/${FEATURE}/(?:queries|schema|labels|document|access|paths|tasks|news)(?:\\.test)?\\.ts`,
  `lib/${FEATURE}/(?:rules|commands|writes|queries|documents|labels)/${NAME}(?:\\.test)?\\.ts`,
  'db/(?:client|migrate|derived|audit-keys|audit-anchors|quick-queries|row-reader)(?:\\.test)?\\.ts',
  `db/schema/(?:columns|index|(?:${FEATURE}|auth|kernel|web)(?:/${NAME})?)\\.ts`,
  'db/migrations/\\d{4}_\\w[\\w-]*\\.sql',
  'db/migrations/meta/(?:\\d{4}_snapshot|_journal)\\.json',
  'tests/vitest\\.config\\.ts',
  `tests/(?:support|matrix|journeys|checks)/(?:${NAME}/)*${NAME}(?:\\.test)?\\.tsx?`,
  'tests/e2e/.+\\.ts',
  'docs/.+\\.(?:md|png|svg|webp|csv)',
  'docs/sbom\\.cdx\\.json',
  `scripts/${NAME}\\.(?:mjs|ts)`,
  `scripts/(?:lib|checks)/${NAME}\\.(?:mjs|cjs|json)`,
  `scripts/mutate/${NAME}\\.(?:mjs|json)`,
  `scripts/seed/(?:${NAME}/)*${NAME}\\.(?:ts|json)`,
  `scripts/bench/(?:${NAME}/)*[\\w.-]+\\.(?:mjs|js|jsx|ts|json)`,
  `scripts/absent/${NAME}/(?:package\\.json|absent\\.cjs)`,
  `scripts/attack/(?:${NAME}/)*${NAME}\\.(?:mjs|ts)`,
  'public/.+',
].map((room) => new RegExp(`^${room}$`));

/** File names without meaning, which would collect unrelated code. */
const EMPTY_WORDS = /(?:^|\/)(?:index|utils?|helpers?|misc|common|shared|services?|hooks|types)(?:\.tsx?$|\/)/;
const THE_ONE_BARREL = 'db/schema/index.ts';

export function filesWithoutRoom(files) {
  return files.flatMap((file) => {
    if (!ROOMS.some((room) => room.test(file))) return [`${file}: has no room (scripts/checks/rooms.mjs)`];
    if (EMPTY_WORDS.test(file) && file !== THE_ONE_BARREL && !file.startsWith('docs/')) {
      return [`${file}: a name that says nothing; call it what it is about`];
    }
    return [];
  });
}
