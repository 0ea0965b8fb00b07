import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { auditEntries } from '@/db/schema';
import { inboxOf } from '@/lib/inbox/queries/inbox';
import { appointAppraiser } from '@/lib/people/commands/appoint-appraiser';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenSubmittedSkp } from '@/tests/support/given';
import { expectRefused } from '@/tests/support/refused';
import { skpHead } from '../queries';
import { findSkp, timelineOf } from '../queries/plans';
import { printedSkp } from '../queries/print';
import { versionsOf } from '../queries/versions';
import { agreeSkp } from './agree-skp';
import { openChange } from './open-change';
import { returnSkp } from './return-skp';
import { submitSkp } from './submit-skp';

const LATE = '2026-02-10';
let db: Connection;
const as = (member: (typeof cast)[keyof typeof cast], day = LATE) => actingAs(db, member, day);

beforeEach(() => {
  db = freshDatabase();
});

describe('an appraiser who does not answer', () => {
  it('[SKP-21] lets the reviewer set the plan after planning has ended, and pages and paper say so', () => {
    const { skpId } = givenSubmittedSkp(db, cast.employee);
    expectRefused(db, () => agreeSkp(as(cast.head, '2026-01-31'), { skpId }), /bukan wewenang/);
    agreeSkp(as(cast.head), { skpId });
    expect(skpHead(db, skpId)!.status).toBe('agreed');
    expect(versionsOf(db, skpId)[0]).toMatchObject({
      setBy: 'reviewer',
      agreedBy: cast.head.id,
      appraiserId: cast.appraiser.id,
      agreedCapacity: 'definitif',
      effectiveOn: '2026-01-01',
    });
    const said = timelineOf(as(cast.employee), { id: skpId, isHistoryCut: false }).map(({ what }) => what);
    expect(said.at(-1)).toBe('menetapkan SKP sebagai atasan pejabat penilai');
    const paper = JSON.stringify(printedSkp(as(cast.employee), skpId));
    expect(paper).toContain('Atasan Pejabat Penilai Kinerja');
    expect(paper).toContain('tidak menetapkan SKP sampai dengan 31 Januari 2026');
    expect(findSkp(as(cast.employee), skpId)!.isSucceeded).toBe(false);
  });

  it('[SKP-21] can still set the plan until the reviewer has done so, and the other way round', () => {
    const { skpId } = givenSubmittedSkp(db, cast.employee);
    agreeSkp(as(cast.appraiser), { skpId });
    expect(versionsOf(db, skpId)[0]).toMatchObject({ setBy: 'appraiser' });
    expectRefused(db, () => agreeSkp(as(cast.head), { skpId }), /Status SKP sudah berubah/);
    const other = givenSubmittedSkp(db, cast.colleague);
    returnSkp(as(cast.head), { skpId: other.skpId, reason: 'Indikatornya belum terukur' });
    expectRefused(db, () => agreeSkp(as(cast.appraiser), { skpId: other.skpId }), /Status SKP sudah berubah/);
    submitSkp(as(cast.colleague), { skpId: other.skpId });
    agreeSkp(as(cast.appraiser), { skpId: other.skpId });
  });

  it('[SKP-21] does not let the reviewer set a change: the version in force continues, so the change waits for the appraiser', () => {
    const { skpId } = givenAgreedSkp(db, cast.employee);
    openChange(as(cast.appraiser), { skpId, reason: 'Penugasan baru dari dinas' });
    expectRefused(db, () => agreeSkp(as(cast.head), { skpId }), /bukan wewenang/);
  });

  it('is shown on the home page of the reviewer, and not to people who are not involved', () => {
    const { skpId } = givenSubmittedSkp(db, cast.employee, { day: '2026-01-12' });
    const waiting = (member: typeof cast.head | typeof cast.mayor | typeof cast.appraiser, day: string) =>
      inboxOf(as(member, day)).team.filter(({ kind }) => kind === 'agree-instead');
    expect(waiting(cast.head, '2026-01-31')).toEqual([]);
    expect(waiting(cast.head, LATE)).toMatchObject([
      { name: cast.employee.name, recordId: skpId, sinceOn: '2026-01-12', dueOn: '2026-01-31' },
    ]);
    for (const member of [cast.mayor, cast.appraiser]) expect(waiting(member, LATE)).toEqual([]);
    agreeSkp(as(cast.appraiser), { skpId });
    expect(waiting(cast.head, LATE)).toEqual([]);
  });

  it('is shown to the reviewer as well where the plan is that of a head below, or the appraiser was appointed for one person', () => {
    appointAppraiser(as(cast.agencyAdmin, '2026-01-02'), {
      ...{
        assignmentId: cast.inspector.assignmentId,
        appraiser: cast.otherAppraiser.signInName,
        capacity: 'definitif',
      },
      ...{ letterNumber: '800/12', reason: 'Pergantian pejabat', fromOn: '2026-01-02', toOn: null },
    });
    for (const member of [cast.appraiser, cast.inspector]) givenSubmittedSkp(db, member, { day: '2026-01-12' });
    const names = (member: typeof cast.head | typeof cast.mayor) =>
      inboxOf(as(member)).team.flatMap(({ kind, name }) => (kind === 'agree-instead' ? [name] : []));
    expect([names(cast.mayor), names(cast.head)]).toEqual([[cast.appraiser.name], [cast.inspector.name]]);
  });
});

describe('a new appraiser', () => {
  const succeed = (capacity: 'definitif' | 'plt' | 'plh' = 'definitif', fromOn = '2026-05-01') =>
    appointAppraiser(as(cast.agencyAdmin, fromOn), {
      ...(capacity === 'definitif' ? { assignmentId: cast.employee.assignmentId } : { unitId: castUnits.services.id }),
      appraiser: cast.otherAppraiser.signInName,
      capacity,
      letterNumber: '800/12',
      reason: 'Pergantian pejabat',
      fromOn,
      toOn: capacity === 'plh' ? '2026-12-31' : null,
    });
  const DAY = '2026-05-04';
  const tasks = (member: typeof cast.employee | typeof cast.otherAppraiser | typeof cast.appraiser) => {
    const { own, team } = inboxOf(as(member, DAY));
    return [...own, ...team].filter(({ kind }) => kind === 'clarify-plan').map(({ name }) => name);
  };

  it('[SKP-22] is shown to both sides, who clarify; the plan may be confirmed as it is, and gets a paper with the new appraiser', () => {
    const { skpId, versionId } = givenAgreedSkp(db, cast.employee);
    expect(tasks(cast.employee)).toEqual([]);
    succeed();
    expect(findSkp(as(cast.employee, DAY), skpId)!.isSucceeded).toBe(true);
    // The former appraiser still evaluates the first quarter (R6 p.91-92 no.14).
    expect(findSkp(as(cast.appraiser, DAY), skpId)?.id).toBe(skpId);
    expect(findSkp(as(cast.colleague, DAY), skpId)).toBeUndefined();
    expect(tasks(cast.employee)).toEqual([undefined]);
    expect(tasks(cast.otherAppraiser)).toEqual([cast.employee.name]);
    expect(tasks(cast.appraiser)).toEqual([]);

    openChange(as(cast.otherAppraiser, DAY), { skpId });
    expect(versionsOf(db, skpId)[0]).toMatchObject({
      kind: 'successor',
      changeReason: expect.stringContaining('baru'),
    });
    expect(skpHead(db, skpId)).toMatchObject({ status: 'agreed', versionId });
    const unconfirmed = () => submitSkp(as(cast.employee, DAY), { skpId });
    expectRefused(db, unconfirmed, /Centang pernyataan/);
    submitSkp(as(cast.employee, DAY), { skpId, isUnchanged: true });
    expectRefused(db, () => agreeSkp(as(cast.appraiser, DAY), { skpId }), /tidak ditemukan/);
    agreeSkp(as(cast.otherAppraiser, DAY), { skpId });
    expect(versionsOf(db, skpId)[0]).toMatchObject({ agreedBy: cast.otherAppraiser.id, effectiveOn: DAY });
    expect(findSkp(as(cast.employee, DAY), skpId)!.isSucceeded).toBe(false);
    expect(tasks(cast.employee)).toEqual([]);
    const named = (number?: number) => JSON.stringify(printedSkp(as(cast.employee, DAY), skpId, number));
    expect(named()).toContain(cast.otherAppraiser.name);
    expect(named(1)).toContain(cast.appraiser.name);
    expect(db.select().from(auditEntries).all().at(-1)?.event).toBe('skp.agreed');
  });

  it('[SKP-22] a Plt. is a new appraiser, but a Plh., who acts for days only, is not', () => {
    const { skpId } = givenAgreedSkp(db, cast.employee);
    succeed('plh');
    expect(findSkp(as(cast.employee, DAY), skpId)!.isSucceeded).toBe(false);
    expect([...tasks(cast.employee), ...tasks(cast.otherAppraiser)]).toEqual([]);
    const other = freshDatabase();
    db = other;
    const plan = givenAgreedSkp(db, cast.employee);
    succeed('plt');
    expect(findSkp(as(cast.employee, DAY), plan.skpId)!.isSucceeded).toBe(true);
  });
});
