import { posix } from 'node:path';
import { readsABody } from './bodies.mjs';
import { repeatedRules } from './one-place.mjs';
import { hardWordsIn, oldWordsIn } from './words.mjs';

const TEST = /\.test\.tsx?$/;
const ACTION_IMPORT = /from\s+['"]((?:\.{1,2}\/|@\/)[^'"]*actions)['"]/g;
const CORE = /^lib\/(?!kernel\/|auth\/|web\/|paper\/|keeper\/)[^/]+\//;

/** The maximum number of lines of a file, by its kind. docs/house.md lists the same numbers (`guide.mjs` compares them). */
export const BUDGETS = [
  { files: /^lib\/[^/]+\/rules\//, lines: 150, called: 'a file of rules' },
  { files: /^lib\/[^/]+\/(?:commands|writes)\//, lines: 170, called: 'a command' },
  { files: /\/actions\.ts$/, lines: 100, called: 'a file of actions' },
  { files: /^components\//, lines: 200, called: 'a component' },
  { files: /\/page\.tsx$/, lines: 100, called: 'a page' },
  { files: /^(?!db\/migrations\/|scripts\/seed\/|tests\/).*\.(?:[cm]?[jt]s|tsx)$/, lines: 300, called: 'a file' },
];

/** All faults of one file. `file` is its path and `text` its content. */
export function faultsOf(file, text) {
  const code = withoutComments(text);
  return [
    ...foreignActions(file, code),
    ...clientByDefault(file, code),
    ...asyncInTheCore(file, code),
    ...commandless(file, code),
    ...decisionsByAnotherName(file, code),
    ...ownClock(file, code),
    ...untrustedReads(file, code),
    ...typedIntoTheAddress(file, code),
    ...mocks(file, code),
    ...readsABody(file, code),
    ...repeatedRules(file, code),
    ...tooLong(file, text),
    ...oldWordsIn(file, code),
    ...hardWordsIn(file, text),
  ].map((fault) => `${file}: ${fault}`);
}

/**
 * Finds imports of another screen's actions. An action belongs to one screen; another screen that needs the operation calls the command.
 */
function foreignActions(file, code) {
  if (file.startsWith('tests/') || TEST.test(file)) return [];
  return [...code.matchAll(ACTION_IMPORT)]
    .map(([, target]) => (target.startsWith('@/') ? target.slice(2) : posix.join(posix.dirname(file), target)))
    .filter((target) => !isBelow(file, target))
    .map((target) => `uses the actions of another screen (${target})`);
}

function isBelow(file, target) {
  return `${posix.dirname(file)}/`.startsWith(`${posix.dirname(target)}/`);
}

function clientByDefault(file, code) {
  if (!/^\s*['"]use client['"]/.test(code)) return [];
  const allowed = file.startsWith('components/') || /^app\/(?:.+\/)?(?:error|global-error)\.tsx$/.test(file);
  return allowed ? [] : ["'use client' is for components/ and error pages"];
}

function asyncInTheCore(file, code) {
  const synchronous =
    /^lib\/[^/]+\/(?:rules|commands|writes|queries)\/|^lib\/[^/]+\/queries\.ts$/.test(file) && CORE.test(file);
  if (!synchronous || TEST.test(file) || !/\b(?:async|await)\b|\bPromise\b/.test(code)) return [];
  return ['the core is synchronous: do slow things in the action, before or after the command'];
}

const MAKES_A_COMMAND = /\bconst \w+ = (?:command|reportingLineCommand)\b/;
/** A file in commands/ may make no command of its own and only combine others. Then it imports them from files in the same folder. */
const RUNS_COMMANDS = /^import \{[^}]*\} from '\.\/[a-z]/m;

function commandless(file, code) {
  if (!/^lib\/[^/]+\/commands\//.test(file) || TEST.test(file)) return [];
  if (MAKES_A_COMMAND.test(code) || RUNS_COMMANDS.test(code)) return [];
  return ['makes no command; what commands share is in writes/'];
}

const DECIDES = /export function (\w+)(?:<[^>]*>)?\((?:[^()]|\([^()]*\))*\): Decision\b/g;

/**
 * Finds decisions whose name does not begin with `can`. A decision is an object and so always true: with a name like `isFree` it would be
 * used as a boolean.
 */
function decisionsByAnotherName(file, code) {
  if (!/^lib\/[^/]+\/rules\//.test(file) || TEST.test(file)) return [];
  return [...code.matchAll(DECIDES)]
    .filter(([, name]) => !/^can[A-Z]/.test(name))
    .map(([, name]) => `${name} answers with a Decision, so its name begins with can`);
}

function ownClock(file, code) {
  if (!CORE.test(file) || TEST.test(file)) return [];
  if (!/\bnew Date\s*(?:\(\s*\)|(?![\s(]))|\bDate\.now\b|\bperformance\.now\b/.test(code)) return [];
  return ['has a clock of its own; the time is ctx.now'];
}

const MAY_READ_ORIGIN = ['lib/web/trusted-proxy.ts', 'scripts/lib/client.mjs'];
const COOKIES = 'lib/auth/host-cookie.ts';
/** The attack sends headers about the origin of a request, but does not read them. */
const ATTACK = 'scripts/attack/';

/**
 * Finds code that reads the origin of a request from headers that anybody can send, or that uses cookies by itself. Such headers may be
 * read only in the files of INTRODUCED, and cookies only in COOKIES.
 */
function untrustedReads(file, code) {
  if (file.startsWith('tests/') || file.startsWith(ATTACK) || TEST.test(file)) return [];
  const believes = /['"`](?:x-forwarded-|x-real-ip|forwarded['"`])/i.test(code) && !MAY_READ_ORIGIN.includes(file);
  const names = /\bcookies\s*\(\s*\)/.test(code) && file !== COOKIES;
  return [
    ...(believes ? ['reads a header that anybody can send; ask clientAddress or isHttps'] : []),
    ...(names ? [`reads or sets cookies by itself; ${COOKIES} knows what they are called over https`] : []),
  ];
}

/** Finds mocked modules. Test files share their modules, so a mocked module would stay mocked for the next file. */
function mocks(file, code) {
  if (!TEST.test(file) || !/^\s*(?:const \w+ = )?vi\.(?:mock|doMock|hoisted)\(/m.test(code)) return [];
  return ['mocks a module, which would stay for the files after it; the request is in tests/support/request.ts'];
}

/**
 * Finds forms and queries that would put typed words into addresses. Addresses are stored in histories and logs. So typed words are posted,
 * and only `withQuery` makes queries, because it seals the words.
 */
function typedIntoTheAddress(file, code) {
  if (!/^(?:app|components)\//.test(file) || TEST.test(file)) return [];
  const forms = code.match(/<form\b[^>]*/g) ?? [];
  const isGet = (tag) => !/method="post"/.test(tag) && !/\baction=\{(?:submit|action)\}/.test(tag);
  return [
    ...(forms.some(isGet) ? ['a form that puts what is typed into the address; use SearchForm'] : []),
    ...(/\bnew URLSearchParams\b/.test(code)
      ? ['makes a query of its own; withQuery (lib/kernel/addresses.ts) seals it']
      : []),
  ];
}

function tooLong(file, text) {
  const lines = text.split('\n').length - 1;
  const budget = BUDGETS.find(({ files, lines: most }) => files.test(file) && !TEST.test(file) && lines > most);
  return budget ? [`${lines} lines; ${budget.called} has at most ${budget.lines}`] : [];
}

/** The code without comments. Strings stay. No sentence of the screens looks like the code that the rules search for. */
function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}
