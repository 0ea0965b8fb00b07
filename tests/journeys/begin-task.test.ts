import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POST } from '@/app/(workspace)/begin/route';
import { installations } from '@/db/schema';
import { rememberSession } from '@/lib/auth/browser';
import { setSessionCookie } from '@/lib/auth/cookie';
import { openSession } from '@/lib/auth/session';
import { inboxOf } from '@/lib/inbox/queries/inbox';
import { linesOf } from '@/lib/inbox/queries/lines';
import { beginMark, kindOf } from '@/lib/inbox/tasks';
import { issueFormToken } from '@/lib/web/form-token';
import { type CastMember, cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { givenAgreedSkp, givenOpenCycle, givenReviewedCheckIn } from '@/tests/support/given';
import { givenAchievement } from '@/tests/support/given-appraisals';
import { countAuditEntries } from '@/tests/support/refused';
import { newRequest, request } from '@/tests/support/request';
import { serveFolder } from '@/tests/support/served-folder';

let served: ReturnType<typeof serveFolder>;
beforeEach(() => {
  served = serveFolder();
});
afterEach(() => served.end());

const as = (member: CastMember, day: string) => actingAs(served.db, member, day);

/** What the button answers to this person on this day; with the token of a form that was shown before, or a new one. */
async function press(task: string, member: CastMember, day: string, shown?: string): Promise<Response> {
  const clockOffsetMs = Date.parse(`${day}T03:00:00Z`) - Date.now();
  served.db.update(installations).set({ mode: 'test', clockOffsetMs }).run();
  const token = shown ?? (await formOf(member));
  const body = new FormData();
  body.set('_token', token);
  body.set('task', task);
  const asked = new Request('http://localhost/begin', { method: 'POST', body });
  const from = { host: 'localhost', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };
  const headers = new Headers([...asked.headers, ...Object.entries(from)]);
  request.headers = headers;
  return POST(new Request(asked, { headers }));
}

async function formOf(member: CastMember): Promise<string> {
  newRequest();
  const opened = openSession(served.db, member.id, { userAgent: 'uji', address: 'sini' }, new Date());
  await setSessionCookie({ ...opened, employeeId: member.id });
  await rememberSession(opened.id);
  return issueFormToken();
}

const placeIn = (answer: Response) => answer.headers.get('location')?.split('?')[0];

const tasksOf = (member: CastMember, day: string, kind: string) => {
  const { own, team } = inboxOf(as(member, day));
  return [...own, ...team].filter((task) => task.kind === kind);
};

const givenPlanToBegin = () => void givenOpenCycle(served.db);
const givenReportToBegin = () => void givenAgreedSkp(served.db, cast.employee);
const givenAppraisalToBegin = () => {
  const { periodId } = givenReviewedCheckIn(served.db, cast.employee);
  const { assignmentId } = cast.employee;
  givenAchievement(served.db, { periodId, assignmentId, level: 'baik', day: '2026-04-08' });
};

const CASES = [
  ['begin-plan', cast.employee, '2026-01-10', givenPlanToBegin, 'finish-plan', /^\/skp\/[\w-]+\/edit$/],
  ['report', cast.employee, '2026-04-02', givenReportToBegin, 'report', /^\/check-ins\/[\w-]+$/],
  ['appraise', cast.appraiser, '2026-04-09', givenAppraisalToBegin, 'finish-appraisal', /^\/appraisals\/[\w-]+$/],
] as const;

describe.each(CASES)('a task without a record: %s', (kind, member, day, given, then, form) => {
  it('is begun by its button, which leads to its form, and is not offered to be begun again', async () => {
    given();
    const [task] = tasksOf(member, day, kind);
    const mark = beginMark(task!)!;
    expect(linesOf([task!], day)).toMatchObject([{ begin: mark }]);
    const answer = await press(mark, member, day);
    expect([answer.status, placeIn(answer)]).toEqual([303, expect.stringMatching(form)]);
    const [begun] = tasksOf(member, day, then);
    expect([beginMark(begun!), kindOf(begun!).place(begun!)]).toEqual([undefined, placeIn(answer)]);
    const lines = countAuditEntries(served.db);
    expect((await press(mark, member, day)).status).toBe(409);
    expect(countAuditEntries(served.db)).toBe(lines);
  });

  it('is begun by nobody else, whatever the mark says', async () => {
    given();
    const mark = beginMark(tasksOf(member, day, kind)[0]!)!;
    const lines = countAuditEntries(served.db);
    for (const other of [cast.stranger, cast.auditor, cast.otherAppraiser])
      expect([404, 409]).toContain((await press(mark, other, day)).status);
    expect(countAuditEntries(served.db)).toBe(lines);
  });
});

it.each(['', 'kind=receive-appraisal&skpId=x', 'kind=__proto__', '%%%', 'kind=report', 'skpId=x'])(
  'nothing is begun from %j',
  async (mark) => {
    givenReportToBegin();
    const lines = countAuditEntries(served.db);
    expect((await press(mark, cast.employee, '2026-04-02')).status).toBe(404);
    expect(countAuditEntries(served.db)).toBe(lines);
  },
);

it('a task that waits for others has a link and no button', () => {
  givenReportToBegin();
  const [task] = tasksOf(cast.employee, '2026-04-02', 'report');
  expect(beginMark({ ...task!, waitsFor: 'Belum ada yang menilai' })).toBeUndefined();
  expect(beginMark({ ...task!, kind: 'mend-report' })).toBeUndefined();
});

it('begins once, however often its form is sent, and other tasks by its other buttons', async () => {
  const cycle = givenOpenCycle(served.db);
  const [day, token] = ['2026-01-10', await formOf(cast.employee)];
  const mark = `kind=begin-plan&cycleId=${cycle.id}&assignmentId=${cast.employee.assignmentId}`;
  const first = await press(mark, cast.employee, day, token);
  expect(first.headers.get('location')).toMatch(/^\/skp\/[\w-]+\/edit\?ok=[\w-]+$/);
  const lines = countAuditEntries(served.db);
  const again = await press(mark, cast.employee, day, token);
  expect(again.headers.get('location')).toBe(first.headers.get('location'));
  expect(countAuditEntries(served.db)).toBe(lines);
  expect((await press('kind=report', cast.employee, day, token)).status).toBe(404);
});
