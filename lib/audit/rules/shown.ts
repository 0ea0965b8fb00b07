/** The keys that say in what capacity a person acted, and for whom. */
const ACTING_KEYS = ['capacity', 'actedFor', 'onBehalfOf'] as const;
const COUNTS = ['newCount', 'changedCount', 'sameCount', 'wrongCount', 'askedCount'] as const;
const TAKEN = ['results', 'completed'] as const;
const POST = ['name', 'position', 'positionClass', 'functionalLevel', 'isHead'] as const;
const TEAM = ['team', 'unit', 'lead', 'letterNumber', 'fromOn', 'toOn'] as const;
const YEAR_DAYS = [
  'planningFromOn',
  'planningToOn',
  'midYearFromOn',
  'midYearToOn',
  'appraisalFromOn',
  'appraisalToOn',
] as const;

const SETTINGS = [
  ...['name', 'kind', 'timeZone', 'signaturePlace', 'address', 'paperSize', 'defaultApproach', 'plhMaxDays'],
  ...['sickLeaveExcuses', 'unitAdminReadsWords', 'sessionIdleMinutes', 'sessionAbsoluteHours', 'firstPasswordDays'],
] as const;

type Keys = readonly string[];

/** Gives several events the same keys. One text may name several events, separated by white space. */
function each(keys: Keys, ...events: string[]): Record<string, Keys> {
  const all = events.flatMap((names) => names.trim().split(/\s+/));
  return Object.fromEntries(all.map((event) => [event, keys]));
}

/**
 * The keys in the detail of an entry that its readers may see: who, when, what kind, and which record. Ratings, verdicts, health, special
 * states, and what people wrote to or about each other are never shown (docs/decisions/0027). A key that is not listed here is not shown,
 * because entries of earlier versions contain more and cannot be rewritten. Besides names, titles, numbers and settings, only two typed
 * texts are shown, both of an exported file: its purpose, which is written for these readers, and its search words.
 */
export const SHOWN_DETAIL: Readonly<Record<string, Keys>> = {
  ...each(
    [],
    `
    installation.recovered agency.emblem-removed account.slip-run-wiped account.enabled employee.reactivated
    appraiser.withdrawn appraiser.reported appraiser.report-settled appraiser.report-declined cycle.excuse-withdrawn
    skp.manual-saved matrix.cell-saved matrix.role-merged skp.acting-added check-in.opened check-in.submitted check-in.withdrawn check-in.answer-drafted`,
  ),
  ...each(['from', 'to'], 'clock.moved', 'skp.approach-chosen'),
  ...each(['work'], 'job.retried'),
  ...each(['role'], 'role.granted', 'role.revoked'),
  ...each(['sessionsEnded'], 'account.password-changed', 'account.sessions-ended', 'account.disabled'),
  ...each(['people'], 'account.slip-run-begun', 'account.slips-issued'),
  ...each(['fromOn'], 'employee.moved', 'employee.state-withdrawn', 'assignment.begun'),
  ...each(['lastOn'], 'employee.deactivated', 'assignment.ended'),
  ...each(POST, 'position.added', 'position.changed'),
  ...each(['closedOn'], 'position.closed', 'unit.closed'),
  ...each(['fileName'], 'people.import-discarded', 'skp.import-discarded'),
  ...each(
    ['unit', 'name'],
    'goal.deleted',
    'goal.indicator-added',
    'goal.indicator-changed',
    'goal.indicator-withdrawn',
    'goal.indicator-deleted',
  ),
  ...each(
    ['results'],
    'skp.saved',
    'skp.relinked',
    'matrix.roles-taken',
    'template.entries-put',
    'bank.results-shared',
  ),
  ...each(['number'], 'skp.submitted', 'skp.withdrawn', 'skp.change-opened', 'skp.change-discarded'),
  ...each(TEAM, 'team.formed', 'team.changed'),
  ...each(['team'], 'team.applied-for', 'team.member-approved', 'team.member-declined', 'team.member-removed'),
  ...each(TAKEN, 'skp.taken-from-bank', 'skp.study-taken'),
  ...each(
    ['name'],
    `
    template.added template.changed template.retired template.entry-arranged bank.entry-added
    bank.entry-changed bank.entry-retired`,
  ),
  ...each(['name', 'people'], 'template.people-chosen', 'template.given'),
  ...each(
    ACTING_KEYS,
    `
    check-in.adjustment-asked check-in.reviewed check-in.answer-corrected appraisal.opened appraisal.saved
    appraisal.taken-back`,
  ),
  ...each(['notes'], 'feedback.given', 'feedback.corrected'),
  ...each(['side'], 'dialogue.recorded', 'dialogue.confirmed'),
  ...each(['post'], 'dialogue.said', 'dialogue.read'),
  ...each(['post', 'field'], 'dialogue.wording-proposed', 'dialogue.wording-taken', 'dialogue.wording-declined'),
  ...each(['period', 'reusedFrom'], 'appraisal.reuse-proposed', 'appraisal.reuse-agreed', 'appraisal.reuse-ended'),
  ...each(['papers'], 'document.withdrawn', 'document.sealed'),
  ...each(['purpose', 'format', 'rows', 'filter'], 'recap.exported', 'planning.exported'),
  'anonymous.box-opened': ['kept', 'closed'],
  'audit.key-begun': ['key', 'upTo'],
  'installation.claimed': ['agency'],
  'agency.settings-changed': SETTINGS,
  'agency.emblem-set': ['image'],
  'account.password-issued': ['expiresAt'],
  'employee.added': ['employment'],
  'employee.changed': ['name', 'grade', 'employment'],
  'employee.state-recorded': ['fromOn', 'toOn'],
  'employee.state-ended': ['was', 'lastOn'],
  'assignment.withdrawn': ['unit', 'position', 'fromOn'],
  'unit.added': ['code', 'name'],
  'unit.changed': ['code', 'name', 'isIndependent'],
  'appraiser.appointed': ['capacity', 'letterNumber', 'fromOn', 'toOn'],
  'people.imported': [...COUNTS, 'unitCount', 'effectiveOn'],
  'people.import-previewed': [...COUNTS, 'fileName', 'effectiveOn'],
  'people.import-answered': [...COUNTS, 'effectiveOn', 'answers'],
  'people.import-confirmed': ['newCount', 'changedCount', 'effectiveOn'],
  'cycle.drafted': ['year', 'purpose', 'periodicKind'],
  'cycle.discarded': ['year', 'purpose'],
  'cycle.opened': ['year'],
  'cycle.closed': ['year', 'unfinished', 'notReceived', 'excused'],
  'cycle.dates-changed': YEAR_DAYS,
  'cycle.person-excused': ['person'],
  'goal.added': ['unit', 'year', 'source'],
  'goal.changed': ['unit', 'source'],
  'goal.withdrawn': ['unit'],
  'goal.realised': ['unit', 'period', 'realisations'],
  'skp.drafted': ['form', 'year'],
  'skp.goals-taken': ['goals'],
  'skp.returned': ['number', ...ACTING_KEYS],
  'skp.agreed': ['effectiveOn', 'number', 'setBy', ...ACTING_KEYS],
  'matrix.rows-ordered': ['order'],
  'matrix.column-moved': ['cells'],
  'matrix.rest-filled': ['added'],
  'skp.copied': ['year', ...TAKEN],
  'skp.targets-checked': ['targets'],
  'team.members-added': ['team', 'added'],
  'skp.import-previewed': [...COUNTS, 'fileName', 'year'],
  'skp.import-confirmed': ['newCount', 'changedCount', 'year'],
  'skp.imported': [...COUNTS, 'people'],
  'skp.rows-imported': ['fileName', 'results'],
  'skp.template-applied': ['name', ...TAKEN],
  'check-in.saved': ['realisations'],
  'evidence.kept': ['added', 'ended'],
  'appraisal.achievement-set': ['achievement', 'was', 'source', 'issuedOn', 'lastYear'],
  'appraisal.released': ['period', 'reusedFrom', ...ACTING_KEYS],
  'appraisal.received': ['receivedOn'],
  'document.issued': ['number', 'formatCode', 'hash'],
};

/** The filters of an exported file that may be shown. They say what the file contains. */
export const SHOWN_FILTERS: readonly string[] = ['period', 'unit', 'status', 'predikat', 'cari'];

/** The keys of an event that may be shown. Empty for an unknown event. */
export function shownKeys(event: string): Keys {
  return Object.hasOwn(SHOWN_DETAIL, event) ? SHOWN_DETAIL[event]! : [];
}
