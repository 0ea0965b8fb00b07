import { afterEach, beforeEach, expect, it } from 'vitest';
import { saveAppraisalAction } from '@/app/(workspace)/appraisals/[appraisalId]/actions';
import type { Connection } from '@/db/client';
import { appraisals, installations } from '@/db/schema';
import { appraisalPaths } from '@/lib/appraisals/paths';
import { startOfDay } from '@/lib/kernel/dates';
import { UNTOUCHED } from '@/lib/web/form-state';
import { issueFormToken } from '@/lib/web/form-token';
import { withoutMark } from '@/lib/web/landing';
import { cast } from '@/tests/support/cast';
import { givenReviewedCheckIn } from '@/tests/support/given';
import { givenOpenAppraisal } from '@/tests/support/given-appraisals';
import { newRequest, request } from '@/tests/support/request';
import { serveFolder } from '@/tests/support/served-folder';
import { sessionCookieFor } from '@/tests/support/session-cookie';

const DAY = '2026-04-10';
let served: ReturnType<typeof serveFolder>;
let db: Connection;

beforeEach(() => {
  served = serveFolder();
  db = served.db;
  const clockOffsetMs = startOfDay('Asia/Jakarta', DAY).getTime() + 10 * 3_600_000 - Date.now();
  db.update(installations).set({ mode: 'test', clockOffsetMs }).run();
});
afterEach(() => {
  served.end();
});

async function release(appraisalId: string, intent: string): Promise<string> {
  newRequest();
  request.jar.set('capaian-session', await sessionCookieFor(db, cast.appraiser.id));
  const address = appraisalPaths.show(appraisalId);
  request.headers = new Headers({ host: 'localhost', origin: 'http://localhost', 'x-capaian-url': address });
  const form = new FormData();
  const judged = { resultsRating: 'sesuai', behaviourRating: 'sesuai' };
  const reasons = {
    resultsReason: 'Seluruh target periode ini tercapai.',
    behaviourReason: 'Konsisten menjalankan nilai dasar.',
    recommendation: 'Pertahankan dan dampingi rekan baru.',
  };
  const fields = { appraisalId, revision: '1', intent, ...judged, ...reasons, _token: await issueFormToken() };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const answer = await saveAppraisalAction(UNTOUCHED, form).catch((error: { digest?: string }) => error);
  return 'digest' in answer ? withoutMark(answer.digest?.split(';')[2] ?? '') : JSON.stringify(answer);
}

const ofColleague = () => db.select().from(appraisals).all().at(-1)!;

it('an appraiser who hands an appraisal over and goes on begins the next one with the same press', async () => {
  givenReviewedCheckIn(db, cast.colleague, { day: '2026-04-06' });
  const { appraisalId } = givenOpenAppraisal(db, cast.employee, { day: '2026-04-07' });
  const landing = await release(appraisalId, 'release:next');
  expect(ofColleague()).toMatchObject({ status: 'draft', appraiserId: cast.appraiser.id });
  expect(landing).toBe(appraisalPaths.show(ofColleague().id));
  expect(await release(ofColleague().id, 'release:next')).toBe(appraisalPaths.show(ofColleague().id));
  expect(
    db
      .select()
      .from(appraisals)
      .all()
      .map(({ status }) => status),
  ).toEqual(['released', 'released']);
});

it('an appraiser who does not go on begins nothing', async () => {
  givenReviewedCheckIn(db, cast.colleague, { day: '2026-04-06' });
  const { appraisalId } = givenOpenAppraisal(db, cast.employee, { day: '2026-04-07' });
  expect(await release(appraisalId, 'release')).toBe(appraisalPaths.show(appraisalId));
  expect(db.select().from(appraisals).all()).toHaveLength(1);
});
