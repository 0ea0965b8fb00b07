import type { cast } from '../support/cast';
import type { PlantedWorld } from '../support/world';
import { type Answer, CHAIN, EVERYONE, everyone, OVERSEERS, row, VIEWERS, type Viewer, viewers } from './viewers';

export type Route = {
  /** The address pattern, as in the folders of `app/`. */
  route: string;
  address: (world: PlantedWorld) => string;
  answers: Record<Viewer, Answer>;
  /** `page`: a page of the application; `print`: a page that a route handler makes; `file`: a file to download. */
  kind: 'page' | 'print' | 'file';
};

const page = (route: string, answers: Route['answers'], address: Route['address'] = () => route): Route => ({
  route,
  address,
  answers,
  kind: 'page',
});
const made = (kind: 'print' | 'file', route: string, answers: Route['answers'], address: Route['address']): Route => ({
  route,
  address,
  answers,
  kind,
});

const AGENCY_ADMIN = row(['agencyAdmin']);
const PEOPLE_READERS = row(OVERSEERS);
const PLAN_READERS = row([...CHAIN, ...OVERSEERS]);
// Pages with the words of a dialogue. A unit admin is a colleague of both sides and may know only that they talked (docs/decisions/0027).
const WORD_READERS = row([...CHAIN, 'agencyAdmin', 'auditor']);

// The editor of a draft. A user who may only read the draft also sees the page, which then says so instead of the form.
const DRAFT_READERS = row(['colleague', 'appraiser', 'reviewer', ...OVERSEERS]);
// The matrix of `cast.appraiser`. A person with roles in it does not see it, but only their own roles, in their plan.
const MATRIX_READERS = row(['appraiser', 'reviewer', ...OVERSEERS]);
// Pages of the team that `cast.appraiser` leads. Members and their appraisers see only the pages that concern them.
const TEAM_OVERSEERS = row(['appraiser', 'reviewer', ...OVERSEERS]);
const TEAM_READERS = row(['owner', 'stranger', 'otherAppraiser', 'appraiser', 'reviewer', ...OVERSEERS]);
// The objectives of a unit: for its people, the leaders above, and officers. For a user who may only read, a form page says so.
const GOAL_READERS = row(['owner', 'colleague', 'appraiser', 'reviewer', ...OVERSEERS]);
/** Readers of the plan of `cast.head`, who is the viewer `reviewer`. */
const HEAD_PLAN_READERS = row(['reviewer', ...OVERSEERS]);
const ADMINS = row(['agencyAdmin', 'unitAdmin']);
/** Leaders, who see everything below them, and officers. */
const PLANNING_READERS = row(['appraiser', 'otherAppraiser', 'reviewer', ...OVERSEERS]);
/** Leaders and officers. All of them see an entry that is for the whole agency. */
const BANK_READERS = row(['appraiser', 'otherAppraiser', 'reviewer', ...OVERSEERS]);
const SIGN_IN: Route['answers'] = { ...everyone('elsewhere'), anonymous: 'shown' };
const NOBODY = everyone('missing');

/** Which viewer sees which route. A route without a row fails tests/matrix/routes.test.ts. */
export const ROUTES: readonly Route[] = [
  // A user who is already signed in is redirected to the home page.
  page('/login', SIGN_IN),
  // The installation is set up, so its one-time address does not work any more.
  page('/setup/[code]', NOBODY, () => '/setup/kode-lama'),
  page('/', EVERYONE),
  page('/help', EVERYONE),
  page('/forms', EVERYONE),
  made('print', '/forms/[form]/print', EVERYONE, () => '/forms/a-1-6/print'),
  made('file', '/forms/[form]/pdf', EVERYONE, () => '/forms/d-1-1/pdf'),
  page('/account/standing', EVERYONE),
  page('/account/password', EVERYONE),
  page('/account/devices', EVERYONE),
  page('/account/typed', EVERYONE),
  page('/news', EVERYONE),
  page('/agency', AGENCY_ADMIN),
  made('file', '/agency/emblem/[emblemId]', EVERYONE, (world) => `/agency/emblem/${world.emblemId}`),
  page('/roles', AGENCY_ADMIN),
  page('/units', PEOPLE_READERS),
  page('/units/new', ADMINS),
  page('/units/[unitId]', PEOPLE_READERS, () => '/units/unit-yankes'),
  page('/units/[unitId]/edit', ADMINS, () => '/units/unit-yankes/edit'),
  page('/units/[unitId]/appraiser', ADMINS, () => '/units/unit-yankes/appraiser'),
  page('/units/[unitId]/positions/new', ADMINS, () => '/units/unit-yankes/positions/new'),
  page(
    '/units/[unitId]/positions/[positionId]',
    ADMINS,
    () => '/units/unit-yankes/positions/jabatan-orang-nutrisionis',
  ),
  page('/people', PEOPLE_READERS),
  page('/people/new', ADMINS),
  page('/people/[personId]', PEOPLE_READERS, () => '/people/orang-nutrisionis'),
  page('/people/[personId]/edit', ADMINS, () => '/people/orang-nutrisionis/edit'),
  page('/people/[personId]/move', ADMINS, () => '/people/orang-nutrisionis/move'),
  page('/people/[personId]/leave', ADMINS, () => '/people/orang-nutrisionis/leave'),
  page('/people/[personId]/withdraw-post', ADMINS, () => '/people/orang-pensiun/withdraw-post'),
  page('/people/[personId]/appraiser', ADMINS, () => '/people/orang-nutrisionis/appraiser'),
  page('/people/[personId]/states', PEOPLE_READERS, () => '/people/orang-nutrisionis/states'),
  page('/people/[personId]/states/[stateId]', ADMINS, ({ stateId }) => `/people/orang-nutrisionis/states/${stateId}`),
  page('/people/[personId]/deactivate', ADMINS, () => '/people/orang-nutrisionis/deactivate'),
  page('/people/[personId]/account', ADMINS, () => '/people/orang-nutrisionis/account'),
  page('/people/import', AGENCY_ADMIN),
  // Only the person who uploaded the file sees this page.
  page('/people/import/reading/[jobId]', AGENCY_ADMIN, ({ readings }) => `/people/import/reading/${readings.people}`),
  page('/people/import/[importId]', AGENCY_ADMIN, (world) => `/people/import/${world.importId}`),
  made('file', '/people/import/[importId]/wrong', AGENCY_ADMIN, (world) => `/people/import/${world.importId}/wrong`),
  made('file', '/people/import/template', AGENCY_ADMIN, () => '/people/import/template'),
  page('/people/slips', ADMINS),
  // Only the person who issued the slips sees them.
  page('/people/slips/[runId]', AGENCY_ADMIN, (world) => `/people/slips/${world.slipRunId}`),
  made(
    'print',
    '/people/slips/[runId]/print',
    AGENCY_ADMIN,
    (world) => `/people/slips/${world.slipRunId}/print?unit=unit-inspektorat`,
  ),
  page('/jobs', row(['agencyAdmin', 'auditor'])),
  // Only the person who requested a job sees what it made.
  made('print', '/made/[jobId]', AGENCY_ADMIN, (world) => `/made/${world.jobId}`),
  made('file', '/made/[jobId]/file', AGENCY_ADMIN, (world) => `/made/${world.jobId}/file`),
  page('/people/reports', PEOPLE_READERS),
  page('/people/reports/[reportId]', PEOPLE_READERS, (world) => `/people/reports/${world.reportId}`),
  page('/cycles', PEOPLE_READERS),
  page('/cycles/new', AGENCY_ADMIN),
  page('/cycles/[cycleId]', PEOPLE_READERS, (world) => `/cycles/${world.cycleId}`),
  page('/cycles/[cycleId]/readiness', row(['agencyAdmin', 'auditor']), (world) => `/cycles/${world.cycleId}/readiness`),
  page('/goals', EVERYONE),
  page('/goals/units/[unitId]', GOAL_READERS, () => '/goals/units/unit-yankes'),
  page('/goals/units/[unitId]/new', GOAL_READERS, () => '/goals/units/unit-yankes/new'),
  page(
    '/goals/units/[unitId]/realisations/[periodId]',
    GOAL_READERS,
    (world) => `/goals/units/unit-yankes/realisations/${world.periodId}`,
  ),
  page('/goals/[goalId]', GOAL_READERS, (world) => `/goals/${world.goalId}`),
  page('/goals/[goalId]/edit', GOAL_READERS, (world) => `/goals/${world.goalId}/edit`),
  page('/goals/[goalId]/indicators/new', GOAL_READERS, (world) => `/goals/${world.goalId}/indicators/new`),
  page(
    '/goals/[goalId]/indicators/[indicatorId]',
    GOAL_READERS,
    (world) => `/goals/${world.goalId}/indicators/${world.goalIndicatorId}`,
  ),
  page('/skp', EVERYONE),
  page('/skp/review', EVERYONE),
  page('/skp/import', ADMINS),
  page('/skp/import/reading/[jobId]', AGENCY_ADMIN, ({ readings }) => `/skp/import/reading/${readings.plans}`),
  page('/skp/import/[importId]', AGENCY_ADMIN, (world) => `/skp/import/${world.planImportId}`),
  made('file', '/skp/import/[importId]/wrong', AGENCY_ADMIN, (world) => `/skp/import/${world.planImportId}/wrong`),
  made('file', '/skp/import/template', ADMINS, () => '/skp/import/template'),
  page('/skp/[skpId]', PLAN_READERS, (world) => `/skp/${world.skpId}`),
  page('/skp/[skpId]/edit', DRAFT_READERS, (world) => `/skp/${world.draftSkpId}/edit`),
  page(
    '/skp/[skpId]/roles/[cellId]',
    DRAFT_READERS,
    (world) => `/skp/${world.draftSkpId}/roles/${world.waitingCellId}`,
  ),
  page('/matrices', EVERYONE),
  page('/matrices/[matrixId]', MATRIX_READERS, (world) => `/matrices/${world.matrix.key}`),
  made('print', '/matrices/[matrixId]/print', MATRIX_READERS, (world) => `/matrices/${world.matrix.key}/print`),
  made('file', '/matrices/[matrixId]/pdf', MATRIX_READERS, (world) => `/matrices/${world.matrix.key}/pdf`),
  page('/matrices/[matrixId]/order', MATRIX_READERS, ({ matrix }) => `/matrices/${matrix.key}/order`),
  page(
    '/matrices/[matrixId]/people/[assignmentId]',
    MATRIX_READERS,
    ({ matrix }) => `/matrices/${matrix.key}/people/${matrix.assignmentId}`,
  ),
  page(
    '/matrices/[matrixId]/columns/[columnId]',
    MATRIX_READERS,
    ({ matrix }) => `/matrices/${matrix.key}/columns/${matrix.columnId}`,
  ),
  page(
    '/matrices/[matrixId]/cell',
    MATRIX_READERS,
    ({ matrix }) => `/matrices/${matrix.key}/cell?kolom=${matrix.columnId}&pegawai=${matrix.assignmentId}`,
  ),
  page('/teams', EVERYONE),
  page('/teams/new', row(['appraiser', 'otherAppraiser', 'reviewer', 'unitAdmin', 'agencyAdmin'])),
  page('/teams/[teamId]', TEAM_READERS, ({ team }) => `/teams/${team.id}`),
  page('/teams/[teamId]/edit', TEAM_OVERSEERS, ({ team }) => `/teams/${team.id}/edit`),
  page('/teams/[teamId]/members', TEAM_OVERSEERS, ({ team }) => `/teams/${team.id}/members`),
  page(
    '/teams/[teamId]/members/[memberId]',
    row(['stranger', 'otherAppraiser', 'appraiser', 'reviewer', ...OVERSEERS]),
    ({ team }) => `/teams/${team.id}/members/${team.waitingId}`,
  ),
  page('/skp/wrong-appraiser/[assignmentId]', row(['owner']), () => '/skp/wrong-appraiser/tugas-nutrisionis'),
  page('/skp/[skpId]/versions/[number]', PLAN_READERS, (world) => `/skp/${world.skpId}/versions/1`),
  page('/skp/[skpId]/relink', PLAN_READERS, (world) => `/skp/${world.skpId}/relink`),
  page('/skp/[skpId]/study', DRAFT_READERS, (world) => `/skp/${world.draftSkpId}/study`),
  page('/skp/[skpId]/dialogue', PLAN_READERS, (world) => `/skp/${world.skpId}/dialogue`),
  page('/skp/[skpId]/dialogue/[topic]', WORD_READERS, ({ skpId, topic }) => `/skp/${skpId}/dialogue/${topic}`),
  page('/skp/[skpId]/bank', DRAFT_READERS, (world) => `/skp/${world.draftSkpId}/bank`),
  page('/skp/[skpId]/copy', DRAFT_READERS, (world) => `/skp/${world.draftSkpId}/copy`),
  page('/skp/[skpId]/targets', DRAFT_READERS, (world) => `/skp/${world.draftSkpId}/targets`),
  page('/skp/[skpId]/to-bank', PLAN_READERS, (world) => `/skp/${world.skpId}/to-bank`),
  page('/templates/bank', BANK_READERS),
  page('/templates/bank/new', ADMINS),
  page('/templates/bank/[entryId]', BANK_READERS, (world) => `/templates/bank/${world.bankEntryId}`),
  page('/templates/sets', BANK_READERS),
  page('/templates/sets/new', row(['appraiser', 'otherAppraiser', 'reviewer', 'agencyAdmin', 'unitAdmin'])),
  page('/templates/sets/[templateId]', BANK_READERS, (world) => `/templates/sets/${world.template.id}`),
  page('/templates/sets/[templateId]/entries', AGENCY_ADMIN, (world) => `/templates/sets/${world.template.id}/entries`),
  page('/templates/sets/[templateId]/give', BANK_READERS, (world) => `/templates/sets/${world.template.id}/give`),
  page('/templates/uses/[useId]', AGENCY_ADMIN, (world) => `/templates/uses/${world.template.useId}`),
  page('/check-ins', EVERYONE),
  page('/check-ins/[checkInId]', PLAN_READERS, (world) => `/check-ins/${world.reviewedCheckInId}`),
  page('/check-ins/[checkInId]/dialogue', WORD_READERS, (world) => `/check-ins/${world.openCheckInId}/dialogue`),
  page('/appraisals', EVERYONE),
  page('/appraisals/achievements', row(['appraiser', 'otherAppraiser', 'reviewer', ...OVERSEERS])),
  page('/appraisals/[appraisalId]', PLAN_READERS, (world) => `/appraisals/${world.releasedAppraisalId}`),
  // The person who moved and the new appraiser; the appraiser's superior may only read.
  page(
    '/appraisals/reuse/[skpId]/[periodId]',
    row(['unitAdmin', 'otherAppraiser', 'reviewer']),
    ({ reuse }) => `/appraisals/reuse/${reuse.skpId}/${reuse.periodId}`,
  ),
  page('/planning', PLANNING_READERS),
  page('/planning/people', PLANNING_READERS),
  page('/planning/alignment', PLANNING_READERS),
  page('/planning/alignment/plans/[skpId]', PLAN_READERS, (world) => `/planning/alignment/plans/${world.skpId}`),
  page(
    '/planning/alignment/results/[lineage]',
    PLAN_READERS,
    (world) => `/planning/alignment/results/${world.resultLineage}`,
  ),
  page('/recaps', PEOPLE_READERS),
  page('/recaps/[cycleId]', PEOPLE_READERS, (world) => `/recaps/${world.cycleId}`),
  page('/audit', row(['agencyAdmin', 'auditor'])),
  page('/audit/tries', row(['agencyAdmin', 'auditor'])),
  page('/skp/[skpId]/manual', HEAD_PLAN_READERS, (world) => `/skp/${world.head.skpId}/manual`),
  made('print', '/skp/[skpId]/manual/print', HEAD_PLAN_READERS, (world) => `/skp/${world.head.skpId}/manual/print`),
  made('file', '/skp/[skpId]/manual/pdf', HEAD_PLAN_READERS, (world) => `/skp/${world.head.skpId}/manual/pdf`),
  made('print', '/skp/[skpId]/print', PLAN_READERS, (world) => `/skp/${world.skpId}/print`),
  made('file', '/skp/[skpId]/pdf', PLAN_READERS, (world) => `/skp/${world.skpId}/pdf`),
  made(
    'print',
    '/appraisals/[appraisalId]/print',
    PLAN_READERS,
    (world) => `/appraisals/${world.releasedAppraisalId}/print`,
  ),
  made(
    'file',
    '/appraisals/[appraisalId]/pdf',
    PLAN_READERS,
    (world) => `/appraisals/${world.releasedAppraisalId}/pdf`,
  ),
];

/** Routes that the matrix does not request, with the reason and the test that checks them. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  '/api/auth/[...nextauth]': 'the session library itself; sign-in and session rows: lib/auth/*.test.ts',
  '/api/health': 'says ok to launchers, knows nobody',
  '/api/presence': 'tells a browser how long its own session holds: lib/auth/session.test.ts',
  '/gangguan': 'the answer to a storage that fails, knows nobody: lib/web/storage-faults.test.ts',
  '/logout': 'answers posts only: forms.spec.ts',
  '/search': 'answers posts only, with the address of a list: addresses.spec.ts',
  '/begin': 'answers posts only, and asks the commands: posts.test.ts',
  '/agency/emblem': 'answers posts only: lib/agency/commands/emblem.test.ts',
  '/people/slips/print': 'answers posts only: forms.spec.ts',
  '/people/import/upload': 'answers posts only: forms.spec.ts',
  '/skp/import/upload': 'answers posts only, by the very code of /people/import/upload: forms.spec.ts',
  '/recaps/[cycleId]/export': 'answers posts only: forms.spec.ts',
  '/planning/people/export': 'answers posts only: forms.spec.ts',
};

/** Further addresses of these routes, which show other states of a page. They are used by all watchers, but not by the test of answers. */
export const MORE_STATES: readonly Pick<Route, 'address' | 'answers' | 'kind'>[] = [
  { kind: 'page', answers: row(['owner']), address: (world) => `/check-ins/${world.openCheckInId}` },
  // The appraiser who answered the report corrects the answer.
  {
    kind: 'page',
    answers: row(['appraiser']),
    address: (world) => `/check-ins/${world.reviewedCheckInId}?perbaiki=ya`,
  },
  { kind: 'page', answers: row(['colleague']), address: (world) => `/skp/${world.draftSkpId}/edit` },
  // A submitted plan whose appraiser is late: in July the appraiser's superior may also set it.
  { kind: 'page', answers: row(['appraiser', 'reviewer']), address: (world) => `/skp/${world.submittedSkpId}` },
  { kind: 'page', answers: row(['colleague']), address: (world) => `/skp/${world.draftSkpId}` },
  { kind: 'page', answers: row(['colleague']), address: (world) => `/skp/${world.draftSkpId}/copy` },
  { kind: 'page', answers: AGENCY_ADMIN, address: (world) => `/skp/import/${world.planImportId}?tampil=baru` },
  { kind: 'page', answers: row(['colleague']), address: (world) => `/skp/${world.draftSkpId}/targets` },
  {
    kind: 'page',
    answers: row(['reviewer']),
    address: ({ head }) => `/skp/${head.skpId}/manual?indikator=${head.indicator}`,
  },
  // The matrix of a team. Its columns are the results of the lead.
  { kind: 'page', answers: row(['appraiser']), address: ({ team }) => `/matrices/${team.id}` },
  { kind: 'page', answers: TEAM_OVERSEERS, address: ({ team }) => `/teams/${team.id}/members?cari=andi` },
  {
    kind: 'page',
    answers: row(['otherAppraiser']),
    address: ({ team }) => `/teams/${team.id}/members/${team.waitingId}`,
  },
  { kind: 'page', answers: row(['colleague']), address: () => '/skp/wrong-appraiser/tugas-pelaksana?cari=surya' },
  // The forms of both sides in a dialogue that has an unanswered proposal.
  { kind: 'page', answers: row(['appraiser']), address: ({ skpId, topic }) => `/skp/${skpId}/dialogue/${topic}` },
  {
    kind: 'page',
    answers: row(['owner']),
    address: ({ skpId, topic, proposalId }) => `/skp/${skpId}/dialogue/${topic}?tolak=${proposalId}`,
  },
  { kind: 'page', answers: row(['colleague']), address: (world) => `/skp/${world.draftSkpId}/study` },
  { kind: 'page', answers: row(['stranger']), address: (world) => `/skp/${world.changedSkpId}` },
  { kind: 'page', answers: row(['stranger']), address: (world) => `/skp/${world.changedSkpId}/edit` },
  { kind: 'page', answers: row(['otherAppraiser']), address: (world) => `/skp/${world.changedSkpId}/versions/2` },
  { kind: 'page', answers: row(['appraiser']), address: (world) => `/goals/${world.goalId}/edit` },
  {
    kind: 'page',
    answers: row(['appraiser']),
    address: (world) => `/goals/${world.goalId}/indicators/${world.goalIndicatorId}`,
  },
  {
    kind: 'page',
    answers: row(['appraiser']),
    address: (world) => `/goals/units/unit-yankes/realisations/${world.periodId}`,
  },
  { kind: 'page', answers: row(['appraiser']), address: (world) => `/skp/review?siklus=${world.cycleId}` },
  { kind: 'page', answers: row(['unitAdmin']), address: () => '/planning/alignment?unit=unit-yankes' },
  { kind: 'page', answers: row(['agencyAdmin']), address: () => '/planning?unit=unit-dinkes' },
  { kind: 'page', answers: row(['reviewer']), address: () => '/planning/people?keadaan=submitted&lewat=ya' },
];

/** Whose names and NIPs each viewer may see: their superiors, their own people and, because of their office, everybody. */
export const KNOWN_TO: Readonly<Record<Viewer, readonly (keyof typeof cast)[] | 'everybody'>> = {
  anonymous: [],
  owner: ['appraiser', 'head'],
  colleague: ['appraiser', 'head'],
  // The last two are known by the team: its lead sees members whom she named, and their appraisers; members and appraisers see the lead.
  appraiser: ['employee', 'colleague', 'contract', 'unitAdmin', 'head', 'mayor', 'stranger', 'otherAppraiser'],
  reviewer: [
    'appraiser',
    'otherAppraiser',
    'clinicHead',
    'employee',
    'colleague',
    'contract',
    'unitAdmin',
    'stranger',
    'leaver',
    'mayor',
  ],
  otherAppraiser: ['stranger', 'leaver', 'unitAdmin', 'head', 'mayor', 'appraiser'],
  stranger: ['otherAppraiser', 'head', 'appraiser'],
  unitAdmin: [
    'head',
    'appraiser',
    'otherAppraiser',
    'clinicHead',
    'employee',
    'colleague',
    'contract',
    'stranger',
    'leaver',
    'mayor',
  ],
  agencyAdmin: 'everybody',
  auditor: 'everybody',
};

export function cookieOf(world: PlantedWorld, viewer: Viewer): string | undefined {
  const key = VIEWERS[viewer];
  return key && world.cookies[key];
}

type Shown = { address: string; cookie: string | undefined };

/** The address of every page of the application, each with the session of one viewer who may see it. */
export function shownPages(world: PlantedWorld): Shown[] {
  return shownAddresses(world, (kind) => kind === 'page');
}

/** Every address of these kinds, each with the session of one viewer who may see it; by default also print pages and files. */
export function shownAddresses(world: PlantedWorld, isMeant = (_kind: Route['kind']) => true): Shown[] {
  return [...ROUTES, ...MORE_STATES]
    .filter(({ kind }) => isMeant(kind))
    .flatMap(({ address, answers }) => {
      const viewer = viewers.find((candidate) => answers[candidate] === 'shown');
      return viewer ? [{ address: address(world), cookie: cookieOf(world, viewer) }] : [];
    });
}

/** The addresses of the pages that this viewer may see. */
export function addressesShownTo(world: PlantedWorld, viewer: Viewer): string[] {
  return [...ROUTES, ...MORE_STATES]
    .filter(({ kind, answers }) => kind === 'page' && answers[viewer] === 'shown')
    .map(({ address }) => address(world));
}
