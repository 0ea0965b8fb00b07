import { afterEach, beforeEach, expect, it } from 'vitest';
import { issuedPapers, securityEvents } from '@/db/schema';
import { printedSkp } from '@/lib/skp/queries/print';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { givenAgreedSkp } from '@/tests/support/given';
import { newRequest, request } from '@/tests/support/request';
import { serveFolder } from '@/tests/support/served-folder';
import { answerPaper, printResponse } from './paper-response';

let served: ReturnType<typeof serveFolder>;
beforeEach(() => {
  served = serveFolder();
  newRequest();
  request.headers = new Headers({ host: 'localhost' });
});
afterEach(() => served.end());

const DAY = '2026-02-01';

function answered(skpId: string): Promise<Response> {
  const ctx = actingAs(served.db, cast.employee, DAY);
  return answerPaper(
    ctx,
    () => printedSkp(ctx, skpId),
    (printed) => printResponse(printed, { back: '/', pdf: '/' }),
  );
}

it('sends a paper that was issued, and the page "not found" for a paper that the reader may not see', async () => {
  const { skpId } = givenAgreedSkp(served.db, cast.employee);
  expect((await answered(skpId)).status).toBe(200);
  expect((await answered('lain')).status).toBe(404);
  expect(served.db.select().from(securityEvents).all()).toEqual([]);
});

it('shows a page with the reason instead of a paper that was changed outside the application, and logs it', async () => {
  const { skpId } = givenAgreedSkp(served.db, cast.employee);
  const [paper] = served.db.select().from(issuedPapers).all();
  served.db
    .update(issuedPapers)
    .set({ snapshot: paper!.snapshot.replace('gizi', 'giji') })
    .run();
  const answer = await answered(skpId);
  const page = await answer.text();
  expect(answer.status).toBe(409);
  expect(page).toContain(`Isi dokumen ini tidak lagi sama dengan saat diterbitkan (${paper!.number})`);
  expect(page).not.toContain('giji');
  expect(served.db.select().from(securityEvents).all()).toMatchObject([
    { kind: 'paper-changed', employeeId: cast.employee.id },
  ]);
});
