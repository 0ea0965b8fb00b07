import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jobs, roleGrants, skps } from '@/db/schema';
import { findOwnJob } from '@/lib/jobs/queries';
import { matrixPaper } from '@/lib/matrices/document';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { givenAgreedSkp } from '@/tests/support/given';
import { givenJob } from '@/tests/support/given-job';
import { doJobs } from '@/tests/support/jobs';
import { givenPaperForm } from '@/tests/support/paper-snapshots';
import { serveFolder } from '@/tests/support/served-folder';
import { answerFile, fileByJob } from './file-door';
import { jobPage } from './job-page';
import { isLong } from './paper-file';

const DAY = '2026-02-01';
let served: ReturnType<typeof serveFolder>;
let skpId: string;
beforeEach(() => {
  served = serveFolder();
  skpId = givenAgreedSkp(served.db, cast.employee).skpId;
});
afterEach(() => served.end());

const as = (member = cast.employee) => actingAs(served.db, member, DAY);
const asked = () => ({ of: 'skp' as const, skpId, version: null });
const ask = (member = cast.employee) => fileByJob(as(member), 'paper', asked());
const idIn = (answer: Response) => answer.headers.get('location')!.split('/').at(-1)!;

describe('a file that a job makes', () => {
  it('is sent at once if the keeper is quick', async () => {
    const asking = ask();
    await doJobs(served.db);
    const answer = await asking;
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename="SKP.*\.pdf"$/i);
    expect((await answer.text()).slice(0, 5)).toBe('%PDF-');
  });

  it('leads to the page of its job if it takes longer, and that page ends with the file', async () => {
    const answer = await ask();
    expect(answer.status).toBe(303);
    const id = idIn(answer);
    expect(await jobPage(findOwnJob(as(), id)!, undefined).text()).toContain('Menunggu giliran');
    await doJobs(served.db);
    const job = findOwnJob(as(), id)!;
    const page = await jobPage(job, 'SKP.pdf').text();
    expect(page).toContain(`url=/made/${id}/file`);
    expect(answerFile(as(), job).status).toBe(200);
  });

  it('is made once if the same person asks again, and again for somebody else', async () => {
    const [one, again, other] = await Promise.all([ask(), ask(), ask(cast.appraiser)]);
    expect(idIn(one!)).toBe(idIn(again!));
    expect(idIn(other!)).not.toBe(idIn(one!));
    expect(findOwnJob(as(cast.appraiser), idIn(one!))).toBeUndefined();
  });

  it('is private on the disk, and is either complete or absent', async () => {
    await Promise.all([ask(), doJobs(served.db)]);
    const [name, ...others] = readdirSync(join(served.folder, 'made'));
    expect(others).toEqual([]);
    expect(statSync(join(served.folder, 'made', name!)).mode & 0o777).toBe(0o600);
    expect(statSync(join(served.folder, 'made')).mode & 0o777).toBe(0o700);
  });

  it('is neither made nor downloaded for a person who may no longer read it', async () => {
    const answer = await ask(cast.agencyAdmin);
    const id = idIn(answer);
    served.db.update(roleGrants).set({ revokedAt: new Date() }).run();
    await doJobs(served.db);
    expect(findOwnJob(as(cast.agencyAdmin), id)).toMatchObject({ state: 'failed', reason: expect.any(String) });
    expect(existsSync(join(served.folder, 'made'))).toBe(false);
    served.db.update(roleGrants).set({ revokedAt: null }).run();
    const [again] = await Promise.all([ask(cast.agencyAdmin), doJobs(served.db)]);
    expect(again!.status).toBe(200);
    const made = served.db
      .select()
      .from(jobs)
      .all()
      .find(({ state }) => state === 'done')!;
    served.db.update(roleGrants).set({ revokedAt: new Date() }).run();
    expect(answerFile(as(cast.agencyAdmin), made).status).toBe(404);
  });

  it('is not downloaded after its reader lost a part of the tree, and is made anew for the rest', async () => {
    const { cycleId } = served.db.select().from(skps).get()!;
    const list = { cycleId, format: 'csv' as const, asked: {} };
    const recap = () => fileByJob(as(cast.agencyAdmin), 'recap-file', list);
    const [whole] = await Promise.all([recap(), doJobs(served.db)]);
    const made = served.db.select().from(jobs).get()!;
    expect(answerFile(as(cast.agencyAdmin), made).status).toBe(200);
    const ofAdmin = eq(roleGrants.employeeId, cast.agencyAdmin.id);
    served.db.update(roleGrants).set({ role: 'unit-admin', unitId: 'unit-dinkes' }).where(ofAdmin).run();
    expect(answerFile(as(cast.agencyAdmin), made).status).toBe(404);
    const [part] = await Promise.all([recap(), doJobs(served.db)]);
    const rowsIn = async (answer: Response | undefined) => (await answer!.text()).trim().split('\n').length;
    expect(await rowsIn(part)).toBeLessThan(await rowsIn(whole));
  });

  it('waits for other files of the same person: six at a time are refused', async () => {
    for (let i = 0; i < 5; i++) givenJob(served.db, { kind: 'paper', actorId: cast.employee.id });
    expect((await ask()).status).toBe(429);
    expect((await ask(cast.appraiser)).status).toBe(303);
  });

  it('is not refused to a person who asks again for one of five files in work', async () => {
    const first = await ask();
    for (let i = 0; i < 4; i++) givenJob(served.db, { kind: 'paper', actorId: cast.employee.id });
    const again = await ask();
    expect(again.status).toBe(303);
    expect(idIn(again)).toBe(idIn(first));
  });
});

it('a file is made by the keeper or at once, depending on its length', () => {
  const matrixOf = (people: number, results: number) =>
    matrixPaper({
      ...givenPaperForm,
      matrices: [
        {
          ...{ place: 'Bidang', leader: { name: 'Maya', position: 'Kepala Bidang' } },
          columns: Array.from({ length: results }, (_, i) => `Hasil ${i}`),
          people: Array.from({ length: people }, (_, i) => ({
            ...{ name: `Pegawai ${i}`, position: 'Nutrisionis', leads: '' },
            roles: Array.from({ length: results }, () => [{ wording: 'Terlayaninya konsultasi gizi', note: '' }]),
          })),
        },
      ],
    });
  expect([isLong(matrixOf(10, 5)), isLong(matrixOf(60, 40))]).toEqual([false, true]);
});
