import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { realisations } from '@/db/schema';
import type { PlainDate } from '@/lib/kernel/dates';
import { anAnswer } from '@/tests/support/answer';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { type GivenSkp, givenAgreedSkp, givenOpenedCheckIn, reportOf } from '@/tests/support/given';
import { COME_IN, givenSetChange } from '@/tests/support/given-changes';
import { expectRefused } from '@/tests/support/refused';
import { answerFormValues } from '../queries/answer';
import { findCheckIn, periodEntries, savedFields } from '../queries/check-in';
import { fieldLabels } from '../rules/report';
import { askAdjustment } from './ask-adjustment';
import { saveAnswerDraft } from './save-answer-draft';
import { saveCheckIn } from './save-check-in';
import { submitCheckIn } from './submit-check-in';
import { withdrawCheckIn } from './withdraw-check-in';

let db: Connection;
let given: GivenSkp;
let checkInId: string;
const asOwner = (day: PlainDate) => actingAs(db, cast.employee, day);
const found = (day: PlainDate = '2026-04-06') => findCheckIn(asOwner(day), checkInId)!;
const titles = () => found().content.results.map(({ title }) => title);
const change = (day: PlainDate) => givenSetChange(db, cast.employee, given, day);

/** A report of the first quarter that was begun in February and has a value for each indicator. */
beforeEach(() => {
  db = freshDatabase();
  given = givenAgreedSkp(db, cast.employee);
  const opened = { skpId: given.skpId, period: 1, day: '2026-02-10', values: ['90', '28', '9 Februari 2026'] };
  ({ checkInId } = givenOpenedCheckIn(db, cast.employee, opened));
});

describe('a report that was begun before the plan was changed', () => {
  it('[SKP-24] asks for the plan as it is at the end of its period, and keeps the values reported before', () => {
    change('2026-03-02');
    expect(found().checkIn.versionNumber).toBe(2);
    expect(titles()).toEqual([given.content.results[0]!.title, COME_IN.title]);
    const [kept] = found().content.results[0]!.indicators;
    expect(periodEntries(found()).get(kept!.lineageId)?.value).toBe('90');
    expectRefused(db, () => submitCheckIn(asOwner('2026-04-06'), { checkInId }), /Keluarga yang didampingi/);
  });

  it('[SKP-24] is handed in on that version, and keeps it', () => {
    change('2026-03-02');
    const day = '2026-04-06';
    saveCheckIn(asOwner(day), reportOf(asOwner(day), checkInId, ['95', '27', '12']));
    submitCheckIn(asOwner(day), { checkInId });
    const row = db.$client.prepare('select version_id from check_ins').pluck().get();
    expect(row).toBe(found().checkIn.versionId);
    expect(found().checkIn.versionNumber).toBe(2);
    expect(findCheckIn(actingAs(db, cast.appraiser, day), checkInId)!.content.results[1]!.title).toBe(COME_IN.title);
  });

  it('[SKP-24] keeps its version if the change came after its period', () => {
    change('2026-04-02');
    expect(found().checkIn.versionNumber).toBe(1);
    expect(titles()).not.toContain(COME_IN.title);
  });

  it('follows the plan when it is handed back, not while it waits for an answer', () => {
    submitCheckIn(asOwner('2026-02-16'), { checkInId });
    change('2026-03-02');
    expect(found().checkIn.versionNumber).toBe(1);
    const { revision } = found().checkIn;
    const appraiser = actingAs(db, cast.appraiser, '2026-03-03');
    askAdjustment(appraiser, { checkInId, revision, reason: 'Laporkan juga penugasan yang baru.' });
    expect(found().checkIn.versionNumber).toBe(2);
  });

  it('takes all values typed into a form of the version before', () => {
    const typed = reportOf(asOwner('2026-02-20'), checkInId, ['91', '26', '19 Februari 2026']);
    change('2026-03-02');
    saveCheckIn(asOwner('2026-03-03'), typed);
    const last = db.select().from(realisations).all().slice(-3);
    expect(last.map(({ value, doneOn }) => value ?? doneOn)).toEqual(['91', '26', '2026-02-19']);
    const [first] = typed.results;
    const foreign = { ...typed, revision: 3, results: [{ ...first!, lineageId: 'x' }] };
    expectRefused(db, () => saveCheckIn(asOwner('2026-03-03'), foreign), /tidak ditemukan/);
  });

  it('names each field after its subject: values typed for a replaced result appear at no other result', () => {
    const words = () => fieldLabels(found().content.results, savedFields(found()));
    const before = words();
    change('2026-03-02');
    expect(Object.values(words())).toContain('Realisasi: Keluarga yang didampingi');
    for (const [name, label] of Object.entries(words())) expect(before[name] ?? label).toBe(label);
  });

  it("leaves the appraiser's draft about a replaced result with that result", () => {
    const asAppraiser = (day: PlainDate) => actingAs(db, cast.appraiser, day);
    const [, gone] = given.content.results;
    submitCheckIn(asOwner('2026-02-16'), { checkInId });
    const answer = anAnswer([{ lineageId: gone!.lineageId, sentiment: 'positif', body: 'Pedoman rapi.' }]);
    saveAnswerDraft(asAppraiser('2026-02-17'), { checkInId, revision: found().checkIn.revision, ...answer });
    withdrawCheckIn(asOwner('2026-02-18'), { checkInId });
    change('2026-03-02');
    saveCheckIn(asOwner('2026-04-06'), reportOf(asOwner('2026-04-06'), checkInId, ['95', '27', '12']));
    submitCheckIn(asOwner('2026-04-06'), { checkInId });
    const { fields, isDraft } = answerFormValues(asAppraiser('2026-04-07'), found());
    const told = Object.keys(fields).filter((name) => fields[name] === 'Pedoman rapi.');
    expect([isDraft, told]).toEqual([true, [`results.${gone!.lineageId}.body`]]);
  });
});
