import { expect, it } from 'vitest';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenOpenCycle, givenSubmittedSkp } from '@/tests/support/given';
import { expectRefused } from '@/tests/support/refused';
import { eventsOf } from '@/tests/support/traces';
import { plannerRows } from '../document';
import { openPlanning, type Planning } from '../queries';
import { allPlanners } from '../queries/people';
import { recordExport } from './record-export';

const DAY = '2026-03-02';

it('records who took which list and for which purpose; only officers can take one', () => {
  const db = freshDatabase();
  const cycleId = givenOpenCycle(db).id;
  const input = {
    cycleId,
    purpose: 'Rapat evaluasi Maret',
    format: 'csv',
    filter: { keadaan: 'none' },
    rows: 3,
  } as const;
  recordExport(actingAs(db, cast.unitAdmin, DAY), input);
  expect(eventsOf(db).at(-1)).toBe('planning.exported');
  for (const member of [cast.head, cast.employee])
    expectRefused(db, () => recordExport(actingAs(db, member, DAY), input), /tidak ditemukan/);
});

it('has a row for everybody of the list, in its order and with the words of the screen', () => {
  const db = freshDatabase();
  givenOpenCycle(db);
  givenSubmittedSkp(db, cast.employee);
  const ctx = actingAs(db, cast.unitAdmin, DAY);
  const rows = [...plannerRows(allPlanners(ctx, openPlanning(ctx, {}) as Planning), DAY)];
  expect(rows).toHaveLength(11);
  const own = rows.find(([, nip]) => nip === cast.employee.identity);
  expect(own?.slice(5, 11)).toEqual([
    'Menunggu penetapan',
    { day: '2026-01-10' },
    `Diajukan 10 Januari 2026; menunggu ${cast.appraiser.name}`,
    cast.appraiser.name,
    { day: '2026-01-31' },
    30,
  ]);
});
