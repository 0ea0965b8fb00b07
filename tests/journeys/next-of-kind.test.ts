import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerCheckInAction } from '@/app/(workspace)/check-ins/[checkInId]/actions';
import type { Connection } from '@/db/client';
import { appraiserAppointments, checkIns, installations } from '@/db/schema';
import { checkInPaths } from '@/lib/check-ins/paths';
import { findCheckIn } from '@/lib/check-ins/queries/check-in';
import { nameOfResult } from '@/lib/check-ins/rules/naming';
import { inboxOf } from '@/lib/inbox/queries/inbox';
import { linesOf } from '@/lib/inbox/queries/lines';
import { startOfDay } from '@/lib/kernel/dates';
import { UNTOUCHED } from '@/lib/web/form-state';
import { issueFormToken } from '@/lib/web/form-token';
import { withoutMark } from '@/lib/web/landing';
import { currentNext, currentNotice } from '@/lib/web/notice';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { givenSubmittedCheckIn } from '@/tests/support/given';
import { newRequest, request } from '@/tests/support/request';
import { serveFolder } from '@/tests/support/served-folder';
import { sessionCookieFor } from '@/tests/support/session-cookie';

const DAY = '2026-04-10';
const TWELVE = Object.values(cast)
  .filter(({ id }) => ![cast.mayor.id, cast.appraiser.id, cast.head.id].includes(id))
  .slice(0, 12);

let served: ReturnType<typeof serveFolder>;
let db: Connection;

/** The reports of twelve people wait for one appraiser. */
beforeEach(async () => {
  served = serveFolder();
  db = served.db;
  const clockOffsetMs = startOfDay('Asia/Jakarta', DAY).getTime() + 10 * 3_600_000 - Date.now();
  db.update(installations).set({ mode: 'test', clockOffsetMs }).run();
  for (const member of TWELVE) {
    givenSubmittedCheckIn(db, member, { day: '2026-04-06' });
    const values = {
      capacity: 'delegasi',
      reason: 'Pembagian tugas',
      fromOn: '2026-04-08',
      appraiserId: cast.appraiser.id,
    };
    const by = { appointedBy: cast.agencyAdmin.id, appointedAt: new Date('2026-04-08T03:00:00Z') };
    db.insert(appraiserAppointments)
      .values({
        id: member.id,
        assignmentId: member.assignmentId,
        ...values,
        ...by,
      } as typeof appraiserAppointments.$inferInsert)
      .run();
  }
  await visit('/');
});
afterEach(() => {
  served.end();
});

async function visit(address: string): Promise<void> {
  newRequest();
  request.jar.set('capaian-session', await sessionCookieFor(db, cast.appraiser.id));
  request.headers = new Headers({ host: 'localhost', origin: 'http://localhost', 'x-capaian-url': address });
}

/** Answers the report on a page with this button and returns the address to which the answer leads. */
async function answerOn(address: string, intent: string, more: Record<string, string> = {}): Promise<string> {
  await visit(address);
  const checkInId = withoutMark(address).split('/').at(-1)!;
  const found = findCheckIn(actingAs(db, cast.appraiser, DAY), checkInId)!;
  const form = new FormData();
  const result = nameOfResult(found.content.results[0]!);
  const fields = {
    ...{ checkInId, intent, revision: String(found.checkIn.revision), verdict: 'menunjukkan-kemajuan' },
    ...{ [`${result}.sentiment`]: 'positif', [`${result}.body`]: 'Laporan rapi dan tepat waktu.', ...more },
    _token: await issueFormToken(),
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const answer = await answerCheckInAction(UNTOUCHED, form).catch((error: { digest?: string }) => error);
  const landing = 'digest' in answer ? answer.digest?.split(';')[2] : undefined;
  if (!landing) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return landing;
}

const waiting = () =>
  db
    .select()
    .from(checkIns)
    .all()
    .filter(({ status }) => status === 'submitted').length;

describe('answering twelve reports from the home page', () => {
  it('takes fourteen pages: home, the twelve, and the one that says that was the last', async () => {
    const { team } = inboxOf(actingAs(db, cast.appraiser, DAY));
    const [line, ...rest] = linesOf(
      team.filter(({ kind }) => kind === 'review-report'),
      DAY,
    );
    expect(rest).toEqual([]);
    expect(line!.title).toBe('Tanggapi check-in Triwulan I: 12 pegawai');
    const pages = ['/', line!.inside[0]!.href];
    while (waiting() > 0) pages.push(await answerOn(pages.at(-1)!, 'send:next'));
    expect(pages).toHaveLength(14);
    await visit(pages.at(-1)!);
    expect(await currentNotice()).toBe('Tanggapan terkirim dan dapat dibaca pegawai. Itu yang terakhir.');
    expect(await currentNext()).toBeUndefined();
  }, 30_000);

  it('says on the way who is next and how many there are', async () => {
    const { team } = inboxOf(actingAs(db, cast.appraiser, DAY));
    const [first, second] = linesOf(
      team.filter(({ kind }) => kind === 'review-report'),
      DAY,
    )[0]!.inside;
    const next = await answerOn(first!.href, 'send:next');
    expect(withoutMark(next)).toBe(second!.href);
    await visit(next);
    expect(await currentNotice()).toBe(
      `Tanggapan terkirim dan dapat dibaca pegawai. Berikutnya: tanggapi check-in Triwulan I: ${second!.title}, 11 lagi.`,
    );
  }, 30_000);
});

describe('a report that is answered by itself', () => {
  it('stays in view, with a link to the next one beside the sentence', async () => {
    const { team } = inboxOf(actingAs(db, cast.appraiser, DAY));
    const [first, second] = linesOf(
      team.filter(({ kind }) => kind === 'review-report'),
      DAY,
    )[0]!.inside;
    const landing = await answerOn(first!.href, 'send');
    expect(withoutMark(landing)).toBe(first!.href);
    await visit(landing);
    expect(await currentNext()).toEqual({
      href: second!.href,
      words: `Berikutnya: tanggapi check-in Triwulan I: ${second!.title}, 11 lagi`,
    });
  }, 30_000);

  it('stays on its page if it is refused or only saved as a draft', async () => {
    const { team } = inboxOf(actingAs(db, cast.appraiser, DAY));
    const here = checkInPaths.show(team.find(({ kind }) => kind === 'review-report')!.recordId!);
    await visit(await answerOn(here, 'save'));
    expect(await currentNext()).toBeUndefined();
    await expect(answerOn(here, 'send:next', { verdict: '' })).rejects.toThrow('Pilih kesimpulan');
    expect(waiting()).toBe(12);
  }, 30_000);
});
