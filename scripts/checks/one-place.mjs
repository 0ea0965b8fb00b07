const TEST = /\.test\.tsx?$/;
const APPLICATION = /^(?:app|components|db|lib)\//;
const CORE = /^lib\/(?!auth\/|kernel\/|paper\/|web\/)/;

const ROLE_NAME = /['"`](?:agency-admin|unit-admin|auditor)['"`]/;
/** The files that may name a role: the table of roles, and the files that grant, revoke, name or store a role. */
const NAMES_ROLES = new Set([
  'lib/agency/rules/vocabulary.ts',
  'lib/agency/rules/capabilities.ts',
  'lib/people/rules/role-grants.ts',
  'lib/people/labels.ts',
  'lib/people/commands/claim-installation.ts',
  'lib/people/commands/grant-role.ts',
  'lib/people/commands/revoke-role.ts',
  'lib/people/queries/accounts.ts',
  'components/people/role-grant.tsx',
  'app/(workspace)/roles/actions.ts',
  'db/schema/people/accounts.ts',
]);

const READS_GRANTS = /\bgrants\s*(?:\?\.|!?\.|\[)|\bof\s+(?:[\w.]+\.)?grants\b/;
const TABLE = 'lib/agency/rules/capabilities.ts';

/** A comparison of unit paths by hand, in TypeScript or in SQL. */
const OWN_SUBTREE =
  /\b(?:unitPath|path|root)\.startsWith\(|\bpath\}?\s*(?:>=|<=?|like|glob)\s|substr\(.*\bpath\b.*\)\s*(?:=|is)\s/i;
const SCOPES = new Set(['lib/agency/rules/scopes.ts', 'lib/agency/queries/scopes.ts']);

const OWN_SHAPE =
  /^const (?:id|revision|text|required|day|optionalDay|saidYes) =|\bz\.coerce\.number\(\)\.int\(\),?\s*$/m;

/** Code that checks by hand whether a record is still valid, instead of calling a function of lib/kernel/spans.ts. */
const OWN_SPAN = /\b(?:to_on|toOn)\}? is null or\b|\bor\(isNull\([\w.]*\.toOn\)/;

/** Finds rules that are written again outside their place: rights of roles, units below a unit, valid days of records, shapes of forms. */
export function repeatedRules(file, code) {
  if (!APPLICATION.test(file) || TEST.test(file)) return [];
  return [
    ...(CORE.test(file) && OWN_SPAN.test(code)
      ? ['compares days by hand; ask holdsOn, sharesDays or lastsUntil (lib/kernel/spans.ts)']
      : []),
    ...(/^lib\/[^/]+\/schema\.ts$/.test(file) && OWN_SHAPE.test(code)
      ? ['has a shape of its own for what all forms read; lib/kernel/shapes.ts']
      : []),
    ...(ROLE_NAME.test(code) && !NAMES_ROLES.has(file) ? [`names a role; ask for a capability (${TABLE})`] : []),
    ...(READS_GRANTS.test(code) && file !== TABLE
      ? [`reads the roles of somebody; ask scopeOf or has (${TABLE})`]
      : []),
    ...(CORE.test(file) && OWN_SUBTREE.test(code) && !SCOPES.has(file)
      ? ['compares paths of units; ask covers, or withinScope and isBelow in SQL (lib/agency/queries/scopes.ts)']
      : []),
  ];
}
