import { menuPaths } from './menu-paths';
import { MISSING_PATH } from './missing-path';

/** Every address of the application, typed and in one place. */
export const paths = {
  home: menuPaths.home,
  signIn: '/login',
  signOut: '/logout',
  search: '/search',
  presence: menuPaths.presence,
  /** Nothing answers here (lib/web/missing.ts). */
  missing: MISSING_PATH,
  setUp: (code: string) => `/setup/${code}`,
  account: {
    standing: menuPaths.standing,
    password: menuPaths.password,
    devices: menuPaths.devices,
    typed: menuPaths.typed,
  },
  agency: menuPaths.agency,
  uploadEmblem: '/agency/emblem',
  emblem: (emblemId: string) => `/agency/emblem/${emblemId}`,
  people: {
    list: menuPaths.people,
    search: (asked: Asked) => withQuery('/people', asked),
    add: '/people/new',
    show: (employeeId: string) => `/people/${employeeId}`,
    edit: (employeeId: string) => `/people/${employeeId}/edit`,
    move: (employeeId: string) => `/people/${employeeId}/move`,
    leave: (employeeId: string) => `/people/${employeeId}/leave`,
    withdrawPost: (employeeId: string) => `/people/${employeeId}/withdraw-post`,
    deactivate: (employeeId: string) => `/people/${employeeId}/deactivate`,
    appraiser: (employeeId: string) => `/people/${employeeId}/appraiser`,
    states: (employeeId: string) => `/people/${employeeId}/states`,
    state: (employeeId: string, stateId: string) => `/people/${employeeId}/states/${stateId}`,
    import: '/people/import',
    importUpload: '/people/import/upload',
    importTemplate: '/people/import/template',
    importPreview: (importId: string) => `/people/import/${importId}`,
    importWrong: (importId: string) => `/people/import/${importId}/wrong`,
    reports: '/people/reports',
    searchReports: (asked: Asked) => withQuery('/people/reports', asked),
    report: (reportId: string) => `/people/reports/${reportId}`,
    slips: '/people/slips',
    account: (employeeId: string) => `/people/${employeeId}/account`,
    printSlips: '/people/slips/print',
    slipRun: (runId: string) => `/people/slips/${runId}`,
    slipsOfRun: (runId: string, unitId: string | null) =>
      `/people/slips/${runId}/print${unitId ? `?unit=${unitId}` : ''}`,
  },
  units: {
    list: menuPaths.units,
    add: '/units/new',
    show: (unitId: string) => `/units/${unitId}`,
    edit: (unitId: string) => `/units/${unitId}/edit`,
    appraiser: (unitId: string) => `/units/${unitId}/appraiser`,
    addPosition: (unitId: string) => `/units/${unitId}/positions/new`,
    position: (unitId: string, positionId: string) => `/units/${unitId}/positions/${positionId}`,
  },
  roles: menuPaths.roles,
  cycles: {
    list: menuPaths.cycles,
    add: '/cycles/new',
    show: (cycleId: string) => `/cycles/${cycleId}`,
    readiness: (cycleId: string, asked?: Asked) => withQuery(`/cycles/${cycleId}/readiness`, asked),
  },
  goals: {
    list: menuPaths.goals,
    search: (asked: Asked) => withQuery('/goals', asked),
    ofUnit: (unitId: string) => `/goals/units/${unitId}`,
    unit: (unitId: string, cycleId: string) => `/goals/units/${unitId}?siklus=${cycleId}`,
    add: (unitId: string, cycleId: string) => `/goals/units/${unitId}/new?siklus=${cycleId}`,
    realisations: (unitId: string, periodId: string) => `/goals/units/${unitId}/realisations/${periodId}`,
    show: (goalId: string) => `/goals/${goalId}`,
    edit: (goalId: string) => `/goals/${goalId}/edit`,
    addIndicator: (goalId: string) => `/goals/${goalId}/indicators/new`,
    indicator: (goalId: string, indicatorId: string) => `/goals/${goalId}/indicators/${indicatorId}`,
  },
  skp: {
    list: menuPaths.skp,
    review: '/skp/review',
    reviewIn: (siklus: string, more?: Asked) => withQuery('/skp/review', { siklus, ...more }),
    import: '/skp/import',
    importUpload: '/skp/import/upload',
    importTemplate: '/skp/import/template',
    importPreview: (importId: string) => `/skp/import/${importId}`,
    importWrong: (importId: string) => `/skp/import/${importId}/wrong`,
    show: (skpId: string) => `/skp/${skpId}`,
    edit: (skpId: string) => `/skp/${skpId}/edit`,
    bank: (skpId: string) => `/skp/${skpId}/bank`,
    searchBank: (skpId: string, asked: Readonly<Record<string, string>>) => withQuery(`/skp/${skpId}/bank`, asked),
    copy: (skpId: string, from?: string) => `/skp/${skpId}/copy${from ? `?dari=${from}` : ''}`,
    targets: (skpId: string) => `/skp/${skpId}/targets`,
    toBank: (skpId: string) => `/skp/${skpId}/to-bank`,
    manual: (skpId: string, indicator?: string) => `/skp/${skpId}/manual${indicator ? `?indikator=${indicator}` : ''}`,
    printManual: (skpId: string) => `/skp/${skpId}/manual/print`,
    pdfManual: (skpId: string) => `/skp/${skpId}/manual/pdf`,
    mergeRole: (skpId: string, cellId: string) => `/skp/${skpId}/roles/${cellId}`,
    wrongAppraiser: (assignmentId: string) => `/skp/wrong-appraiser/${assignmentId}`,
    version: (skpId: string, number: number) => `/skp/${skpId}/versions/${number}`,
    relink: (skpId: string) => `/skp/${skpId}/relink`,
    study: (skpId: string) => `/skp/${skpId}/study`,
    dialogue: (skpId: string) => `/skp/${skpId}/dialogue`,
    declineWording: (skpId: string, topic: string, proposalId: string) =>
      `/skp/${skpId}/dialogue/${topic}?tolak=${proposalId}#tolak`,
    thread: (skpId: string, topic: string, before?: number) =>
      `/skp/${skpId}/dialogue/${topic}${before ? `?sebelum=${before}` : ''}`,
    /** In the version that is named, else in the one in force. */
    print: (skpId: string, version?: number) => `/skp/${skpId}/print${version ? `?versi=${version}` : ''}`,
    pdf: (skpId: string, version?: number) => `/skp/${skpId}/pdf${version ? `?versi=${version}` : ''}`,
  },
  matrices: {
    list: menuPaths.matrices,
    search: (asked: Asked) => withQuery('/matrices', asked),
    show: (key: string) => `/matrices/${key}`,
    order: (key: string) => `/matrices/${key}/order`,
    print: (key: string) => `/matrices/${key}/print`,
    pdf: (key: string) => `/matrices/${key}/pdf`,
    person: (key: string, assignmentId: string) => `/matrices/${key}/people/${assignmentId}`,
    column: (key: string, columnId: string) => `/matrices/${key}/columns/${columnId}`,
    cell: (key: string, columnId: string, assignmentId: string, from = '', ordinal = 0) =>
      `/matrices/${key}/cell?kolom=${columnId}&pegawai=${assignmentId}${from && `&dari=${from}`}${ordinal ? `&peran=${ordinal}` : ''}`,
  },
  teams: {
    list: menuPaths.teams,
    search: (asked: Asked) => withQuery('/teams', asked),
    add: (cycleId: string) => `/teams/new?siklus=${cycleId}`,
    show: (teamId: string) => `/teams/${teamId}`,
    edit: (teamId: string) => `/teams/${teamId}/edit`,
    members: (teamId: string) => `/teams/${teamId}/members`,
    member: (teamId: string, memberId: string) => `/teams/${teamId}/members/${memberId}`,
  },
  templates: {
    bank: menuPaths.bank,
    searchBank: (asked: Asked) => withQuery('/templates/bank', asked),
    addEntry: '/templates/bank/new',
    entry: (entryId: string) => `/templates/bank/${entryId}`,
    sets: '/templates/sets',
    searchSets: (asked: Asked) => withQuery('/templates/sets', asked),
    addSet: '/templates/sets/new',
    set: (templateId: string) => `/templates/sets/${templateId}`,
    setEntries: (templateId: string, asked?: Asked) => withQuery(`/templates/sets/${templateId}/entries`, asked),
    give: (templateId: string, asked?: Asked) => withQuery(`/templates/sets/${templateId}/give`, asked),
    use: (useId: string, asked?: Asked) => withQuery(`/templates/uses/${useId}`, asked),
  },
  checkIns: {
    list: menuPaths.checkIns,
    inCycle: (cycleId: string, more: Readonly<Record<string, string>> = {}) =>
      withQuery('/check-ins', { tahun: cycleId, ...more }),
    show: (checkInId: string) => `/check-ins/${checkInId}`,
    correct: (checkInId: string) => `/check-ins/${checkInId}?perbaiki=ya`,
    dialogue: (checkInId: string) => `/check-ins/${checkInId}/dialogue`,
  },
  appraisals: {
    list: menuPaths.appraisals,
    inCycle: (cycleId: string) => `/appraisals?tahun=${cycleId}`,
    inPeriod: (period: string, more?: Asked) => withQuery('/appraisals', { period, ...more }),
    show: (appraisalId: string) => `/appraisals/${appraisalId}`,
    print: (appraisalId: string, format: 'C' | 'D') => `/appraisals/${appraisalId}/print?format=${format}`,
    pdf: (appraisalId: string, format: 'C' | 'D') => `/appraisals/${appraisalId}/pdf?format=${format}`,
    /** Whether the result of the old unit is used for a period of a plan. */
    reuse: (skpId: string, periodId: string) => `/appraisals/reuse/${skpId}/${periodId}`,
    achievements: menuPaths.achievements,
    achievementsOf: (cycleId: string) => `/appraisals/achievements?tahun=${cycleId}`,
    achievementsIn: (periodId: string) => `/appraisals/achievements?period=${periodId}`,
    achievement: (periodId: string, unitId: string) => `/appraisals/achievements?period=${periodId}&unit=${unitId}`,
  },
  recaps: {
    list: menuPaths.recaps,
    show: (cycleId: string, asked?: Asked) => withQuery(`/recaps/${cycleId}`, asked),
    export: (cycleId: string) => `/recaps/${cycleId}/export`,
  },
  planning: {
    show: menuPaths.planning,
    people: '/planning/people',
    export: '/planning/people/export',
    /** One level of the tree, or a list of people, with filters. */
    units: (asked: Asked) => withQuery('/planning', asked),
    search: (asked: Asked) => withQuery('/planning/people', asked),
    /** From the objectives of a unit down, and from a plan or one of its results up. */
    alignment: (asked: Asked) => withQuery('/planning/alignment', asked),
    alignmentOfPlan: (skpId: string) => `/planning/alignment/plans/${skpId}`,
    alignmentOfResult: (lineage: string, after?: string) =>
      `/planning/alignment/results/${lineage}${after ? `?setelah=${after}` : ''}`,
  },
  forms: {
    list: '/forms',
    /** By the number of the format as the address writes it: `a-1-6`. */
    print: (form: string) => `/forms/${form}/print`,
    pdf: (form: string) => `/forms/${form}/pdf`,
  },
  audit: menuPaths.audit,
  searchAudit: (asked: Asked) => withQuery('/audit', asked),
  refusedTries: '/audit/tries',
  help: menuPaths.help,
  disturbance: (number?: string) => (number ? `/gangguan?nomor=${number}` : '/gangguan'),
} as const;

type Asked = Readonly<Record<string, string>>;

/** The hidden field of a search that names the page of its list. */
export const SEARCH_TARGET = '_ke';

/** On the server the query is sealed where it tells of a person (`sealed-address.ts`). */
const holder = globalThis as { capaianQuery?: (asked: Asked) => string };

/** A page as it is asked for: with filters, a search, or a place in a list. */
export function withQuery(path: string, asked?: Asked): string {
  return asked ? `${path}?${holder.capaianQuery?.(asked) ?? new URLSearchParams(asked)}` : path;
}
