import { beforeEach, expect, it } from 'vitest';
import { type Connection, openDatabase } from '@/db/client';
import { receiveAppraisal } from '@/lib/appraisals/commands/receive-appraisal';
import { askAdjustment } from '@/lib/check-ins/commands/ask-adjustment';
import { findCheckIn } from '@/lib/check-ins/queries/check-in';
import { excusePerson } from '@/lib/cycles/commands/excuse-person';
import { type CycleRow, periodsOf } from '@/lib/cycles/queries';
import { countYear } from '@/lib/cycles/queries/population';
import type { Db } from '@/lib/kernel/context';
import { boardOf } from '@/lib/planning/queries/board';
import { recapPeopleOf } from '@/lib/recaps/queries/people';
import { agreeSkp } from '@/lib/skp/commands/agree-skp';
import { openChange } from '@/lib/skp/commands/open-change';
import { returnSkp } from '@/lib/skp/commands/return-skp';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import {
  givenDraftSkp,
  givenOpenCycle,
  givenReviewedCheckIn,
  givenSubmittedCheckIn,
  givenSubmittedSkp,
} from '@/tests/support/given';
import { givenReleasedAppraisal } from '@/tests/support/given-appraisals';
import { givenState } from '@/tests/support/given-states';

const TODAY = '2026-07-20';
let db: Connection;
let cycle: CycleRow;

beforeEach(() => {
  db = freshDatabase();
  cycle = givenOpenCycle(db);
});

/** The cached answers about the whole agency, on which its pages are based. */
function answersFrom(at: Db) {
  const board = boardOf(at, { cycle, today: TODAY, timeZone: 'Asia/Jakarta' });
  const recaps = periodsOf(at, cycle.id).map((period) => recapPeopleOf(at, { period, scope: 'all', today: TODAY }));
  return { board, recaps, counts: countYear(at, cycle, TODAY) };
}

/** The same answers from a new connection, which has nothing in its cache. */
function readAnew() {
  const copy = openDatabase(db.$client.serialize());
  const answers = answersFrom(copy);
  copy.$client.close();
  return answers;
}

it('after each step of a year the cached answers equal newly read ones', () => {
  const states: string[] = [];
  const holds = (step: () => void) => {
    step();
    const kept = answersFrom(db);
    expect(kept).toEqual(readAnew());
    states.push(JSON.stringify(kept.recaps) + JSON.stringify(kept.board.people));
  };
  const owner = (day = '2026-01-20') => actingAs(db, cast.employee, day);
  const appraiser = (day = '2026-01-21') => actingAs(db, skp.appraiser, day);
  const admin = actingAs(db, cast.agencyAdmin, '2026-01-22');
  let skp!: ReturnType<typeof givenDraftSkp>;

  holds(() => {});
  holds(() => (skp = givenDraftSkp(db, cast.employee, { cycle })));
  holds(() => submitSkp(owner(), { skpId: skp.skpId }));
  holds(() => returnSkp(appraiser(), { skpId: skp.skpId, reason: 'Mohon target diperjelas.' }));
  holds(() => submitSkp(owner(), { skpId: skp.skpId }));
  holds(() => agreeSkp(appraiser(), { skpId: skp.skpId }));
  holds(() => givenSubmittedSkp(db, cast.colleague, { cycle }));
  holds(() => givenSubmittedCheckIn(db, cast.employee, { skpId: skp.skpId }));
  const { checkInId } = givenSubmittedCheckIn(db, cast.employee, { skpId: skp.skpId, period: 2, day: '2026-07-06' });
  const { revision } = findCheckIn(appraiser('2026-07-08'), checkInId)!.checkIn;
  holds(() => askAdjustment(appraiser('2026-07-08'), { checkInId, revision, reason: 'Mohon lengkapi bukti.' }));
  holds(() => givenReviewedCheckIn(db, cast.contract, { day: '2026-04-08' }));
  const { appraisalId } = givenReleasedAppraisal(db, cast.stranger);
  holds(() => receiveAppraisal(actingAs(db, cast.stranger, '2026-04-10'), { appraisalId }));
  holds(() => openChange(owner('2026-07-01'), { skpId: skp.skpId, reason: 'Tugas baru dari pimpinan' }));
  holds(() =>
    excusePerson(admin, { cycleId: cycle.id, assignmentId: cast.auditor.assignmentId, reason: 'Cuti besar' }),
  );
  holds(() => givenState(db, cast.inspector, { kind: 'mpp', fromOn: '2025-11-01' }));
  expect(new Set(states).size).toBeGreaterThan(10);
});
