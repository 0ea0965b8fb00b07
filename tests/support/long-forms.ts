import { cast } from './cast';
import type { World } from './world';

/**
 * Where a draft of the form is saved: in the record itself (`record`), or beside it, for its writer only (`beside`). Or it has no draft,
 * because each part is saved separately (`parts`), or because the form asks for only a few words.
 */
type Draft = 'record' | 'beside' | 'parts' | 'few words';

export type LongForm = {
  /** The files in `components/` that contain the form's text areas. */
  components: readonly string[];
  draft: Draft;
  who: keyof typeof cast;
  address: (world: World) => string;
  /** The selector of a field for a long text. `button`: the selector of the button that sends the form. */
  field: string;
  button: string;
  /** The text to type if the field does not accept every text. `also`: values that other fields need for the form to be accepted. */
  typed?: string;
  also?: Readonly<Record<string, string>>;
  /** The choice that the form needs to be accepted. */
  ticks?: string;
  /** The label of the button that opens the form, if it is not on the page at first. */
  opens?: string;
};

const STICKY = '.sticky-actions';

/** Every form for long texts. A text area that is in none of them fails tests/checks/long-forms.test.ts. */
export const LONG_FORMS: Readonly<Record<string, LongForm>> = {
  plan: {
    components: ['skp/plan-parts', 'skp/result-fields', 'skp/indicator-fields'],
    draft: 'record',
    who: 'colleague',
    address: ({ draftSkpId }) => `/skp/${draftSkpId}/edit`,
    field: 'textarea[name^="annex"]',
    button: `${STICKY} [value=save]`,
  },
  report: {
    components: ['check-ins/report-form'],
    draft: 'record',
    who: 'employee',
    address: ({ openCheckInId }) => `/check-ins/${openCheckInId}`,
    field: 'textarea[name=obstacles]',
    button: `${STICKY} [value=save]`,
  },
  answer: {
    components: [
      'check-ins/review-form',
      'check-ins/verdict-fields',
      'feedback/feedback-fields',
      'feedback/saying-rows',
    ],
    draft: 'record',
    who: 'appraiser',
    address: ({ reviewedCheckInId }) => `/check-ins/${reviewedCheckInId}?perbaiki=ya`,
    field: 'textarea[name^="results."][name$=".body"]',
    button: `${STICKY} [value=send]`,
  },
  appraisal: {
    components: ['appraisals/rating-form', 'appraisals/judgement-fields'],
    draft: 'record',
    who: 'appraiser',
    address: ({ releasedAppraisalId }) => `/appraisals/${releasedAppraisalId}`,
    field: 'textarea[name=resultsReason]',
    opens: 'Tarik kembali',
    button: `${STICKY} [value=save]`,
  },
  manual: {
    components: ['skp/manual-form'],
    draft: 'beside',
    who: 'head',
    address: ({ head }) => `/skp/${head.skpId}/manual?indikator=${head.indicator}`,
    field: 'textarea[name=definition]',
    button: `${STICKY} button:not([name])`,
  },
  dialogue: {
    components: ['dialogues/dialogue-sheet'],
    draft: 'beside',
    who: 'employee',
    address: ({ openCheckInId }) => `/check-ins/${openCheckInId}/dialogue`,
    field: 'textarea[name=discussed]',
    button: `${STICKY} button:not([name])`,
    also: { heldOn: '1-7-2026', place: 'Ruang rapat', agreed: 'Lanjut' },
  },
  cell: {
    components: ['matrices/cell-form', 'matrices/cell-dialog'],
    draft: 'beside',
    who: 'appraiser',
    address: ({ matrix }) =>
      `/matrices/${matrix.key}/cell?${new URLSearchParams({ kolom: matrix.columnId, pegawai: matrix.assignmentId })}`,
    field: 'textarea[name=wording]',
    button: `${STICKY} [value=save]`,
  },
  'new goal': {
    components: ['goals/goal-form'],
    draft: 'beside',
    who: 'appraiser',
    address: () => '/goals/units/unit-yankes/new',
    field: 'textarea[name=title]',
    button: `${STICKY} button:not([name])`,
  },
  goal: {
    components: ['goals/goal-form'],
    draft: 'beside',
    who: 'appraiser',
    address: ({ goalId }) => `/goals/${goalId}/edit`,
    field: 'textarea[name=strategicLink]',
    button: `${STICKY} button:not([name])`,
  },
  'new indicator': {
    components: ['goals/indicator-form'],
    draft: 'beside',
    who: 'appraiser',
    address: ({ goalId }) => `/goals/${goalId}/indicators/new`,
    field: 'textarea[name=title]',
    button: `${STICKY} button:not([name])`,
    also: { target: '95 persen' },
  },
  indicator: {
    components: ['goals/indicator-form'],
    draft: 'beside',
    who: 'appraiser',
    address: ({ goalId, goalIndicatorId }) => `/goals/${goalId}/indicators/${goalIndicatorId}`,
    field: 'textarea[name=title]',
    button: `${STICKY} button:not([name])`,
  },
  'new entry of the bank': {
    components: ['templates/entry-form'],
    draft: 'beside',
    who: 'agencyAdmin',
    address: () => '/templates/bank/new',
    field: 'textarea[name=title]',
    button: `${STICKY} [value=save]`,
    also: { 'indicators.0.title': 'Jumlah laporan' },
  },
  'entry of the bank': {
    components: ['templates/entry-form'],
    draft: 'beside',
    who: 'agencyAdmin',
    address: ({ bankEntryId }) => `/templates/bank/${bankEntryId}`,
    field: 'textarea[name=title]',
    button: `${STICKY} [value=save]`,
  },
  realisations: {
    components: ['goals/unit-report-form'],
    draft: 'parts',
    who: 'appraiser',
    address: ({ periodId }) => `/goals/units/unit-yankes/realisations/${periodId}`,
    field: 'textarea[name$=note]',
    button: `${STICKY} button`,
  },
  review: {
    components: ['skp/review-rows'],
    draft: 'parts',
    who: 'appraiser',
    address: ({ cycleId }) => `/skp/review?siklus=${cycleId}`,
    field: 'textarea[name$=reason]',
    ticks: '[name$=choice][value=return]',
    button: `${STICKY} button`,
  },
  targets: {
    components: ['skp/targets-form'],
    draft: 'parts',
    who: 'colleague',
    address: ({ draftSkpId }) => `/skp/${draftSkpId}/targets`,
    field: '[name^="rows."][name$=".value"]',
    button: 'form:has([name^="rows."]) button',
    typed: '95',
  },
  saying: {
    components: ['dialogues/thread-forms', 'dialogues/open-proposals'],
    draft: 'few words',
    who: 'appraiser',
    address: ({ skpId, topic }) => `/skp/${skpId}/dialogue/${topic}`,
    field: 'textarea[name=body]',
    button: 'form:has(textarea[name=body]) button',
  },
  'wrong appraiser': {
    components: ['people/wrong-appraiser-form'],
    draft: 'few words',
    who: 'colleague',
    address: () => '/skp/wrong-appraiser/tugas-pelaksana',
    field: 'textarea[name=reason]',
    button: 'form:has(textarea[name=reason]) button:not([formmethod])',
    also: { proposedText: 'Kepala bidang yang baru' },
  },
  'settled report': {
    components: ['people/answer-forms'],
    draft: 'few words',
    who: 'agencyAdmin',
    address: ({ reportId }) => `/people/reports/${reportId}`,
    field: 'textarea[name=answer]',
    button: 'form:has(textarea[name=answer]) button',
  },
  state: {
    components: ['people/record-state-form'],
    draft: 'few words',
    who: 'agencyAdmin',
    address: () => '/people/orang-nutrisionis/states',
    field: 'textarea[name=note]',
    button: 'form:has(textarea[name=note]) button',
    also: { kind: 'cltn', fromOn: '1-9-2026', letterNumber: '800/1' },
  },
  study: {
    components: [],
    draft: 'few words',
    who: 'colleague',
    address: ({ draftSkpId }) => `/skp/${draftSkpId}/study`,
    field: '[name=average]',
    button: 'form:has([name=average]) button',
    typed: '3,5',
  },
  agency: {
    components: ['agency/agency-fields'],
    draft: 'few words',
    who: 'agencyAdmin',
    address: () => '/agency',
    field: 'textarea[name=address]',
    button: 'form:has([name=address]) button',
  },
  cycle: {
    components: [],
    draft: 'few words',
    who: 'agencyAdmin',
    address: () => '/cycles/new',
    field: '[name=year]',
    button: 'form:has([name=year]) button',
    typed: '2027',
  },
  'dates of a cycle': {
    components: [],
    draft: 'few words',
    who: 'agencyAdmin',
    address: ({ cycleId }) => `/cycles/${cycleId}`,
    field: 'form:has([name=revision]) input[type=text]',
    button: 'form:has([name=revision]):has(input[type=text]) button',
    typed: '15 Januari 2026',
  },
  person: {
    components: ['people/employee-forms', 'people/appointments'],
    draft: 'few words',
    who: 'agencyAdmin',
    address: () => '/people/orang-nutrisionis/edit',
    field: '[name=name]',
    button: 'form:has([name=name]) button',
    typed: 'Siti  "Nur" Aminah, S.Gz.',
  },
  'people of a template': {
    components: ['templates/choose-form'],
    draft: 'few words',
    who: 'agencyAdmin',
    address: ({ template }) => `/templates/sets/${template.id}/give`,
    field: 'textarea[name=numbers]',
    button: '[value=picked]:visible',
    typed: cast.employee.identity ?? '',
  },
  template: {
    components: [],
    draft: 'few words',
    who: 'agencyAdmin',
    address: () => '/templates/sets/new',
    field: '[name=name]',
    button: 'form:has([name=name]) button',
    typed: 'Templat perawat "baru"',
    also: { positionClass: 'pelaksana' },
  },
};

/** Components with a text area only for the reason of an operation. These texts are short and have no draft, but a leave guard. */
export const SHORT_REASONS: readonly string[] = [
  'people/coming-post',
  'skp/open-change-form',
  'skp/skp-steps',
  'goals/end-forms',
  'teams/member-answers',
  'appraisals/achievement-form',
  'appraisals/reuse-agreement',
];
