import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import type { CycleRow } from '@/lib/cycles/queries';
import { inboxOf } from '@/lib/inbox/queries/inbox';
import { isLate } from '@/lib/kernel/timing';
import { waitingWords } from '@/lib/planning/labels';
import { openPlanning, type Planning, unitsPage } from '@/lib/planning/queries';
import { listPlanners, plannersPage } from '@/lib/planning/queries/people';
import { returnSkp } from '@/lib/skp/commands/return-skp';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { withdrawSkp } from '@/lib/skp/commands/withdraw-skp';
import { returnWords } from '@/lib/skp/labels';
import { listMySkps, listTeamSkps } from '@/lib/skp/queries/lists';
import { findSkp } from '@/lib/skp/queries/plans';
import { reviewPage } from '@/lib/skp/queries/review';
import { planLateness } from '@/lib/skp/rules/planning';
import { type CastMember, cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenOpenCycle, givenSubmittedSkp } from '@/tests/support/given';

let db: Connection;
let cycle: CycleRow;
let skpId: string;

beforeEach(() => {
  db = freshDatabase();
  cycle = givenOpenCycle(db);
  ({ skpId } = givenSubmittedSkp(db, cast.employee, { day: '2026-01-20' }));
});

const as = (member: CastMember, day: string) => actingAs(db, member, day);
const returned = (day: string) => returnSkp(as(cast.appraiser, day), { skpId, reason: 'Targetnya belum terukur.' });
const handedIn = (day: string) => submitSkp(as(cast.employee, day), { skpId });
const planning = (day: string) => openPlanning(as(cast.agencyAdmin, day), {}) as Planning;

/** Who is late with the plan on a day, and since when. Expects that all pages, tasks and counts say the same. */
function toldOn(day: string) {
  const own = listMySkps(as(cast.employee, day)).find((row) => row.skpId === skpId)!;
  const inTeam = listTeamSkps(as(cast.appraiser, day), cycle).find((row) => row.skpId === skpId)!;
  const onBoard = listPlanners(planning(day)).find(({ employeeId }) => employeeId === cast.employee.id)!;
  const { dueOn } = own;
  const onPage = { ...findSkp(as(cast.employee, day), skpId)!, dueOn };
  const told = [own, inTeam, onPage].map((plan) => planLateness(plan, day)).concat(onBoard.late);
  for (const late of told) expect(late).toEqual(told[0]);
  const [row] = reviewPage(as(cast.appraiser, day), cycle, undefined).rows;
  if (row) expect(row.late).toEqual(told[0]);
  const isMine = (member: CastMember, tasks: 'own' | 'team') =>
    inboxOf(as(member, day))[tasks].some((task) => task.recordId === skpId && isLate(task, day));
  expect(isMine(cast.employee, 'own')).toBe(told[0]?.party === 'employee' && onPage.status !== 'submitted');
  expect(isMine(cast.appraiser, 'team')).toBe(told[0]?.party === 'appraiser');
  const { counts } = unitsPage(planning(day), {});
  expect(counts.late).toBe(listPlanners({ ...planning(day), onlyLate: true }).length);
  return told[0];
}

describe('who is late if a plan is not set', () => {
  it('[SKP-05] nobody, while the owner has days to correct a plan that was submitted in time and returned; then the owner', () => {
    expect(toldOn('2026-02-01')).toEqual({ party: 'appraiser', dueOn: '2026-01-31' });
    returned('2026-02-02');
    for (const day of ['2026-02-02', '2026-02-09']) expect(toldOn(day)).toBeUndefined();
    expect(toldOn('2026-02-10')).toEqual({ party: 'employee', dueOn: '2026-02-09' });
  });

  it('[SKP-05] the appraiser again, after as many days to answer a plan that was corrected in time', () => {
    returned('2026-02-02');
    handedIn('2026-02-05');
    expect(toldOn('2026-02-12')).toBeUndefined();
    expect(toldOn('2026-02-13')).toEqual({ party: 'appraiser', dueOn: '2026-02-12' });
    returned('2026-02-16');
    expect(toldOn('2026-02-23')).toBeUndefined();
    handedIn('2026-02-26');
    expect(toldOn('2026-02-27')).toEqual({ party: 'employee', dueOn: '2026-02-23' });
  });

  it('[SKP-05] the owner, if they took the plan back or first submitted it after the due day', () => {
    withdrawSkp(as(cast.employee, '2026-01-30'), { skpId });
    expect(toldOn('2026-02-01')).toEqual({ party: 'employee', dueOn: '2026-01-31' });
    handedIn('2026-02-03');
    returned('2026-02-04');
    expect(toldOn('2026-02-05')).toEqual({ party: 'employee', dueOn: '2026-01-31' });
  });

  it('[SKP-05] nobody before the same day, if the owner takes back the corrected plan: the days to correct it continue', () => {
    returned('2026-02-02');
    handedIn('2026-02-03');
    withdrawSkp(as(cast.employee, '2026-02-04'), { skpId });
    expect(toldOn('2026-02-09')).toBeUndefined();
    expect(toldOn('2026-02-10')).toEqual({ party: 'employee', dueOn: '2026-02-09' });
  });

  it('[SKP-05] pages say which steps were in time, and until when the plan must be corrected', () => {
    const words = (day: string) => {
      const plan = findSkp(as(cast.employee, day), skpId)!;
      return returnWords({ ...plan, dueOn: '2026-01-31' });
    };
    expect(words('2026-01-21')).toBe('');
    returned('2026-02-02');
    expect(words('2026-02-02')).toBe(
      'Diajukan pertama kali 20 Januari 2026, dikembalikan 2 Februari 2026; diperbaiki paling lambat 9 Februari 2026.',
    );
    const { lines } = plannersPage(as(cast.agencyAdmin, '2026-02-02'), planning('2026-02-02'), {});
    expect(waitingWords(lines.find(({ employeeId }) => employeeId === cast.employee.id)!)).toBe(
      'Diajukan pertama kali 20 Januari 2026, dikembalikan 2 Februari 2026; menunggu perbaikan pegawai',
    );
    handedIn('2026-02-05');
    expect(words('2026-02-05')).toBe('Diajukan pertama kali 20 Januari 2026, dikembalikan 2 Februari 2026.');
  });
});
