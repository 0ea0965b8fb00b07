/**
 * The order of the performance year: a feature may import features before it, but never those after it (inbox and audit only look back).
 * tests/checks/dependencies.test.ts plants a fault for every rule.
 */
const YEAR = require('./year.json');
const FEATURE = `^lib/(${YEAR.join('|')})`;
/** The part of lib/paper that describes the content of a paper. The rest of the folder draws it. */
const DESCRIPTION = '^lib/paper/(model|form|form-tables|by-hand)\\.ts$';
/** The files with the addresses of a feature's pages. */
const ADDRESSES = '^lib/[^/]+/paths\\.ts$';
const TEST = '\\.test\\.tsx?$';

const noLookingAhead = YEAR.slice(0, -1).map((feature, i) => ({
  name: `year-order:${feature}`,
  severity: 'error',
  comment: 'Features follow the performance year; an earlier one does not know a later one.',
  from: { path: `^(lib|components)/${feature}/|^db/schema/${feature}(/|\\.ts$)`, pathNot: TEST },
  // Addresses are excepted, because any page may link to any other.
  to: {
    path: `^(lib|components)/(${YEAR.slice(i + 1).join('|')})/|^db/schema/(${YEAR.slice(i + 1).join('|')})(/|\\.ts$)`,
    pathNot: ADDRESSES,
  },
}));

const floors = [
  {
    name: 'tables-know-only-vocabulary',
    from: { path: '^db/schema/' },
    to: { path: '^(lib|components|app)/', pathNot: '^lib/[^/]+/rules/vocabulary\\.ts$' },
  },
  {
    name: 'db-is-opened-at-the-edge',
    from: { path: '^(lib|components)/', pathNot: `^lib/(web|auth)/|${TEST}` },
    to: { path: '^db/(client|migrate)', dependencyTypesNot: ['type-only'] },
  },
  { name: 'pages-do-not-touch-tables', from: { path: '^app/' }, to: { path: '^db/' } },
  { name: 'app-is-the-roof', from: { pathNot: `^(app|tests)/|${TEST}` }, to: { path: '^app/' } },
];

const core = [
  {
    name: 'rules-are-pure',
    from: { path: `${FEATURE}/rules/`, pathNot: TEST },
    to: { pathNot: `${FEATURE}/rules/|^lib/kernel/(decision|dates|numbers|timing)\\.ts$` },
  },
  {
    name: 'words-know-only-rules',
    from: { path: `${FEATURE}/labels(\\.ts$|/)` },
    to: { pathNot: `${FEATURE}/(rules/|labels(\\.ts$|/))|^lib/kernel/(dates|numbers)\\.ts$` },
  },
  {
    name: 'shapes-ask-nobody',
    from: { path: `${FEATURE}/schema\\.ts$` },
    to: { pathNot: `${FEATURE}/(rules/|labels(\\.ts$|/)|schema\\.ts$)|^lib/kernel/|(^|node_modules/)zod(/|$)` },
  },
  {
    name: 'addresses-know-nothing',
    from: { path: ADDRESSES, pathNot: '^lib/web/' },
    to: { pathNot: '^lib/kernel/(addresses|menu-paths)\\.ts$' },
  },
  {
    name: 'reads-do-not-write',
    from: { path: '/(queries|tasks)(\\.ts$|/)', pathNot: TEST },
    to: { path: '/(commands|writes)/' },
  },
  {
    name: 'core-knows-no-web',
    from: { path: FEATURE, pathNot: TEST },
    to: { path: '^(app|components)/|^lib/web/|(^|node_modules/)(next|react|next-auth)(/|$)' },
  },
  {
    name: 'kernel-knows-no-feature',
    from: { path: '^lib/kernel/' },
    to: { path: `${FEATURE}/|^(app|components)/|^lib/(web|auth|paper)/`, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'only-the-keeper-does-jobs',
    from: { pathNot: `^(lib/keeper|scripts|tests)/|${TEST}` },
    to: { path: '^lib/keeper/' },
  },
  {
    name: 'edge-runs-no-commands',
    from: { path: '^lib/(web|auth)/', pathNot: TEST },
    to: { path: `${FEATURE}/(commands|writes)/` },
  },
  {
    name: 'commands-alone-write',
    from: { pathNot: `${FEATURE}/(commands|writes)/|${TEST}|^(tests|scripts)/` },
    to: { path: `${FEATURE}/writes/`, dependencyTypesNot: ['type-only'] },
  },
];

const paper = [
  {
    name: 'paper-is-only-paper',
    from: { path: '^lib/paper/', pathNot: TEST },
    to: { pathNot: '^lib/(paper|kernel)/|(^|node_modules/)(@types/)?pdfkit(/|$)|^(node:)?(fs|path|url)(/promises)?$' },
  },
  {
    name: 'features-only-describe-paper',
    from: { path: FEATURE, pathNot: TEST },
    to: { path: '^lib/paper/', pathNot: DESCRIPTION },
  },
  {
    name: 'describing-does-not-draw',
    from: { path: DESCRIPTION },
    to: { path: '^lib/paper/(drawing/|pdf)|(^|node_modules/)pdfkit(/|$)' },
  },
];

const views = [
  {
    name: 'views-see-only-pure-things',
    from: { path: '^components/' },
    to: {
      path: `^(db|app)/|^lib/(web/context|auth)|${FEATURE}/((commands|writes)/|(queries|tasks|news)(\\.ts$|/))`,
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'ui-is-domain-free',
    from: { path: '^components/(ui|forms|charts)/', pathNot: '\\.test\\.tsx$' },
    to: { path: `${FEATURE}/|^components/(?!ui|forms|layout|charts)` },
  },
  {
    name: 'layout-knows-only-the-words',
    from: { path: '^components/layout/' },
    to: { path: `${FEATURE}/|^components/(?!ui|forms|layout)`, dependencyTypesNot: ['type-only'] },
  },
];

const everywhere = [
  { name: 'no-cycles', from: {}, to: { circular: true } },
  { name: 'no-broken-imports', from: {}, to: { couldNotResolve: true } },
  { name: 'one-road-into-features', from: {}, to: { path: '^(lib|components)/.*/index\\.tsx?$' } },
];

module.exports = {
  forbidden: [
    ...[...floors, ...core, ...paper, ...views, ...everywhere].map((rule) => ({ severity: 'error', ...rule })),
    ...noLookingAhead,
  ],
  options: {
    tsPreCompilationDeps: true,
    // swc is the only available parser that distinguishes `import type` from `import`.
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    // Without this, packages that have only `import` exports would count as not found.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'require', 'types'],
    },
  },
};
