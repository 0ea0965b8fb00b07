import type { Reader } from './roles';
import { coversSomething, NOTHING, type Scope } from './scopes';
import type { GrantedRole } from './vocabulary';

/**
 * What each role can do, and where. Only this file compares roles (the structure check refuses others). There is no default: a line without
 * one of the roles does not compile. At run time, a role that no line has can do nothing. [ORANG-36]
 */
const PLACED = {
  /** The register: people, their posts, the units, reports of wrong appraisers. */
  people: { 'agency-admin': 'agency', auditor: 'agency', 'unit-admin': 'subtree' },
  /** Plans, matrices and check-ins, and the outcome of appraisals. */
  plans: { 'agency-admin': 'agency', auditor: 'agency', 'unit-admin': 'subtree' },
  /** Texts around a plan: dialogues, obstacles, reasons. Unit admins are colleagues of the people in the subtree (docs/decisions/0027). */
  'plan-words': { 'agency-admin': 'agency', auditor: 'agency', 'unit-admin': 'none' },
  /** The texts of `plan-words`. Checked only if the agency's setting lets unit admins read them. */
  'opened-plan-words': { 'agency-admin': 'agency', auditor: 'none', 'unit-admin': 'subtree' },
  /** The reasons in the history of a plan. They come from the audit trail, which does not show them to auditors. */
  'plan-history': { 'agency-admin': 'agency', auditor: 'none', 'unit-admin': 'none' },
  goals: { 'agency-admin': 'agency', auditor: 'agency', 'unit-admin': 'subtree' },
  teams: { 'agency-admin': 'agency', auditor: 'agency', 'unit-admin': 'subtree' },
  planning: { 'agency-admin': 'agency', auditor: 'agency', 'unit-admin': 'subtree' },
  /** Files of planning, with names and numbers. */
  'planning-files': { 'agency-admin': 'agency', auditor: 'agency', 'unit-admin': 'subtree' },
  /** The bank of results and the templates. */
  bank: { 'agency-admin': 'agency', auditor: 'agency', 'unit-admin': 'subtree' },
  'unit-achievements': { 'agency-admin': 'agency', auditor: 'agency', 'unit-admin': 'subtree' },
  recaps: { 'agency-admin': 'agency', auditor: 'agency', 'unit-admin': 'subtree' },
  /** The capabilities from here to the end of this table are to write, which an auditor never does. */
  'keep-people': { 'agency-admin': 'agency', auditor: 'none', 'unit-admin': 'subtree' },
  'keep-goals': { 'agency-admin': 'agency', auditor: 'none', 'unit-admin': 'subtree' },
  'keep-teams': { 'agency-admin': 'agency', auditor: 'none', 'unit-admin': 'subtree' },
  'keep-bank': { 'agency-admin': 'agency', auditor: 'none', 'unit-admin': 'subtree' },
  'import-plans': { 'agency-admin': 'agency', auditor: 'none', 'unit-admin': 'subtree' },
  'enter-achievements': { 'agency-admin': 'agency', auditor: 'none', 'unit-admin': 'subtree' },
} as const satisfies Table<'agency' | 'subtree' | 'none'>;

/** Capabilities that do not depend on a unit. A role has such a capability for the whole agency, or not at all. */
const AGENCY_WIDE = {
  /** The years and their dates. */
  cycles: { 'agency-admin': 'agency', auditor: 'agency', 'unit-admin': 'agency' },
  /** The readiness for a year, which names people of the whole agency. */
  readiness: { 'agency-admin': 'agency', auditor: 'agency', 'unit-admin': 'none' },
  'audit-trail': { 'agency-admin': 'agency', auditor: 'agency', 'unit-admin': 'none' },
  /** Jobs in the background, failed ones included. */
  jobs: { 'agency-admin': 'agency', auditor: 'agency', 'unit-admin': 'none' },
  /** Faults and free space of the server. */
  server: { 'agency-admin': 'agency', auditor: 'none', 'unit-admin': 'none' },
  'keep-cycles': { 'agency-admin': 'agency', auditor: 'none', 'unit-admin': 'none' },
  'keep-jobs': { 'agency-admin': 'agency', auditor: 'none', 'unit-admin': 'none' },
  'keep-settings': { 'agency-admin': 'agency', auditor: 'none', 'unit-admin': 'none' },
  'keep-roles': { 'agency-admin': 'agency', auditor: 'none', 'unit-admin': 'none' },
  /** To change the data and the accounts of people who themselves hold a role. */
  'keep-officers': { 'agency-admin': 'agency', auditor: 'none', 'unit-admin': 'none' },
  'close-accounts': { 'agency-admin': 'agency', auditor: 'none', 'unit-admin': 'none' },
  /** To import people. It is for the whole agency, because a file may name any unit. */
  'import-people': { 'agency-admin': 'agency', auditor: 'none', 'unit-admin': 'none' },
  /** To record a change by which the officer who records it gets another appraiser. */
  'change-own-line': { 'agency-admin': 'agency', auditor: 'none', 'unit-admin': 'none' },
} as const satisfies Table<'agency' | 'none'>;

type Table<Reach> = Readonly<Record<string, Readonly<Record<GrantedRole, Reach>>>>;

export const ROLE_TABLE = { ...PLACED, ...AGENCY_WIDE };
export type Capability = keyof typeof ROLE_TABLE;
export const CAPABILITIES = Object.keys(ROLE_TABLE) as Capability[];

/** The part of the tree in which a person has a capability by role. */
export function scopeOf({ grants }: Reader, capability: Capability): Scope {
  const scopes = grants.map(({ role, unitPath }) => scopeOfRole(role, unitPath, capability));
  return scopes.includes('all') ? 'all' : scopes.flat();
}

/** The database may hold a role that this version of the table does not know, so `role` is any text here. */
function scopeOfRole(role: string, unitPath: string | null, capability: Capability): Scope {
  const line: Readonly<Record<string, 'agency' | 'subtree' | 'none'>> = ROLE_TABLE[capability];
  const reach = Object.hasOwn(line, role) ? line[role] : 'none';
  if (reach === 'agency') return 'all';
  return reach === 'subtree' && unitPath ? [unitPath] : NOTHING;
}

/** Whether a person has a capability anywhere by role. */
export function has(reader: Reader, capability: Capability): boolean {
  return coversSomething(scopeOf(reader, capability));
}
