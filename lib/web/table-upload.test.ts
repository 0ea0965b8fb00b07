import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { POST as postPeople } from '@/app/(workspace)/people/import/upload/route';
import { POST as postPlans } from '@/app/(workspace)/skp/import/upload/route';
import { cycles, employees, jobs, peopleImports, roleGrants, skpImports } from '@/db/schema';
import { rememberSession } from '@/lib/auth/browser';
import { setSessionCookie } from '@/lib/auth/cookie';
import { openSession } from '@/lib/auth/session';
import { openReading } from '@/lib/jobs/queries';
import { findImport, waitingImport } from '@/lib/people/queries/imports';
import { type CastMember, cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { givenOpenCycle } from '@/tests/support/given';
import { givenJob } from '@/tests/support/given-job';
import { agencyFile, csvOf, xlsxOf } from '@/tests/support/import-file';
import { doJobs } from '@/tests/support/jobs';
import { newRequest, request } from '@/tests/support/request';
import { serveFolder } from '@/tests/support/served-folder';
import { issueFormToken } from './form-token';
import { findReading } from './reading-state';

let served: ReturnType<typeof serveFolder>;
beforeEach(async () => {
  served = serveFolder();
  newRequest();
  await signIn(cast.agencyAdmin);
});
afterEach(() => served.end());

async function signIn({ id }: CastMember): Promise<void> {
  const opened = openSession(served.db, id, { userAgent: 'uji', address: 'sini' }, new Date());
  await setSessionCookie({ ...opened, employeeId: id });
  await rememberSession(opened.id);
}

type Fields = Readonly<Record<string, string>>;
type Sending = { token?: string; name?: string; fields?: Fields; post?: typeof postPeople };

/** Runs work that waits for the keeper, with a clock that runs fast, because no keeper runs in these tests. */
async function hurried<Result>(work: () => Promise<Result>): Promise<Result> {
  let time = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    time += 1_000;
    return time;
  });
  return work().finally(() => clock.mockRestore());
}

/** Sends a file as the form does, while no keeper runs. Returns the answer with the address to which the browser is redirected. */
const send = (content: string | Uint8Array, sending?: Sending) => hurried(() => sendPatiently(content, sending));

async function sendPatiently(content: string | Uint8Array, { token, name = 'pegawai.csv', ...more }: Sending = {}) {
  const { fields = { effectiveOn: '1-7-2026' }, post = postPeople } = more;
  const body = new FormData();
  body.set('_token', token ?? (await issueFormToken()));
  for (const [key, value] of Object.entries(fields)) body.set(key, value);
  body.set('file', new File([content as BlobPart], name));
  const asked = new Request('http://localhost/people/import/upload', { method: 'POST', body });
  const from = { host: 'localhost', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };
  const headers = new Headers([...asked.headers, ...Object.entries(from)]);
  request.headers = headers;
  const answer = await post(new Request(asked, { headers }));
  return { status: answer.status, location: answer.headers.get('location') ?? '', text: () => answer.text() };
}

/** Sends a file as the form does, while a keeper works. */
async function sendRead(content: string | Uint8Array, sending?: Sending) {
  const [answer] = await Promise.all([sendPatiently(content, sending), doJobsSoon()]);
  return answer;
}

const openJob = () => served.db.select().from(jobs).where(eq(jobs.state, 'waiting')).get();

async function doJobsSoon(): Promise<void> {
  for (let looks = 0; looks < 60 && !openJob(); looks++) await new Promise((later) => setTimeout(later, 10));
  await doJobs(served.db);
}

const admin = () => actingAs(served.db, cast.agencyAdmin, '2026-07-01');
const FILE = csvOf(agencyFile(30));
const idIn = (location: string) => location.split('/').at(-1) ?? '';
const files = () => {
  const folder = join(served.folder, 'made');
  return existsSync(folder) ? readdirSync(folder) : [];
};
const stateOf = async (location: string) =>
  (await hurried(() => findReading(admin(), 'read-people', idIn(location))))?.state;

describe('an uploaded file', () => {
  it('leads to its preview at once if the keeper is quick, and is then deleted', async () => {
    const answer = await sendRead(await xlsxOf(agencyFile(30)));
    expect([answer.status, answer.location]).toEqual([303, expect.stringMatching(/^\/people\/import\/[\w-]+$/)]);
    expect(findImport(admin(), idIn(answer.location))).toMatchObject({ newCount: 30, effectiveOn: '2026-07-01' });
    expect(files()).toEqual([]);
  });

  it('leads to the page of its reading if that takes longer, and that page leads on to the preview', async () => {
    const { location } = await send(FILE);
    expect(location).toMatch(/^\/people\/import\/reading\//);
    expect(await stateOf(location)).toEqual({ is: 'open', hasBegun: false, done: 0, total: 0 });
    expect(openReading(admin(), 'read-people')).toEqual({ id: idIn(location), fileName: 'pegawai.csv' });
    await doJobs(served.db);
    const preview = waitingImport(admin());
    expect(await stateOf(location)).toEqual({ is: 'read', goto: `/people/import/${preview?.id}` });
    expect(openReading(admin(), 'read-people')).toBeUndefined();
  });

  it('is private on the disk while it waits', async () => {
    await send(FILE);
    const [name, ...others] = files();
    expect(others).toEqual([]);
    expect(statSync(join(served.folder, 'made', name!)).mode & 0o777).toBe(0o600);
    expect(served.db.select().from(peopleImports).all()).toEqual([]);
  });

  it('is read once if it is sent twice, also after it was read', async () => {
    const token = await issueFormToken();
    const [one, two] = [await send(FILE, { token }), await send(FILE, { token })];
    expect(two.location).toBe(one.location);
    expect(files()).toHaveLength(1);
    await doJobs(served.db);
    const { location } = await send(FILE, { token });
    expect(location).toBe(`/people/import/${waitingImport(admin())?.id}`);
    expect(served.db.select().from(jobs).all()).toHaveLength(1);
    expect(files()).toEqual([]);
  });

  it('is another one if it comes from the same form with another day or other content', async () => {
    const token = await issueFormToken();
    const first = await sendRead(FILE, { token });
    const day = await sendRead(FILE, { token, fields: { effectiveOn: '1-8-2026' } });
    const content = await sendRead(csvOf(agencyFile(31)), { token });
    expect(new Set([first.location, day.location, content.location]).size).toBe(3);
    expect(findImport(admin(), idIn(content.location))).toMatchObject({ newCount: 31, discardedAt: null });
    expect(findImport(admin(), idIn(first.location))?.discardedAt).not.toBeNull();
  });

  it('replaces the one before, which is not read any more', async () => {
    const before = await send(FILE);
    const after = await send(csvOf(agencyFile(31)));
    expect(await stateOf(before.location)).toMatchObject({
      is: 'refused',
      why: expect.stringContaining('berkas lain'),
    });
    expect(files()).toHaveLength(1);
    await doJobs(served.db);
    expect(await stateOf(after.location)).toMatchObject({ is: 'read' });
    expect(served.db.select().from(peopleImports).all()).toMatchObject([{ newCount: 31 }]);
  });

  it('of another person or another kind is not replaced, and only its sender sees it', async () => {
    const mine = givenJob(served.db, { kind: 'read-plans' });
    const theirs = givenJob(served.db, { kind: 'read-people', actorId: cast.unitAdmin.id });
    const { location } = await send(FILE);
    const open = served.db.select({ id: jobs.id }).from(jobs).where(eq(jobs.state, 'waiting')).all();
    expect(open.map(({ id }) => id).sort()).toEqual([mine, theirs, idIn(location)].sort());
    served.db.delete(jobs).where(eq(jobs.id, theirs)).run();
    const other = actingAs(served.db, cast.unitAdmin, '2026-07-01');
    expect(await findReading(other, 'read-people', idIn(location))).toBeUndefined();
    expect(await findReading(admin(), 'read-plans', idIn(location))).toBeUndefined();
    expect(openReading(other, 'read-people')).toBeUndefined();
  });

  it('goes to the quick lane if it is small, and to the lane of the imports if it is not', async () => {
    await send(FILE);
    await send(`${FILE}\n${' '.repeat(600_000)}`);
    const lanes = served.db.select({ lane: jobs.lane }).from(jobs).all();
    expect(lanes.map(({ lane }) => lane).sort()).toEqual(['long', 'quick']);
  });

  it('must be chosen: the form is refused without one', async () => {
    const answer = await send('', { name: '' });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('Pilih berkasnya dahulu')]);
    expect(served.db.select().from(jobs).all()).toEqual([]);
  });

  it('is deleted if it cannot be queued', async () => {
    served.db.$client.exec("create trigger no_job before insert on jobs begin select raise(abort, 'no'); end");
    await expect(send(FILE)).rejects.toThrow();
    expect(files()).toEqual([]);
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['empty', '', /Berkas kosong/],
    ['a PDF', '%PDF-1.7', /Berkas ini PDF/],
    ['without headings', 'a;b\n1;2', /Baris judul kolom tidak ditemukan/],
    ['with headings only', csvOf([]), /hanya berisi judul kolom/],
    ['broken', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /bukan XLSX yang utuh/],
  ])('is refused with a reason on the page of its reading, and leaves nothing: %s', async (_, content, why) => {
    const { location } = await sendRead(content);
    expect(location).toMatch(/^\/people\/import\/reading\//);
    expect(await stateOf(location)).toEqual({ is: 'refused', field: 'file', why: expect.stringMatching(why) });
    expect(served.db.select().from(jobs).all()).toMatchObject([{ state: 'done', faultNumber: null }]);
    expect(served.db.select().from(peopleImports).all()).toEqual([]);
    expect(files()).toEqual([]);
  });

  it('is refused at the field of the day if that is not valid', async () => {
    const { location } = await sendRead(FILE, { fields: { effectiveOn: '31-2-2026' } });
    expect(await stateOf(location)).toMatchObject({
      is: 'refused',
      field: 'effectiveOn',
      why: expect.stringContaining('Tanggal tidak dikenal'),
    });
  });

  it('is refused if its sender may not import any more', async () => {
    const { location } = await send(FILE);
    served.db.update(roleGrants).set({ revokedAt: new Date() }).run();
    await doJobs(served.db);
    expect(await stateOf(location)).toMatchObject({ is: 'refused', why: expect.stringContaining('admin instansi') });
    expect(served.db.select().from(peopleImports).all()).toEqual([]);
  });

  it('is refused if it is gone from the disk', async () => {
    const { location } = await send(FILE);
    const { removeMade } = await import('./made-files');
    files().forEach(removeMade);
    await doJobs(served.db);
    expect(await stateOf(location)).toMatchObject({
      is: 'refused',
      why: expect.stringContaining('Unggah sekali lagi'),
    });
  });
});

it('the rows of a file of plans are compared with the plans of the chosen year', async () => {
  const cycle = givenOpenCycle(served.db);
  const file = `NIP;Tahun;Rencana Hasil Kerja;Indikator;Target;Satuan\n${cast.employee.signInName};2026;Terlayaninya gizi;Jumlah konsultasi;12;orang`;
  const sending = { name: 'skp.csv', fields: { cycleId: cycle.id }, post: postPlans };
  const { location } = await sendRead(file, sending);
  expect(location).toMatch(/^\/skp\/import\/[\w-]+$/);
  expect(served.db.select().from(skpImports).all()).toMatchObject([
    { id: idIn(location), cycleId: cycle.id, newCount: 1, wrongCount: 0 },
  ]);
  served.db.update(cycles).set({ status: 'closed' }).run();
  const closed = await sendRead(file, sending);
  const found = await findReading(admin(), 'read-plans', idIn(closed.location));
  expect(found?.state).toMatchObject({
    is: 'refused',
    why: expect.stringContaining('belum dibuka atau sudah ditutup'),
  });
});

it('reads a file again from its beginning when the keeper was killed half-way, and stores it once', async () => {
  const people = served.db.select().from(employees).all().length;
  const { location } = await send(csvOf(agencyFile(900)));
  const pieces = [1, 2, 3];
  await doJobs(served.db, { isStopping: () => pieces.pop() === undefined });
  expect(await stateOf(location)).toMatchObject({ is: 'open' });
  expect(served.db.select().from(peopleImports).all()).toEqual([]);
  expect(files()).toHaveLength(1);
  await doJobs(served.db);
  expect(await stateOf(location)).toMatchObject({ is: 'read' });
  expect(served.db.select().from(peopleImports).all()).toMatchObject([{ newCount: 900 }]);
  expect(served.db.select().from(employees).all()).toHaveLength(people);
});
