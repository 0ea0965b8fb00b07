import { describe, expect, it } from 'vitest';
import type { LineOfDay } from './line-of-day';
import { appraiserIn, type ReportingSegment, reviewerIn } from './reporting-line';
import type { AppraiserCapacity, PositionClass } from './vocabulary';

type Kind = 'regional' | 'central';
/** A unit: the one above it, who leads it, from which class of post, and whether it is independent. */
type Unit = readonly [
  id: string,
  above: string | null,
  head: string | null,
  headClass: PositionClass,
  independent?: true,
];
const TREES: Readonly<Record<Kind, readonly Unit[]>> = {
  regional: [
    ['daerah', null, 'kepala daerah', 'pejabat-negara', true],
    ['setda', 'daerah', 'sekretaris daerah', 'jpt-madya', true],
    ['asisten', 'setda', 'asisten', 'jpt-pratama'],
    ['biro', 'asisten', 'kepala biro', 'jpt-pratama'],
    ['dinas', 'daerah', 'kepala dinas', 'jpt-pratama', true],
    ['puskesmas', 'dinas', 'kepala puskesmas', 'fungsional', true],
    ['rsud', 'daerah', 'direktur rsud', 'administrator', true],
    ['bidang', 'dinas', 'kepala bidang', 'administrator'],
    ['balai', 'bidang', 'kepala balai', 'pengawas', true],
    ['sekolah', 'bidang', 'kepala sekolah', 'fungsional'],
    ['bidang lain', 'dinas', 'kepala bidang lain', 'administrator'],
    ['kecamatan', 'daerah', 'camat', 'administrator', true],
    ['upt', 'kecamatan', 'kepala upt', 'pengawas', true],
  ],
  central: [
    ['kementerian', null, 'menteri', 'pejabat-negara', true],
    ['setjen', 'kementerian', 'sekretaris jenderal', 'jpt-madya'],
    ['direktorat', 'setjen', 'direktur', 'jpt-pratama'],
    ['balai besar', 'direktorat', 'kepala balai besar', 'jpt-pratama', true],
    ['balai', 'direktorat', 'kepala balai', 'administrator', true],
    ['subdit', 'direktorat', 'kepala subdit', 'administrator'],
    ['loka', 'subdit', 'kepala loka', 'pengawas', true],
    ['pusat', 'kementerian', 'kepala pusat', 'jpt-pratama'],
  ],
};
type Named = { segment?: string; unit?: string; by: string; as?: AppraiserCapacity };
type Case = { kind?: Kind; vacant?: string[]; named?: Named[] };

function lineOf({ kind = 'regional', vacant = [], named = [] }: Case): LineOfDay {
  const rows = TREES[kind];
  const found = (id: string, key: 'segment' | 'unit') => {
    const row = named.find((one) => one[key] === id);
    return row && { employeeId: row.by, capacity: row.as ?? 'delegasi' };
  };
  const headOf = (unit: string) =>
    vacant.includes(unit) ? undefined : (rows.find(([id]) => id === unit)?.[2] ?? undefined);
  return {
    isRegional: kind === 'regional',
    namedForSegment: (id) => found(id, 'segment'),
    namedForUnit: (id) => found(id, 'unit'),
    head: headOf,
    unit: (unit) => {
      const [, parentId, , headClass, isIndependent = false] = rows.find(([id]) => id === unit)!;
      return { parentId, headClass, isIndependent, headsIndependent: isIndependent };
    },
    pltsOf: (who) => named.flatMap(({ unit, by, as }) => (unit && by === who && as === 'plt' ? [unit] : [])),
    placeOf: (who) => {
      const led = rows.find(([, , head]) => head === who);
      return led && headOf(led[0]) ? { unitId: led[0], isHead: true } : { unitId: 'biro', isHead: false };
    },
  };
}

function segment(who: string, kind: Kind = 'regional', staffOf?: string, as?: PositionClass): ReportingSegment {
  const [unitId, parentUnitId, , headClass, independent = false] = TREES[kind].find(([id, , head]) =>
    staffOf ? id === staffOf : head === who,
  )!;
  const post = {
    positionClass: as ?? (staffOf ? 'pelaksana' : headClass),
    isIndependentUnitHead: !staffOf && independent,
  };
  return { assignmentId: `post of ${who}`, employeeId: who, isHead: !staffOf, unitId, parentUnitId, ...post } as const;
}

const analyst = segment('analis', 'regional', 'bidang');
const teacher = segment('guru', 'regional', 'sekolah');
const other = segment('kepala bidang lain');
const appraiserOf = (of: ReportingSegment, given: Case = {}) => appraiserIn(lineOf(given), of)?.employeeId;

describe('who sets and appraises, by the post', () => {
  it.each([
    ['sekretaris daerah', 'kepala daerah', 'C.3a, JPT madya'],
    ['kepala dinas', 'kepala daerah', 'C.3a, JPT pratama'],
    ['asisten', 'kepala daerah', 'C.3a, JPT pratama below the Sekda'],
    ['kepala biro', 'kepala daerah', 'C.3a, JPT pratama below an Asisten'],
    ['direktur rsud', 'kepala daerah', 'C.3b, unit kerja mandiri of the region'],
    ['kepala puskesmas', 'kepala dinas', 'C.3b, unit kerja mandiri under an office'],
    ['kepala balai', 'kepala dinas', 'C.3b, unit kerja mandiri below a division: the head of the office'],
    ['kepala upt', 'camat', 'C.3b, unit kerja mandiri under an office that no JPT leads'],
    ['kepala bidang', 'kepala dinas', 'Ps 1, administrator'],
    ['kepala sekolah', 'kepala bidang', 'Ps 1, head of a unit that is not independent'],
    ['kepala daerah', undefined, 'nobody above, so nobody unless named'],
  ])('[ORANG-07] in a region %s is set by %s (%s)', (who, appraiser, _) => {
    expect(appraiserOf(segment(who))).toBe(appraiser);
  });

  it('[ORANG-07] in a region a JPT who leads no unit is set by the Kepala Daerah, and by nobody while there is none', () => {
    const adviser = segment('staf ahli', 'regional', 'setda', 'jpt-pratama');
    expect(appraiserOf(adviser)).toBe('kepala daerah');
    expect(appraiserOf(adviser, { vacant: ['daerah'] })).toBeUndefined();
    expect(appraiserOf(adviser, { vacant: ['daerah'], named: [{ unit: 'daerah', by: 'wakil', as: 'plt' }] })).toBe(
      'wakil',
    );
  });

  it.each([
    ['sekretaris jenderal', 'menteri', 'C.2b, JPT madya'],
    ['direktur', 'sekretaris jenderal', 'C.2c, JPT pratama'],
    ['kepala balai besar', 'sekretaris jenderal', 'C.2c, JPT pratama below a JPT pratama'],
    ['kepala pusat', 'menteri', 'C.2c, JPT pratama right below the minister, where there is no JPT madya'],
    ['kepala balai', 'direktur', 'C.2d, unit kerja mandiri under the coordinating JPT'],
    ['kepala loka', 'direktur', 'C.2d, unit kerja mandiri below an administrator'],
    ['kepala subdit', 'direktur', 'Ps 1, administrator'],
    ['menteri', undefined, 'nobody above, so nobody unless named (C.2a)'],
  ])('[ORANG-07] in a central agency %s is set by %s (%s)', (who, appraiser, _) => {
    expect(appraiserOf(segment(who, 'central'), { kind: 'central' })).toBe(appraiser);
  });

  it.each<[string, Named[], string]>([
    ['somebody named for that person', [{ segment: 'post of analis', by: 'kepala tim' }], 'kepala tim'],
    ['somebody named for all of the unit', [{ unit: 'bidang', by: 'sekretaris daerah' }], 'sekretaris daerah'],
    ['somebody named elsewhere', [{ unit: 'puskesmas', by: 'sekretaris daerah' }], 'kepala bidang'],
  ])('[ORANG-05] %s has precedence over the post', (_, named, appraiser) => {
    expect(appraiserOf(analyst, { named })).toBe(appraiser);
  });
});

describe('the way up', () => {
  it.each<[string, ReportingSegment, string[], string | undefined]>([
    ['the superior under a vacant post', analyst, ['bidang'], 'kepala dinas'],
    ['step by step while the next is vacant too', teacher, ['sekolah', 'bidang'], 'kepala dinas'],
    ['for a head above a vacant post', segment('kepala sekolah'), ['bidang'], 'kepala dinas'],
    ['to the top', teacher, ['sekolah', 'bidang', 'dinas'], 'kepala daerah'],
    ['nobody where all are vacant', teacher, ['sekolah', 'bidang', 'dinas', 'daerah'], undefined],
  ])('[ORANG-05] leads to %s (R6 p.89 no.2)', (_, of, vacant, appraiser) => {
    expect(appraiserOf(of, { vacant })).toBe(appraiser);
  });

  it('[ORANG-05] ends at the person named for the vacant post', () => {
    expect(appraiserOf(teacher, { vacant: ['sekolah'], named: [{ unit: 'sekolah', by: 'wakil', as: 'plt' }] })).toBe(
      'wakil',
    );
  });

  const acts = (by: string, ...units: string[]): Named[] => units.map((unit) => ({ unit, by, as: 'plt' }));
  it.each<[string, ReportingSegment, string[], string]>([
    ['one post', other, ['sekolah'], 'kepala bidang'],
    ['two nested posts', other, ['bidang', 'sekolah'], 'kepala dinas'],
    ['two nested posts, the other letter younger', other, ['sekolah', 'bidang'], 'kepala dinas'],
    ['two posts side by side', other, ['puskesmas', 'bidang'], 'kepala dinas'],
    ['two posts of two offices', other, ['puskesmas', 'upt'], 'kepala daerah'],
    ['a post of a JPT below the Sekda', other, ['biro'], 'kepala daerah'],
    ['a post below their own', segment('kepala dinas'), ['sekolah'], 'kepala daerah'],
    ['a post right above their own', segment('kepala sekolah'), ['bidang'], 'kepala dinas'],
  ])('[ORANG-20] of the Plt. of %s is above them all', (_, of, units, appraiser) => {
    expect(appraiserOf(of, { vacant: units, named: acts(of.employeeId, ...units) })).toBe(appraiser);
  });

  it('[ORANG-20] of a Plt. is found above another vacant post', () => {
    expect(appraiserOf(other, { vacant: ['sekolah', 'bidang'], named: acts('kepala bidang lain', 'sekolah') })).toBe(
      'kepala dinas',
    );
  });

  it('[ORANG-22] never makes a person the reviewer of their own appraiser', () => {
    const named = [{ segment: 'post of kepala dinas', by: 'kepala bidang', as: 'definitif' }] as const;
    const line = lineOf({ named: [...named] });
    const appraiser = appraiserIn(line, segment('kepala dinas'))!;
    expect(reviewerIn(line, appraiser, segment('kepala bidang'), 'kepala dinas')?.employeeId).toBe('kepala daerah');
  });
});

describe('the unit whose achievement counts is the one that the appraiser leads', () => {
  const named = (by: string, as: AppraiserCapacity): Named => ({ segment: 'post of analis', by, as });
  it.each<[string, ReportingSegment, Case, string]>([
    ['the tree', analyst, {}, 'bidang'],
    ['a head', segment('kepala bidang'), {}, 'dinas'],
    ['a JPT below the Sekda', segment('kepala biro'), {}, 'daerah'],
    ['a vacant post', analyst, { vacant: ['bidang'] }, 'dinas'],
    ['people of a Plt.', analyst, { named: [{ unit: 'bidang', by: 'kepala puskesmas', as: 'plt' }] }, 'bidang'],
    ['a Plt.', other, { named: [{ unit: 'sekolah', by: 'kepala bidang lain', as: 'plt' }] }, 'bidang'],
    ['named for the unit', analyst, { named: [{ unit: 'bidang', by: 'kepala puskesmas' }] }, 'bidang'],
    ['named for one person', analyst, { named: [named('kepala puskesmas', 'definitif')] }, 'puskesmas'],
    ['delegated for one person', analyst, { named: [named('kepala puskesmas', 'delegasi')] }, 'puskesmas'],
    ['named for one person from far above', analyst, { named: [named('kepala daerah', 'definitif')] }, 'daerah'],
    ['named for a person, leading no unit', analyst, { named: [named('pengawas', 'definitif')] }, 'biro'],
    [
      'named for one person, and Plt. above them',
      analyst,
      { named: [named('kepala upt', 'definitif'), { unit: 'dinas', by: 'kepala upt', as: 'plt' }] },
      'dinas',
    ],
    [
      'named for one person, Plt. elsewhere, leading no unit by post',
      analyst,
      { named: [named('pengawas', 'delegasi'), { unit: 'rsud', by: 'pengawas', as: 'plt' }] },
      'rsud',
    ],
  ])('[NILAI-03] for %s', (_, of, given, unitId) => {
    expect(appraiserIn(lineOf(given), of)?.ledUnitId).toBe(unitId);
  });
});
