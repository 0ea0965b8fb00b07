import { describe, expect, it } from 'vitest';
import { appraiserIn, type LineOfDay, type ReportingSegment } from './reporting-line';

/** Unit, the one above it, who leads it. */
type Tree = 'regional' | 'central';
type Unit = readonly [id: string, above: string | null, head: string];
const TREES: Readonly<Record<Tree, readonly Unit[]>> = {
  regional: [
    ['daerah', null, 'kepala daerah'],
    ['setda', 'daerah', 'sekretaris daerah'],
    ['dinas', 'daerah', 'kepala dinas'],
    ['puskesmas', 'dinas', 'kepala puskesmas'],
    ['rsud', 'daerah', 'direktur rsud'],
    ['bidang', 'dinas', 'kepala bidang'],
  ],
  central: [
    ['kementerian', null, 'menteri'],
    ['setjen', 'kementerian', 'sekretaris jenderal'],
    ['biro', 'setjen', 'kepala biro'],
    ['balai', 'setjen', 'kepala balai'],
  ],
};
type Named = { segment?: string; unit?: string; by: string };

function lineOf(tree: Tree, named?: Named): LineOfDay {
  const rows = TREES[tree];
  const appointed = named && { employeeId: named.by, capacity: 'delegasi' as const };
  return {
    namedForSegment: (id) => (named?.segment === id ? appointed : undefined),
    namedForUnit: (id) => (named?.unit === id ? appointed : undefined),
    head: (unit) => rows.find(([id]) => id === unit)?.[2],
    parent: (unit) => rows.find(([id]) => id === unit)?.[1] ?? null,
    pltOf: () => undefined,
  };
}

function segment(tree: Tree, who: string, staffOf?: string): ReportingSegment {
  const [unitId, parentUnitId] = TREES[tree].find(([id, , head]) => id === staffOf || head === who)!;
  return { assignmentId: `post of ${who}`, employeeId: who, isHead: !staffOf, unitId, parentUnitId };
}

describe('who sets and appraises, by the post', () => {
  it.each([
    ['regional', 'sekretaris daerah', undefined, 'kepala daerah', 'C.3a, JPT madya'],
    ['regional', 'kepala dinas', undefined, 'kepala daerah', 'C.3a, JPT pratama'],
    ['regional', 'direktur rsud', undefined, 'kepala daerah', 'C.3b, unit kerja mandiri of the region'],
    ['regional', 'kepala puskesmas', undefined, 'kepala dinas', 'C.3b, unit kerja mandiri under an office'],
    ['regional', 'kepala bidang', undefined, 'kepala dinas', 'Ps 1, administrator'],
    ['regional', 'analis', 'bidang', 'kepala bidang', 'Ps 1, staff'],
    ['central', 'sekretaris jenderal', undefined, 'menteri', 'C.2b, JPT madya'],
    ['central', 'kepala biro', undefined, 'sekretaris jenderal', 'C.2c, JPT pratama'],
    ['central', 'kepala balai', undefined, 'sekretaris jenderal', 'C.2d, unit kerja mandiri'],
    ['central', 'menteri', undefined, undefined, 'nobody above, so nobody unless named (C.2a)'],
  ] as [Tree, string, string | undefined, string | undefined, string][])(
    '[ORANG-05] %s: %s %s is set by %s (%s)',
    (tree, who, staffOf, appraiser, _) => {
      expect(appraiserIn(lineOf(tree), segment(tree, who, staffOf))?.employeeId).toBe(appraiser);
    },
  );

  it.each([
    ['somebody named for that person', { segment: 'post of analis', by: 'kepala tim' }, 'kepala tim'],
    ['somebody named for all of the unit', { unit: 'bidang', by: 'sekretaris daerah' }, 'sekretaris daerah'],
    ['somebody named elsewhere', { unit: 'puskesmas', by: 'sekretaris daerah' }, 'kepala bidang'],
  ])('[ORANG-05] %s goes before the post', (_, named, appraiser) => {
    expect(appraiserIn(lineOf('regional', named), segment('regional', 'analis', 'bidang'))?.employeeId).toBe(appraiser);
  });
});
