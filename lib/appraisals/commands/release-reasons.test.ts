import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { cycles, unitAchievements } from '@/db/schema';
import { reasonsOf } from '@/lib/kernel/decision';
import { moveEmployee } from '@/lib/people/commands/move-employee';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import {
  givenAchievement,
  givenMovedWithResult,
  givenOpenAppraisal,
  givenReleasedAppraisal,
} from '@/tests/support/given-appraisals';
import { expectRefused } from '@/tests/support/refused';
import { findReuse } from '../queries/reuse-in-hand';
import { viewAppraisal } from '../queries/view';
import { openAppraisal } from './open-appraisal';
import { proposeReuse } from './propose-reuse';
import { releaseAppraisal } from './release-appraisal';

const { employee: dewi, otherAppraiser: bambang } = cast;
type Case = { appraisalId: string; by: CastMember; day: string };

let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});

const opened = (more: Partial<Case> & { period?: number } = {}): Case => {
  const { appraisalId, appraiser, day } = givenOpenAppraisal(db, dewi, { period: more.period });
  return { appraisalId, by: appraiser, day, ...more };
};

const CASES: [string, RegExp, () => Case][] = [
  ['somebody else', /bukan wewenang Anda/, () => opened({ by: cast.head })],
  [
    'a released appraisal',
    /Status penilaian sudah berubah/,
    () => {
      const { appraisalId, appraiser: by, day } = givenReleasedAppraisal(db, dewi);
      return { appraisalId, by, day };
    },
  ],
  ['before the window', /baru dapat diserahkan mulai/, () => opened({ day: '2026-02-27' })],
  [
    'a closed year',
    /Tahun kinerja ini sudah ditutup/,
    () => {
      const found = opened();
      db.update(cycles).set({ status: 'closed' }).run();
      return found;
    },
  ],
  [
    'a person who was in another post at the end of the period',
    /Periode ini tidak dinilai pada SKP ini/,
    () => {
      const found = opened();
      moveEmployee(actingAs(db, cast.agencyAdmin, found.day), {
        ...{ employeeId: dewi.id, unit: castUnits.community.code, position: 'Analis Layanan' },
        ...{ positionClass: 'fungsional', functionalLevel: 'ahli-muda', isHead: false },
        ...{ fromOn: '2026-03-30', revision: 1 },
      });
      return found;
    },
  ],
  [
    'an open proposal',
    /belum dijawab/,
    () => {
      const day = '2026-07-03';
      const { sourceId, skpId, periodId } = givenMovedWithResult(db, dewi);
      const { assignmentId } = findReuse(actingAs(db, dewi, day), skpId, periodId)!.skp;
      givenAchievement(db, { periodId, assignmentId, level: 'baik', day });
      const { subject } = openAppraisal(actingAs(db, bambang, day), { skpId, periodId });
      proposeReuse(actingAs(db, bambang, day), { skpId, periodId, sourceId });
      return { appraisalId: subject, by: bambang, day };
    },
  ],
  [
    'a missing achievement',
    /Capaian kinerja unit untuk periode ini belum diisi/,
    () => {
      const found = givenOpenAppraisal(db, dewi);
      // No command deletes an achievement, so the test does. In practice, it is missing if another person becomes the evaluator and nobody
      // entered the achievement of the unit that this person leads.
      db.delete(unitAchievements).where(eq(unitAchievements.periodId, found.periodId)).run();
      return { appraisalId: found.appraisalId, by: found.appraiser, day: found.day };
    },
  ],
];

it.each(CASES)(
  '[NILAI-07] the page names what stops the hand-over, and the command refuses the same: %s',
  (_, reason, given) => {
    const { appraisalId, by, day } = given();
    const ctx = actingAs(db, by, day);
    const named = reasonsOf(viewAppraisal(ctx, appraisalId)!.can.release);
    expect(named).toEqual(expect.arrayContaining([expect.stringMatching(reason)]));
    expect(expectRefused(db, () => releaseAppraisal(ctx, { appraisalId }), reason).reasons).toEqual(named);
  },
);
