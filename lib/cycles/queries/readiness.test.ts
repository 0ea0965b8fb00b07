import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { agencies, positions } from '@/db/schema';
import { addPosition } from '@/lib/people/commands/add-position';
import { addUnit } from '@/lib/people/commands/add-unit';
import { closeUnit } from '@/lib/people/commands/close-unit';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { listEmptyTops, listTopsWithoutRegionHead } from './readiness';

const DAY = '2026-01-05';

it('a second top unit is reported while it is empty', () => {
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

it('[ORANG-29] a top unit of a region is reported if its leader is no pejabat negara, because nobody else is the Kepala Daerah', () => {
  const db = freshDatabase();
  const leadsAs = (positionClass: 'jpt-madya' | 'pejabat-negara') =>
    db
      .update(positions)
      .set({ positionClass })
      .where(eq(positions.id, `jabatan-${cast.mayor.id}`))
      .run();
  expect(listTopsWithoutRegionHead(db, DAY)).toEqual([]);
  leadsAs('jpt-madya');
  const { id, name } = castUnits.city;
  expect(listTopsWithoutRegionHead(db, DAY)).toEqual([{ id, name, headClass: 'jpt-madya' }]);
  db.update(agencies).set({ kind: 'kementerian' }).run();
  expect(listTopsWithoutRegionHead(db, DAY)).toEqual([]);
  db.update(agencies).set({ kind: 'provinsi' }).run();
  expect(listTopsWithoutRegionHead(db, DAY)).toHaveLength(1);
  leadsAs('pejabat-negara');
  expect(listTopsWithoutRegionHead(db, DAY)).toEqual([]);
});

it('[ORANG-29] an office beside the region is reported as well, whose head would count as a Kepala Daerah', () => {
  const db = freshDatabase();
  const admin = actingAs(db, cast.agencyAdmin, DAY);
  const office = { code: 'DISHUB', name: 'Dinas Perhubungan', parent: '', isIndependent: true };
  const { subject: unitId } = addUnit(admin, office);
  expect(listTopsWithoutRegionHead(db, DAY)).toEqual([]);
  const post = { positionClass: 'jpt-pratama', functionalLevel: null, isHead: true } as const;
  addPosition(admin, { unitId, position: 'Kepala Dinas Perhubungan', ...post });
  expect(listTopsWithoutRegionHead(db, DAY)).toEqual([{ id: unitId, name: office.name, headClass: 'jpt-pratama' }]);
  closeUnit(admin, { unitId, closedOn: '2026-01-04' });
  expect(listTopsWithoutRegionHead(db, DAY)).toEqual([]);
});
