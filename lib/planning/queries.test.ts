import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { assignments, cycles } from '@/db/schema';
import { excusePerson } from '@/lib/cycles/commands/excuse-person';
import type { CycleRow } from '@/lib/cycles/queries';
import { agreeSkp } from '@/lib/skp/commands/agree-skp';
import { openChange } from '@/lib/skp/commands/open-change';
import { returnSkp } from '@/lib/skp/commands/return-skp';
import { saveSkp } from '@/lib/skp/commands/save-skp';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { skpHead } from '@/lib/skp/queries';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenDraftSkp, givenOpenCycle, givenSubmittedSkp, staffPlan } from '@/tests/support/given';
import { COME_IN } from '@/tests/support/given-changes';
import { openPlanning, type Planning, unitsPage } from './queries';
import { boardOf, type Counts } from './queries/board';
import { listPlanners, plannersPage } from './queries/people';
import { PLANNING_STATES } from './rules/states';
import type { AskedPlanning } from './schema';

const DAY = '2026-03-02';
let db: Connection;
let cycle: CycleRow;
beforeEach(() => {
  db = freshDatabase();
  cycle = givenOpenCycle(db);
});

function planningOf(member: CastMember, asked: AskedPlanning = {}, day = DAY): Planning {
  const planning = openPlanning(actingAs(db, member, day), asked);
  if (!planning || planning === 'no-year') throw new Error('not open');
  return planning;
}
const pageFor = (member: CastMember, asked: AskedPlanning = {}, day = DAY) =>
  plannersPage(actingAs(db, member, day), planningOf(member, asked, day), asked);
const lineOf = (member: CastMember, reader: CastMember = cast.agencyAdmin) =>
  pageFor(reader).lines.find(({ employeeId }) => employeeId === member.id);
const idsOf = (planning: Planning) => listPlanners(planning).map(({ employeeId }) => employeeId);

describe('the list of people', () => {
  it('shows the state of each plan, since when, and who is waited for', () => {
    givenDraftSkp(db, cast.colleague, { day: '2026-01-12' });
    givenSubmittedSkp(db, cast.employee, { day: '2026-01-15' });
    const { skpId } = givenSubmittedSkp(db, cast.contract, { day: '2026-01-15' });
    returnSkp(actingAs(db, cast.appraiser, '2026-01-20'), { skpId, reason: 'Targetnya belum terukur' });
    givenAgreedSkp(db, cast.stranger, { day: '2026-01-18' });
    expect(lineOf(cast.otherAppraiser)).toMatchObject({
      state: 'none',
      late: { party: 'employee', dueOn: '2026-01-31' },
    });
    expect(lineOf(cast.colleague)).toMatchObject({
      state: 'draft',
      sinceOn: '2026-01-12',
      late: { party: 'employee' },
    });
    expect(lineOf(cast.employee)).toMatchObject({
      state: 'submitted',
      sinceOn: '2026-01-15',
      late: { party: 'appraiser', dueOn: '2026-01-31' },
      appraiser: cast.appraiser.name,
    });
    expect(lineOf(cast.contract)).toMatchObject({ state: 'returned', sinceOn: '2026-01-20', appraiser: undefined });
    expect(lineOf(cast.stranger)).toMatchObject({ state: 'agreed', late: undefined });
  });

  it('names the superior who set a plan because the appraiser did not answer', () => {
    const { skpId } = givenSubmittedSkp(db, cast.employee);
    agreeSkp(actingAs(db, cast.head, '2026-02-10'), { skpId });
    expect(lineOf(cast.employee)).toMatchObject({
      state: 'agreed-by-reviewer',
      sinceOn: '2026-02-10',
      setter: cast.head.name,
    });
  });

  it('gives the day of the setting if a change was submitted that can no longer be set', () => {
    const { skpId } = givenAgreedSkp(db, cast.employee, { day: '2026-01-18' });
    const ctx = actingAs(db, cast.employee, '2026-02-20');
    openChange(ctx, { skpId, reason: 'Penugasan baru dari kepala bidang' });
    saveSkp(ctx, {
      ...staffPlan,
      skpId,
      revision: skpHead(db, skpId)!.revision,
      results: [...staffPlan.results, COME_IN],
    });
    submitSkp(ctx, { skpId });
    expect(lineOf(cast.employee)).toMatchObject({ state: 'change-submitted', sinceOn: '2026-02-20' });
    db.update(cycles).set({ status: 'closed' }).run();
    const { lines } = pageFor(cast.agencyAdmin, { siklus: cycle.id });
    const line = lines.find(({ employeeId }) => employeeId === cast.employee.id);
    expect(line).toMatchObject({ state: 'agreed', sinceOn: '2026-01-18' });
  });

  it('gives the reason if no plan is needed', () => {
    excusePerson(actingAs(db, cast.agencyAdmin, DAY), {
      cycleId: cycle.id,
      assignmentId: cast.employee.assignmentId,
      reason: 'Cuti di luar tanggungan negara',
    });
    expect(lineOf(cast.employee)).toMatchObject({ state: 'excused', excuse: 'Cuti di luar tanggungan negara' });
  });

  it('has everybody once, with the post of the day: the new post only from its first day', () => {
    givenAgreedSkp(db, cast.employee);
    db.update(assignments).set({ toOn: '2026-03-31' }).where(eq(assignments.id, cast.employee.assignmentId)).run();
    db.insert(assignments)
      .values({
        id: 'tugas-baru',
        employeeId: cast.employee.id,
        positionId: `jabatan-${cast.stranger.id}`,
        unitId: castUnits.community.id,
        fromOn: '2026-04-01',
      })
      .run();
    const linesOn = (day: string) =>
      pageFor(cast.agencyAdmin, {}, day).lines.filter(({ employeeId }) => employeeId === cast.employee.id);
    expect(linesOn('2026-03-31').map(({ unit, state }) => [unit, state])).toEqual([
      [castUnits.services.name, 'agreed'],
    ]);
    expect(linesOn('2026-04-01').map(({ unit, state, dueOn }) => [unit, state, dueOn])).toEqual([
      [castUnits.community.name, 'none', '2026-05-01'],
    ]);
  });

  it('puts the longest waiting first, and pages both ways without losing or repeating anybody', () => {
    givenSubmittedSkp(db, cast.employee, { day: '2026-01-20' });
    givenSubmittedSkp(db, cast.contract, { day: '2026-01-12' });
    const waiting = planningOf(cast.agencyAdmin, { keadaan: 'submitted' });
    expect(idsOf(waiting)).toEqual([cast.contract.id, cast.employee.id]);
    const everybody = planningOf(cast.agencyAdmin);
    const ids = idsOf(everybody);
    const [behind] = pageFor(cast.agencyAdmin).lines;
    const key = Buffer.from(JSON.stringify([behind!.employeeId, behind!.sortName])).toString('base64url');
    const rest = pageFor(cast.agencyAdmin, { setelah: key });
    expect(rest.lines.map(({ employeeId }) => employeeId)).toEqual(ids.slice(1));
    const again = pageFor(cast.agencyAdmin, { sebelum: rest.previous! });
    expect(again.lines.map(({ employeeId }) => employeeId)).toEqual([behind!.employeeId]);
    expect(pageFor(cast.agencyAdmin, { setelah: 'rusak' }).lines).toHaveLength(ids.length);
  });

  it("opens plans for officers, the appraiser and the appraiser's superior, and people for officers only", () => {
    givenSubmittedSkp(db, cast.employee);
    const opens = (reader: CastMember) => {
      const line = lineOf(cast.employee, reader);
      return line && [line.opensPlan, line.opensPerson];
    };
    expect(opens(cast.auditor)).toEqual([true, true]);
    expect(opens(cast.unitAdmin)).toEqual([true, true]);
    expect(opens(cast.appraiser)).toEqual([true, false]);
    expect(opens(cast.head)).toEqual([true, false]);
    expect(opens(cast.mayor)).toEqual([false, false]);
    expect(opens(cast.otherAppraiser)).toBeUndefined();
    expect(openPlanning(actingAs(db, cast.employee, DAY), {})).toBeUndefined();
  });
});

it('opens a draft for its owner, but not for the superiors', () => {
  givenDraftSkp(db, cast.appraiser);
  expect(lineOf(cast.appraiser, cast.appraiser)).toMatchObject({ state: 'draft', opensPlan: true });
  expect(lineOf(cast.appraiser, cast.head)).toMatchObject({ state: 'draft', opensPlan: false });
});

describe('the figures', () => {
  const given = () => {
    givenDraftSkp(db, cast.colleague);
    givenSubmittedSkp(db, cast.employee);
    givenAgreedSkp(db, cast.stranger);
    givenAgreedSkp(db, cast.head);
  };
  const figures = ({ waitsSince: _, ...counts }: Counts) => counts;
  const listed = (planning: Planning, asked: AskedPlanning) =>
    listPlanners({ ...planning, ...planningOf(cast.agencyAdmin, { unit: planning.unit?.id, ...asked }) }).length;

  it('equal the list, for every unit, every state and overdue plans', () => {
    given();
    for (const unit of Object.values(castUnits)) {
      const planning = planningOf(cast.agencyAdmin, { unit: unit.id });
      const { counts } = unitsPage(planning, {});
      const expected = PLANNING_STATES.map((keadaan) => [keadaan, listed(planning, { keadaan })]);
      expect(figures(counts)).toEqual({
        ...Object.fromEntries(expected),
        people: listed(planning, {}),
        late: listed(planning, { lewat: 'ya' }),
      });
      expect(planning.unit!.own.people).toBe(listed(planning, { langsung: 'ya' }));
      for (const asked of [{}, { langsung: 'ya' }, { keadaan: 'submitted' }]) {
        const { of } = pageFor(cast.agencyAdmin, { unit: unit.id, ...asked });
        expect(of).toBe(listed(planning, 'langsung' in asked ? asked : {}));
      }
    }
  });

  it('of a unit count its people and those of every unit below', () => {
    given();
    const planning = planningOf(cast.agencyAdmin, { unit: castUnits.health.id });
    const page = unitsPage(planning, {});
    const below = page.units.reduce((sum, { all }) => sum + all.people, planning.unit!.own.people);
    expect(page.counts.people).toBe(below);
    expect(page.above.map(({ id }) => id)).toEqual([castUnits.city.id]);
    expect(page.counts.waitsSince).toBe(actingAs(db, cast.employee, '2026-01-10').now.getTime());
  });

  it("begin at the reader's unit; a unit out of reach is ignored with a message", () => {
    expect(planningOf(cast.head).unit?.id).toBe(castUnits.health.id);
    expect(unitsPage(planningOf(cast.head), {}).above).toEqual([]);
    const elsewhere = planningOf(cast.appraiser, { unit: castUnits.personnel.id, keadaan: 'x', siklus: 'y' });
    expect(elsewhere.unit?.id).toBe(castUnits.services.id);
    expect(elsewhere.ignored).toEqual(['tahun kinerja', 'unit kerja', 'status']);
  });

  it('stay cached after operations that change no plan, and are read again after one that does', () => {
    const { skpId } = givenDraftSkp(db, cast.employee);
    const span = { cycle, today: DAY, timeZone: 'Asia/Jakarta' as const };
    const board = boardOf(db, span);
    saveSkp(actingAs(db, cast.employee, DAY), { ...staffPlan, skpId, revision: skpHead(db, skpId)!.revision });
    expect(boardOf(db, span)).toBe(board);
    submitSkp(actingAs(db, cast.employee, DAY), { skpId });
    const after = boardOf(db, span);
    expect(after).not.toBe(board);
    // Only the plan that changed was read again. The board must be equal to one that is read completely: the blank after the day makes it a
    // new question.
    expect(after).toEqual(boardOf(db, { ...span, today: '2026-03-02 ' }));
    expect(after.units.get(castUnits.services.id)!.all.submitted).toBe(1);
    excusePerson(actingAs(db, cast.agencyAdmin, DAY), {
      cycleId: cycle.id,
      assignmentId: cast.colleague.assignmentId,
      reason: 'Cuti di luar tanggungan negara',
    });
    expect(boardOf(db, span).units.get(castUnits.services.id)!.all.excused).toBe(1);
  });
});
