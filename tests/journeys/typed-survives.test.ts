import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { saveAppraisalAction } from '@/app/(workspace)/appraisals/[appraisalId]/actions';
import { answerCheckInAction, saveCheckInAction } from '@/app/(workspace)/check-ins/[checkInId]/actions';
import { recordDialogueAction } from '@/app/(workspace)/check-ins/[checkInId]/dialogue/actions';
import {
  addGoalAction,
  addIndicatorAction,
  changeGoalAction,
  changeIndicatorAction,
  recordRealisationsAction,
} from '@/app/(workspace)/goals/actions';
import { saveCellAction } from '@/app/(workspace)/matrices/[matrixId]/actions';
import { savePlanAction } from '@/app/(workspace)/skp/[skpId]/edit/actions';
import { saveManualAction } from '@/app/(workspace)/skp/[skpId]/manual/actions';
import { checkTargetsAction } from '@/app/(workspace)/skp/[skpId]/targets/actions';
import { reviewPlansAction } from '@/app/(workspace)/skp/review/actions';
import { addEntryAction, changeEntryAction } from '@/app/(workspace)/templates/bank/actions';
import type { Connection } from '@/db/client';
import { sessions } from '@/db/schema';
import { rememberSession } from '@/lib/auth/browser';
import { clearSessionCookie, setSessionCookie } from '@/lib/auth/cookie';
import { openSession } from '@/lib/auth/session';
import { draftState } from '@/lib/web/draft-state';
import { type FormAction, type FormState, SAVE_DRAFT, UNTOUCHED } from '@/lib/web/form-state';
import { issueFormToken } from '@/lib/web/form-token';
import { restoredState, wayAfterSignIn } from '@/lib/web/resume';
import { cast } from '../support/cast';
import { CookieJar } from '../support/cookie-jar';
import { LONG_FORMS } from '../support/long-forms';
import { request } from '../support/request';
import { serveFolder } from '../support/served-folder';
import { plantYear, type World } from '../support/world';

const RUNS = 500;
const SEED = 20260608;
let served: ReturnType<typeof serveFolder>;
let db: Connection;
let world: World;

beforeAll(() => {
  served = serveFolder();
  db = served.db;
  world = plantYear(db);
});
afterAll(() => {
  served.end();
});

type Values = Record<string, string>;
type LongForm = {
  action: FormAction;
  /** The values of the form's hidden fields. */
  hidden: (world: World) => Values;
  /**
   * The fields that a person fills in, by name: `text`, `tick` for a check box, or a list of choices. In a name, `*` stands for the number
   * of a row and `#` for its name.
   */
  fields: Readonly<Record<string, 'text' | 'tick' | readonly string[]>>;
  intents: readonly string[];
};

const GOAL_FIELDS = {
  title: 'text',
  origin: ['perjanjian-kinerja', 'rencana-strategis'],
  strategicLink: 'text',
} as const;
const INDICATOR_FIELDS = {
  title: 'text',
  target: 'text',
  measure: 'text',
  perspective: ['anggaran', ''],
  sure: 'tick',
  'targets.*': 'text',
} as const;
const ENTRY_FIELDS = {
  title: 'text',
  kind: ['utama', 'tambahan'],
  'indicators.*.title': 'text',
  'indicators.*.target': 'text',
} as const;
const RATINGS = ['di-atas', 'sesuai', 'di-bawah', ''];
const FORMS: Readonly<Record<string, LongForm>> = {
  plan: {
    action: savePlanAction,
    hidden: ({ draftSkpId }) => ({ skpId: draftSkpId }),
    fields: {
      'results.*.title': 'text',
      'results.*.kind': ['utama', 'tambahan'],
      'results.*.supportedText': 'text',
      'results.*.indicators.0.title': 'text',
      'results.*.indicators.0.target': 'text',
      'results.*.indicators.1.measure': 'text',
      'results.*.indicators.1.aspect': ['kuantitas', 'kualitas', 'waktu', ''],
      'expectations.kompeten': 'text',
      'annex.resources': 'text',
    },
    intents: ['save', 'submit', 'bank'],
  },
  report: {
    action: saveCheckInAction,
    hidden: ({ openCheckInId }) => ({ checkInId: openCheckInId }),
    fields: {
      'results.#.indicators.iki.value': 'text',
      'results.#.indicators.iki.note': 'text',
      'results.#.evidence.0.url': 'text',
      'results.#.evidence.1.note': 'text',
      obstacles: 'text',
    },
    intents: ['save', 'submit'],
  },
  answer: {
    action: answerCheckInAction,
    hidden: ({ openCheckInId }) => ({ checkInId: openCheckInId }),
    fields: {
      'results.#.body': 'text',
      'results.#.sentiment': ['positif', 'negatif', ''],
      'behaviours.adaptif.body': 'text',
      verdictNote: 'text',
      reason: 'text',
    },
    intents: ['save', 'review', 'adjust'],
  },
  appraisal: {
    action: saveAppraisalAction,
    hidden: ({ releasedAppraisalId }) => ({ appraisalId: releasedAppraisalId }),
    fields: {
      resultsRating: RATINGS,
      resultsReason: 'text',
      behaviourRating: RATINGS,
      behaviourReason: 'text',
      recommendation: 'text',
    },
    intents: ['save', 'release'],
  },
  dialogue: {
    action: recordDialogueAction,
    hidden: ({ openCheckInId }) => ({ checkInId: openCheckInId }),
    fields: { heldOn: 'text', place: 'text', discussed: 'text', agreed: 'text' },
    intents: ['save'],
  },
  realisations: {
    action: recordRealisationsAction,
    hidden: ({ periodId }) => ({ unitId: 'unit-yankes', periodId }),
    fields: { 'rows.#.value': 'text', 'rows.#.note': 'text' },
    intents: ['save'],
  },
  cell: {
    action: saveCellAction,
    hidden: ({ matrix }) => ({ matrix: matrix.key, column: matrix.columnId, assignmentId: matrix.assignmentId }),
    fields: { role: ['result', 'none'], wording: 'text', share: 'text', 'rows.*.wording': 'text' },
    intents: ['save', 'next'],
  },
  manual: {
    action: saveManualAction,
    hidden: ({ head }) => ({ skpId: head.skpId, indicator: head.indicator }),
    fields: { purpose: 'text', definition: 'text', formula: 'text', dataSource: 'text', controlLevel: ['outcome', ''] },
    intents: ['save'],
  },
  'new goal': {
    action: addGoalAction,
    hidden: ({ cycleId }) => ({ unitId: 'unit-yankes', cycleId }),
    fields: GOAL_FIELDS,
    intents: [''],
  },
  goal: { action: changeGoalAction, hidden: ({ goalId }) => ({ goalId }), fields: GOAL_FIELDS, intents: [''] },
  'new indicator': {
    action: addIndicatorAction,
    hidden: ({ goalId }) => ({ goalId }),
    fields: INDICATOR_FIELDS,
    intents: [''],
  },
  indicator: {
    action: changeIndicatorAction,
    hidden: ({ goalIndicatorId }) => ({ indicatorId: goalIndicatorId }),
    fields: INDICATOR_FIELDS,
    intents: [''],
  },
  'new entry of the bank': { action: addEntryAction, hidden: () => ({}), fields: ENTRY_FIELDS, intents: ['save'] },
  'entry of the bank': {
    action: changeEntryAction,
    hidden: ({ bankEntryId }) => ({ entryId: bankEntryId }),
    fields: ENTRY_FIELDS,
    intents: ['save'],
  },
  targets: {
    action: checkTargetsAction,
    hidden: ({ draftSkpId }) => ({ skpId: draftSkpId }),
    fields: { 'rows.#.value': 'text', 'rows.#.isChecked': 'tick' },
    intents: [''],
  },
  review: {
    action: reviewPlansAction,
    hidden: ({ cycleId }) => ({ cycleId }),
    fields: { 'plans.*.verdict': ['agree', 'return', ''], 'plans.*.reason': 'text', 'plans.*.picked': 'tick' },
    intents: ['save'],
  },
};
for (const [name, { action }] of Object.entries(FORMS)) Object.assign(action, { $$id: name });

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '',
    '  spasi di tepi  ',
    'dua\n\nparagraf\n',
    '"kutip" \'tunggal\' <b>&amp;</b>',
    '🌾👩🏽‍⚕️',
    '\u202Eطلب عربي\u202C',
    '-',
    '0',
  ),
  fc.constantFrom('90', '≥ 85 %', '30 Juni 2026', 'https://bukti.example/berkas'),
  fc
    .integer({ min: 9_000, max: 11_000 })
    .map((length) => 'Paragraf panjang tentang pekerjaan. '.repeat(400).slice(0, length)),
);
const inRow = (name: string, row: number) => name.replace('*', String(row)).replace('#', `baris-${row}`);
const typedInto = ({ fields, intents }: LongForm): fc.Arbitrary<Values> =>
  fc.integer({ min: 1, max: 4 }).chain((rows) => {
    const names = Object.keys(fields).flatMap((name) =>
      /[*#]/.test(name) ? Array.from({ length: rows }, (_, row) => inRow(name, row)) : [name],
    );
    const typedAs = (name: string) => {
      const kind = fields[name] ?? fields[name.replace(/\.\d+/, '.*').replace(/baris-\d+/, '#')];
      return kind === 'text' || kind === undefined
        ? text
        : kind === 'tick'
          ? fc.constant('ya')
          : fc.constantFrom(...kind);
    };
    const typed = fc.record(Object.fromEntries(names.map((name) => [name, typedAs(name)])), {
      requiredKeys: names.filter((name) => fields[name] !== 'tick'),
    });
    return fc.tuple(typed, fc.constantFrom(...intents)).map(([values, intent]) => ({ ...values, intent }));
  });

const FATES = ['expired', 'signed out in another tab', 'unknown token', 'conflict', 'refusal', 'draft saved'] as const;
type Fate = (typeof FATES)[number];
/** The cases that are possible for a form. `draft saved` needs a draft beside the record; `conflict` is not possible for a new record. */
const fatesOf = (name: string) =>
  FATES.filter(
    (fate) =>
      (fate !== 'draft saved' || LONG_FORMS[name]!.draft === 'beside') &&
      (fate !== 'conflict' || !(name.startsWith('new ') || name === 'review')),
  );

/** A value that is longer than its field may be. */
function tooLong({ fields }: LongForm): Values {
  const [name = ''] = Object.keys(fields).filter((field) => fields[field] === 'text');
  return { [inRow(name, 0)]: 'x'.repeat(60_000) };
}

async function signIn(who: { id: string }): Promise<string> {
  const opened = openSession(db, who.id, { userAgent: 'uji', address: 'sini' }, new Date());
  await setSessionCookie({ ...opened, employeeId: who.id });
  await rememberSession(opened.id);
  return opened.id;
}
const at = (url: string, scripted = false) => {
  request.headers = new Headers({ host: 'localhost', origin: 'http://localhost', 'x-capaian-url': url });
  if (scripted) request.headers.set('next-action', 'x');
};

/** Sends the form in this case and goes on as a person would. Returns what the form then shows. */
async function shownAfter(name: string, typed: Values, fate: Fate, scripted: boolean): Promise<FormState | undefined> {
  const form = FORMS[name]!;
  const { who, address } = LONG_FORMS[name]!;
  request.jar = new CookieJar();
  at(address(world), scripted);
  const session = await signIn(cast[who]);
  const token = await issueFormToken();
  if (fate === 'unknown token') {
    request.jar = new CookieJar();
    await signIn(cast[who]);
  } else if (fate === 'expired' || fate.startsWith('signed out')) {
    db.update(sessions).set({ endedAt: new Date() }).where(eq(sessions.id, session)).run();
    if (fate !== 'expired') await clearSessionCookie();
  }
  const sent: Values = { ...form.hidden(world), revision: fate === 'conflict' ? '9999' : '1', ...typed, _token: token };
  if (fate === 'draft saved') sent.intent = SAVE_DRAFT;
  const data = new FormData();
  // A browser sends line breaks as CR LF.
  for (const [name, value] of Object.entries(sent)) data.append(name, value.replace(/\n/g, '\r\n'));
  const answer = await form.action(UNTOUCHED, data).catch((error: { digest?: string }) => {
    const way = error.digest?.split(';')[2] ?? String(error);
    return decodeURIComponent(way.split('kembali=')[1] ?? way);
  });
  if (fate === 'draft saved') {
    const subject = form.hidden(world);
    for (const name of Object.keys(subject))
      expect(await draftState(form.action, { ...subject, [name]: 'lain' })).toBeUndefined();
    return draftState(form.action, subject);
  }
  if (typeof answer !== 'string') return answer;
  await signIn(cast[who]);
  at((await wayAfterSignIn(cast[who].id, answer, false)).goto);
  return restoredState(form.action, form.hidden(world));
}

it('fills in every long form', () => {
  const long = Object.keys(LONG_FORMS).filter((name) => LONG_FORMS[name]?.draft !== 'few words');
  expect(Object.keys(FORMS).sort()).toEqual(long.sort());
});

it('keeps every typed value of every long form, in every case of session and values', async () => {
  const filling = fc.constantFrom(...Object.keys(FORMS)).chain((name) =>
    fc.record({
      name: fc.constant(name),
      typed: typedInto(FORMS[name]!),
      fate: fc.constantFrom(...fatesOf(name)),
      scripted: fc.boolean(),
    }),
  );
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(filling, async ({ name, typed, fate, scripted }) => {
      const spoilt = fate === 'refusal' ? { ...typed, ...tooLong(FORMS[name]!) } : typed;
      const shown = await shownAfter(name, spoilt, fate, scripted);
      const { revision: _, ...values } = shown?.values ?? {};
      expect(values).toMatchObject(fate === 'draft saved' ? { ...spoilt, intent: SAVE_DRAFT } : spoilt);
      expect(shown?.answer).toBeGreaterThan(0);
      reached.add(`${name} ${fate}`);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  expect(reached.size).toBe(Object.keys(FORMS).flatMap(fatesOf).length);
}, 120_000);
