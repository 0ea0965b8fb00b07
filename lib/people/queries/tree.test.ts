import { expect, it } from 'vitest';
import { units } from '@/db/schema';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { ancestorsOf, countPeopleBelow, searchUnits, unitTree } from './tree';
import { findUnit, unitByText } from './units';

const DAY = '2026-07-01';

it('shows a small tree whole, and each reader their own part of it', () => {
  const db = freshDatabase();
  const whole = unitTree(actingAs(db, cast.auditor, DAY), '');
  expect([whole.roots.map(({ code }) => code), whole.total]).toEqual([['KOTA'], 7]);
  expect(whole.roots[0]?.children.find(({ code }) => code === 'DINKES')?.children).toHaveLength(3);
  const own = unitTree(actingAs(db, cast.unitAdmin, DAY), '');
  expect([own.roots.map(({ code }) => code), own.total]).toEqual([['DINKES'], 4]);
  expect(unitTree(actingAs(db, cast.employee, DAY), '')).toEqual({ roots: [], total: 0 });
});

it('opens a large tree branch by branch, a hundred units at most', () => {
  const db = freshDatabase();
  for (let i = 0; i < 130; i++) {
    const id = `sd-${i}`;
    const path = `unit-kota/unit-bkpsdm/${id}/`;
    db.insert(units)
      .values({ id, code: `SD${i}`, name: `SD Negeri ${i}`, parentId: 'unit-bkpsdm', path })
      .run();
  }
  const ctx = actingAs(db, cast.agencyAdmin, DAY);
  const closed = unitTree(ctx, '');
  expect(closed.roots[0]).toMatchObject({ code: 'KOTA', below: 3, children: [] });
  const opened = unitTree(ctx, 'unit-kota/unit-bkpsdm/').roots[0]?.children;
  const agency = opened?.find(({ code }) => code === 'BKPSDM');
  expect([agency?.children.length, agency?.hidden]).toEqual([100, 30]);
  expect(opened?.find(({ code }) => code === 'DINKES')?.children).toEqual([]);
  expect(searchUnits(ctx, 'sd negeri 12').rows).toHaveLength(11);
  expect(searchUnits(ctx, 'sd negeri').hasMore).toBe(true);
});

it('names the units above as far as they may be seen, and counts people', () => {
  const db = freshDatabase();
  const path = 'unit-kota/unit-dinkes/unit-yankes/';
  expect(ancestorsOf(actingAs(db, cast.unitAdmin, DAY), path)).toEqual([
    { id: castUnits.health.id, name: 'Dinas Kesehatan' },
  ]);
  expect(countPeopleBelow(db, 'unit-kota/unit-dinkes/', DAY)).toBe(10);
  expect(countPeopleBelow(db, 'unit-kota/unit-dinkes/', '2026-09-01')).toBe(9);
});

it('reads a unit from what is typed or suggested', () => {
  const db = freshDatabase();
  expect(unitByText(db, 'dinkes', 'all').unit?.id).toBe(castUnits.health.id);
  expect(unitByText(db, 'DINKES – Dinas Kesehatan', 'all').unit?.id).toBe(castUnits.health.id);
  expect(unitByText(db, 'melati', 'all').unit?.id).toBe(castUnits.clinic.id);
  expect(unitByText(db, 'bidang', 'all').fault).toContain('Ada 2 unit yang cocok');
  expect(unitByText(db, 'melati', ['unit-kota/unit-bkpsdm/']).fault).toContain('tidak ditemukan');
});

it('keeps units of others out of pages', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.unitAdmin, DAY);
  expect(findUnit(ctx, castUnits.personnel.id)).toBeUndefined();
  expect(findUnit(ctx, castUnits.clinic.id)?.code).toBe('PKM-MELATI');
});
