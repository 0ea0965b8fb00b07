import type { Connection } from '@/db/client';
import { skpIndicators, skpResults, skps, skpVersions } from '@/db/schema';
import { listCycles } from '@/lib/cycles/queries';
import { newId } from '@/lib/kernel/ids';
import type { CastMember } from './cast';
import { givenOpenCycle } from './given';

export function givenAgreedSkp(db: Connection, owner: CastMember): { skpId: string; cycleId: string } {
  const cycle = listCycles(db)[0] ?? givenOpenCycle(db);
  const skpId = newId();
  const versionId = newId();
  const at = new Date('2026-01-20T03:00:00Z');
  db.insert(skps)
    .values({
      id: skpId,
      cycleId: cycle.id,
      assignmentId: owner.assignmentId,
      ownerId: owner.id,
      form: 'staff',
      status: 'agreed',
      versionId,
      createdAt: at,
      agreedAt: at,
    })
    .run();
  db.insert(skpVersions).values({ id: versionId, skpId, number: 1, status: 'agreed', createdAt: at }).run();
  const rows = [
    [
      'utama',
      [
        { title: 'Jumlah laporan', direction: 'more', target: '12', measure: 'laporan' },
        { title: 'Laporan selesai', direction: 'by-date', targetOn: '2026-06-30' },
      ],
    ],
    ['tambahan', [{ title: 'Lama layanan', direction: 'less', target: '3', measure: 'hari' }]],
  ] as const;
  rows.forEach(([kind, indicators], r) => {
    const resultId = newId();
    db.insert(skpResults)
      .values({ id: resultId, versionId, lineageId: newId(), kind, ordinal: r + 1, title: `Hasil ${r + 1}` })
      .run();
    indicators.forEach((indicator, i) => {
      db.insert(skpIndicators)
        .values({ id: newId(), resultId, lineageId: newId(), ordinal: i + 1, aspect: 'kuantitas', ...indicator })
        .run();
    });
  });
  return { skpId, cycleId: cycle.id };
}
