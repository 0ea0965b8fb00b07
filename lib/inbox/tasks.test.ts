import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';

import { appointAppraiser } from '@/lib/people/commands/appoint-appraiser';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import {
  givenAgreedSkp,
  givenOpenCycle,
  givenReviewedCheckIn,
  givenSubmittedCheckIn,
  givenSubmittedSkp,
} from '@/tests/support/given';
import { givenAchievement, givenOpenAppraisal, givenReleasedAppraisal } from '@/tests/support/given-appraisals';
import { linesOf } from './queries/lines';
import { nextOf, othersOf } from './queries/next';
import { kindOf, lookOf, tasksFor } from './tasks';

const members = Object.values(cast);

/** A year with tasks of most kinds, and a person who acts for another. */
function givenBusyYear(): Connection {
  const db = freshDatabase();
  givenOpenCycle(db);
  givenSubmittedSkp(db, cast.head);
  givenReviewedCheckIn(db, cast.employee, { day: '2026-03-25' });
  givenSubmittedCheckIn(db, cast.colleague, { day: '2026-04-25' });
  givenAgreedSkp(db, cast.contract);
  givenSubmittedSkp(db, cast.inspector);
  givenOpenAppraisal(db, cast.clinicHead);
  appointAppraiser(actingAs(db, cast.agencyAdmin, '2026-06-01'), {
    ...{ unitId: castUnits.services.id, appraiser: cast.otherAppraiser.name, capacity: 'plt' },
    ...{ fromOn: '2026-06-01', toOn: null, letterNumber: '800/1', reason: 'Jabatan kosong sementara' },
  });
  return db;
}

const plain = (tasks: ReturnType<typeof tasksFor>) => tasks.map((task) => JSON.stringify(task)).sort();

describe('one search for many people', () => {
  it.each(['2026-01-20', '2026-04-26', '2026-07-01', '2026-12-20', '2027-02-01'])(
    'finds the same as a search for each of them, on %s',
    (day) => {
      const db = givenBusyYear();
      const readers = members.map((member) => actingAs(db, member, day).actor);
      const { now } = actingAs(db, cast.head, day);
      const each = readers.flatMap((reader) => tasksFor(lookOf(db, now, [reader])));
      expect(plain(tasksFor(lookOf(db, now, readers)))).toEqual(plain(each));
      expect(each.length).toBeGreaterThan(10);
    },
  );
});

describe('the lines of the home page', () => {
  it('link each of several people, and name the due day once', () => {
    const db = freshDatabase();
    givenOpenCycle(db);
    for (const member of [cast.employee, cast.colleague, cast.contract]) givenSubmittedSkp(db, member);
    const ctx = actingAs(db, cast.appraiser, '2026-02-10');
    const tasks = tasksFor(lookOf(db, ctx.now, [ctx.actor]), ['agree-plan']);
    const [line, ...rest] = linesOf(tasks, '2026-02-10');
    expect(rest).toEqual([]);
    expect(line).toMatchObject({
      title: 'Periksa dan tetapkan SKP: 3 pegawai',
      when: 'Anda terlambat 10 hari; batasnya Sabtu, 31 Januari 2026.',
      isLate: true,
      together: { place: '/skp/review' },
    });
    expect(line!.href).toBeUndefined();
    expect(line!.inside.map(({ title, href }) => [title, href])).toEqual(
      tasks.map((task) => [task.name, kindOf(task).place(task)]),
    );
    expect(line!.inside.every(({ when }) => !when.includes('terlambat'))).toBe(true);
  });

  it('link straight to a single task', () => {
    const db = freshDatabase();
    givenOpenCycle(db);
    const { appraisalId } = givenReleasedAppraisal(db, cast.employee);
    const ctx = actingAs(db, cast.employee, '2026-04-04');
    const tasks = tasksFor(lookOf(db, ctx.now, [ctx.actor]), ['receive-appraisal']);
    expect(linesOf(tasks, '2026-04-04')).toMatchObject([
      { title: 'Baca dan terima hasil penilaian Triwulan I', href: `/appraisals/${appraisalId}`, inside: [] },
    ]);
  });

  it('call nobody late because of others, and say who is waited for', () => {
    const db = freshDatabase();
    givenOpenCycle(db);
    for (const member of [cast.employee, cast.colleague]) givenAgreedSkp(db, member);
    const ctx = actingAs(db, cast.appraiser, '2026-04-25');
    const [line] = linesOf(tasksFor(lookOf(db, ctx.now, [ctx.actor]), ['appraise']), '2026-04-25');
    expect(line).toMatchObject({
      title: 'Nilai kinerja Triwulan I: 2 pegawai',
      when: 'Batasnya Senin, 20 April 2026.',
      isLate: false,
      waitsFor: `Menunggu capaian Bidang Pelayanan Kesehatan dari ${cast.head.name}`,
    });
  });

  it('are grouped over several periods that an office enters', () => {
    const periods = ['Triwulan I', 'Triwulan II', 'Triwulan III'];
    const tasks = periods.map((period, i) => {
      const place = { periodId: `${i}`, recordId: null, readerId: cast.agencyAdmin.id, year: '2026' };
      return { kind: 'enter-achievements', period, count: 6, dueOn: '2026-04-20', ...place };
    });
    const [line] = linesOf(tasks, '2026-04-25');
    expect(line!.title).toBe('Isi capaian kinerja unit: 3 periode');
    expect(line!.inside.map(({ title }) => title)).toEqual(periods);
  });

  it('count proposals of one person for several periods as periods, without the name of one of them', () => {
    const tasks = ['Triwulan I', 'Triwulan II', 'Triwulan III'].map((period, i) => {
      const record = { recordId: `${i}`, periodId: `${i}`, readerId: cast.employee.id, year: '2026' };
      return { kind: 'answer-reuse', period, ...record };
    });
    const [line] = linesOf(tasks, '2026-04-25');
    expect(line!.title).toBe('Jawab usulan memakai hasil evaluasi unit lama: 3 periode');
  });

  it('name the year if there are two', () => {
    const db = freshDatabase();
    const cycle = givenOpenCycle(db);
    const task = { readerId: cast.employee.id, recordId: null, kind: 'begin-plan', year: cycle.name };
    expect(linesOf([task], '2026-01-10')[0]!.when).toBe('');
    expect(linesOf([task, { ...task, year: 'Latihan' }], '2026-01-10').map(({ when }) => when)).toEqual([
      cycle.name,
      'Latihan',
    ]);
  });
});

it('a draft begun before its window is still a task of its evaluator', () => {
  const db = freshDatabase();
  givenOpenCycle(db);
  const { appraisalId } = givenOpenAppraisal(db, cast.employee, { period: 2, day: '2026-04-10' });
  const ctx = actingAs(db, cast.appraiser, '2026-04-11');
  const found = tasksFor(lookOf(db, ctx.now, [ctx.actor]), ['finish-appraisal']);
  expect(found).toMatchObject([{ recordId: appraisalId, name: cast.employee.name }]);
});

it('the next task of a kind is one that can be done', () => {
  const db = freshDatabase();
  givenReviewedCheckIn(db, cast.employee, { day: '2026-03-25' });
  const ctx = actingAs(db, cast.appraiser, '2026-03-26');
  expect(tasksFor(lookOf(db, ctx.now, [ctx.actor]), ['appraise'])).toMatchObject([{ name: cast.employee.name }]);
  // The achievement of the unit is not entered yet.
  expect(nextOf(ctx, ['appraise'])).toBeUndefined();
  expect(othersOf(ctx, ['appraise'], '/')).toBe(0);
  const { periodId } = givenReviewedCheckIn(db, cast.colleague, { day: '2026-03-25' });
  givenAchievement(db, { periodId, assignmentId: cast.employee.assignmentId, level: 'baik', day: '2026-03-26' });
  expect(nextOf(ctx, ['appraise'])).toMatchObject({ left: 2 });
  expect(othersOf(ctx, ['appraise'], '/')).toBe(2);
});
