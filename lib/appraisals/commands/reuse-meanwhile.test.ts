import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { appraisals } from '@/db/schema';
import { type CastMember, cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAchievement, givenMovedWithResult, type MovedWithResult } from '@/tests/support/given-appraisals';
import { expectRefused } from '@/tests/support/refused';
import { findAppraisal } from '../queries';
import { findReuse } from '../queries/reuse-in-hand';
import { agreeReuse } from './agree-reuse';
import { endReuse } from './end-reuse';
import { openAppraisal } from './open-appraisal';
import { proposeReuse } from './propose-reuse';
import { releaseAppraisal } from './release-appraisal';
import { saveAppraisal } from './save-appraisal';

const { employee: dewi, otherAppraiser: bambang } = cast;
const JULY = '2026-07-03';
const OWN = {
  resultsRating: 'sesuai',
  resultsReason: 'Sebagian besar target tercapai.',
  behaviourRating: 'sesuai',
  behaviourReason: 'Konsisten untuk diri sendiri.',
} as const;
const NOTE = { recommendation: 'Dampingi pada posyandu yang baru.' };
/** The values that a form without ratings sends. */
const NONE = { resultsReason: '', behaviourReason: '', isReused: true };

let db: Connection;
let moved: MovedWithResult;
let appraisalId: string;
const as = (member: CastMember) => actingAs(db, member, JULY);
const keys = () => ({ skpId: moved.skpId, periodId: moved.periodId });
const reuseId = () => findReuse(as(dewi), moved.skpId, moved.periodId)!.current!.id;
const revision = () => findAppraisal(as(bambang), appraisalId)!.appraisal.revision;
const row = () => db.select().from(appraisals).where(eq(appraisals.id, appraisalId)).get()!;
const agreed = () => {
  proposeReuse(as(bambang), { ...keys(), sourceId: moved.sourceId });
  agreeReuse(as(dewi), { ...keys(), reuseId: reuseId() });
};
const givenUp = () => endReuse(as(dewi), { ...keys(), reuseId: reuseId(), reason: 'Lebih baik dinilai di unit baru.' });

/** A person who moved in May. Their new appraiser has already rated the second quarter. */
beforeEach(() => {
  db = freshDatabase();
  moved = givenMovedWithResult(db, dewi);
  const { assignmentId } = findReuse(as(dewi), moved.skpId, moved.periodId)!.skp;
  givenAchievement(db, { periodId: moved.periodId, assignmentId, level: 'baik', day: JULY });
  appraisalId = openAppraisal(as(bambang), keys()).subject;
  saveAppraisal(as(bambang), { appraisalId, revision: 1, ...OWN, ...NOTE });
});

describe('a form of ratings that was opened before the agreement on the old result changed', () => {
  it("keeps the appraiser's judgement if the agreement was given up meanwhile, and hands nothing over", () => {
    agreed();
    const opened = revision();
    givenUp();
    saveAppraisal(as(bambang), { appraisalId, revision: opened, ...NONE, recommendation: 'Tetap dampingi.' });
    expect(row()).toMatchObject({ ...OWN, recommendation: 'Tetap dampingi.', predikat: 'baik' });
    expectRefused(db, () => releaseAppraisal(as(bambang), { appraisalId, isReused: true }), /Dasar penilaian ini/);
    expect(releaseAppraisal(as(bambang), { appraisalId, isReused: false }).detail.predikat).toBe('baik');
  });

  it('keeps the judgement if the agreement was made meanwhile, and hands over no result that the form did not show', () => {
    const opened = revision();
    agreed();
    const typed = { ...OWN, resultsReason: 'Hampir seluruh target tercapai.', isReused: false };
    saveAppraisal(as(bambang), { appraisalId, revision: opened, ...typed, ...NOTE });
    expect(row()).toMatchObject({ resultsReason: typed.resultsReason });
    expectRefused(db, () => releaseAppraisal(as(bambang), { appraisalId, isReused: false }), /Dasar penilaian ini/);
    expect(releaseAppraisal(as(bambang), { appraisalId, isReused: true }).detail.predikat).toBe('baik');
  });
});
