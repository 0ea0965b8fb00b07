import { expect, it } from 'vitest';
import { addUnit } from '@/lib/people/commands/add-unit';
import { closeUnit } from '@/lib/people/commands/close-unit';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { listEmptyTops } from './readiness';

const DAY = '2026-01-05';

it('a second top of the tree is named while nobody and nothing is in it', () => {
  const db = freshDatabase();
  const admin = actingAs(db, cast.agencyAdmin, DAY);
  expect(listEmptyTops(db, DAY)).toEqual([]);
  const top = { code: 'KOTA-2', name: 'Pemerintah Kota (lagi)', parent: '', isIndependent: true };
  const { subject } = addUnit(admin, top);
  expect(listEmptyTops(db, DAY)).toEqual([{ id: subject, name: top.name }]);
  const below = addUnit(admin, { ...top, code: 'B', name: 'Bagian', parent: 'KOTA-2' }).subject;
  expect(listEmptyTops(db, DAY)).toEqual([]);
  closeUnit(admin, { unitId: below, closedOn: DAY });
  expect(listEmptyTops(db, DAY)).toHaveLength(1);
  closeUnit(admin, { unitId: subject, closedOn: DAY });
  expect(listEmptyTops(db, DAY)).toEqual([]);
});
