import { describe, expect, it } from 'vitest';
import { cycles } from '@/db/schema';
import { changeTeam } from '@/lib/teams/commands/change-team';
import { type CastMember, cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp } from '@/tests/support/given';
import { givenMatrix } from '@/tests/support/given-matrices';
import { givenNamed, givenTeam } from '@/tests/support/given-teams';
import { textOf } from '@/tests/support/paper-text';
import { expectRefused } from '@/tests/support/refused';
import { findMatrixHead } from '../queries/head';
import { findMatrix } from '../queries/matrix';
import { printedMatrix } from '../queries/print';
import { orderOf } from '../queries/row-order';
import { handNumbers } from '../rules/row-order';
import { orderRows } from './order-rows';

const DAY = '2026-01-22';

function given() {
  const db = freshDatabase();
  const { cycle } = givenAgreedSkp(db, cast.appraiser);
  const { key } = givenMatrix(db, cast.appraiser, cycle);
  const ctx = actingAs(db, cast.appraiser, DAY);
  const rows = () => findMatrix(ctx, key)!.members;
  const names = () => rows().map(({ name }) => name);
  const order = (input: Partial<Parameters<typeof orderRows>[1]>, member: CastMember = cast.appraiser) =>
    orderRows(actingAs(db, member, DAY), { matrix: key, revision: 0, rowOrder: 'rank', rows: [], ...input });
  return { db, cycle, key, ctx, rows, names, order };
}

describe('the order of the rows', () => {
  it('[MATRIKS-16] is by name until the leader chooses another one, and then stays', () => {
    const { rows, names, order, key, ctx } = given();
    const byName = names();
    const last = byName.length;
    const backwards = rows().map(({ assignmentId }, i) => ({ assignmentId, place: last - i }));
    order({ rowOrder: 'hand', rows: backwards });
    expect(names()).toEqual([...byName].reverse());
    const text = textOf(printedMatrix(ctx, key)!.paper);
    const places = names().map((name) => text.indexOf(name));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    order({ revision: 1, rowOrder: 'name' });
    expect(names()).toEqual(byName);
    // The order by hand can be chosen again: it stayed stored, and the form has its numbers.
    const numbers = handNumbers(rows(), orderOf(ctx.db, findMatrixHead(ctx, key)!).byHand);
    const shown = rows().map(({ assignmentId }) => ({ assignmentId, place: numbers.get(assignmentId)! }));
    order({ revision: 2, rowOrder: 'hand', rows: shown });
    expect(names()).toEqual([...byName].reverse());
  });

  it('[MATRIKS-16] of a team is separate', () => {
    const { db, cycle, names, order, rows } = given();
    const team = givenTeam(db, cycle);
    for (const member of [cast.employee, cast.colleague]) givenNamed(db, team, member);
    const members = () => findMatrix(actingAs(db, cast.appraiser, DAY), team.teamId)!.members;
    const byName = [names(), members().map(({ name }) => name)];
    const backwards = members().map(({ assignmentId }, i) => ({ assignmentId, place: 9 - i }));
    order({ matrix: team.teamId, rowOrder: 'hand', rows: backwards });
    expect(members().map(({ name }) => name)).toEqual([...byName[1]!].reverse());
    expect(rows().map(({ name }) => name)).toEqual(byName[0]);
  });

  it('[MATRIKS-16] of a team passes to the next lead, who can change it', () => {
    const { db, cycle, order } = given();
    const team = givenTeam(db, cycle, { leader: cast.unitAdmin });
    for (const member of [cast.employee, cast.colleague]) givenNamed(db, team, member);
    const seen = (lead: CastMember) => findMatrix(actingAs(db, lead, DAY), team.teamId)!.members;
    const backwards = seen(cast.unitAdmin).map(({ assignmentId }, i) => ({ assignmentId, place: 9 - i }));
    order({ matrix: team.teamId, rowOrder: 'hand', rows: backwards }, cast.unitAdmin);
    const names = seen(cast.unitAdmin).map(({ name }) => name);
    changeTeam(actingAs(db, cast.head, DAY), {
      ...{ teamId: team.teamId, revision: 1, name: 'Stunting', lead: cast.otherAppraiser.name },
      ...{ letterNumber: '', fromOn: '2026-01-15', toOn: null, isOpen: false },
    });
    expect(seen(cast.otherAppraiser).map(({ name }) => name)).toEqual(names);
    order({ matrix: team.teamId, revision: 1, rowOrder: 'name' }, cast.otherAppraiser);
    expect(seen(cast.otherAppraiser).map(({ name }) => name)).toEqual([...names].reverse());
  });

  it('[MATRIKS-02] is chosen by the leader alone, while the year is open, on the revision that was read', () => {
    const { db, order } = given();
    for (const member of [cast.head, cast.unitAdmin, cast.auditor])
      expectRefused(db, () => order({}, member), /hanya diisi oleh/);
    for (const member of [cast.employee, cast.stranger]) expectRefused(db, () => order({}, member), /tidak ditemukan/);
    order({});
    expectRefused(db, () => order({}), /sudah diubah sejak/);
    db.update(cycles).set({ status: 'closed' }).run();
    expectRefused(db, () => order({ revision: 1 }), /sudah ditutup/);
  });
});
