import type { Connection } from '@/db/client';
import { fillDerived } from '@/db/derived';
import { accounts, agencies, assignments, employees, positions, roleGrants, units } from '@/db/schema';
import type { GrantedRole } from '@/lib/agency/rules/vocabulary';
import type { Employment, FunctionalLevel, PositionClass } from '@/lib/people/rules/vocabulary';

/** The units in which the cast works: a city, its health office with two divisions and a clinic, its personnel agency, its inspectorate. */
export const castUnits = {
  city: { id: 'unit-kota', code: 'KOTA', name: 'Pemerintah Kota Purnama', parent: undefined, independent: true },
  health: { id: 'unit-dinkes', code: 'DINKES', name: 'Dinas Kesehatan', parent: 'city', independent: true },
  services: {
    id: 'unit-yankes',
    code: 'DINKES-YANKES',
    name: 'Bidang Pelayanan Kesehatan',
    parent: 'health',
    independent: false,
  },
  community: {
    id: 'unit-kesmas',
    code: 'DINKES-KESMAS',
    name: 'Bidang Kesehatan Masyarakat',
    parent: 'health',
    independent: false,
  },
  clinic: { id: 'unit-melati', code: 'PKM-MELATI', name: 'Puskesmas Melati', parent: 'health', independent: true },
  personnel: {
    id: 'unit-bkpsdm',
    code: 'BKPSDM',
    name: 'Badan Kepegawaian dan Pengembangan SDM',
    parent: 'city',
    independent: true,
  },
  inspectorate: { id: 'unit-inspektorat', code: 'INSPEKTORAT', name: 'Inspektorat', parent: 'city', independent: true },
} as const;
type UnitKey = keyof typeof castUnits;

type Role = {
  id: string;
  name: string;
  identity: string | null;
  employment: Employment;
  grade: string | null;
  position: string;
  positionClass: PositionClass;
  level?: FunctionalLevel;
  unit: UnitKey;
  head?: true;
  from?: string;
  to?: string;
  grant?: GrantedRole;
  grantUnits?: readonly UnitKey[];
};

const START = '2025-01-01';

/** The cast: the same named people, in every role, for all tests. */
export const cast = {
  mayor: person(
    'walikota',
    'Hj. Ratna Wulandari',
    null,
    'pejabat-negara',
    null,
    'Wali Kota',
    'pejabat-negara',
    'city',
    { head: true },
  ),
  head: person(
    'kadis',
    'dr. Surya Pratama, M.Kes.',
    '197203121998031004',
    'pns',
    'IV/c',
    'Kepala Dinas Kesehatan',
    'jpt-pratama',
    'health',
    { head: true },
  ),
  appraiser: person(
    'kabid-yankes',
    'drg. Maya Lestari',
    '198005172006042011',
    'pns',
    'IV/a',
    'Kepala Bidang Pelayanan Kesehatan',
    'administrator',
    'services',
    { head: true },
  ),
  otherAppraiser: person(
    'kabid-kesmas',
    'Bambang Sutrisno, S.K.M.',
    '197811022003121006',
    'pns',
    'IV/a',
    'Kepala Bidang Kesehatan Masyarakat',
    'administrator',
    'community',
    { head: true },
  ),
  employee: person(
    'nutrisionis',
    'Dewi Anggraini, S.Gz.',
    '198809242012122003',
    'pns',
    'III/c',
    'Nutrisionis Ahli Muda',
    'fungsional',
    'services',
    { level: 'ahli-muda' },
  ),
  colleague: person(
    'pelaksana',
    'Andi Saputra',
    '199304082019031007',
    'pns',
    'II/d',
    'Pengadministrasi Umum',
    'pelaksana',
    'services',
  ),
  contract: person(
    'pppk',
    'Siti Rahmah, A.Md.Kep.',
    '199107042023212005',
    'pppk',
    'VII',
    'Perawat Terampil',
    'fungsional',
    'services',
    { level: 'terampil' },
  ),
  stranger: person(
    'epidemiolog',
    'Rizky Ramadhan, S.K.M.',
    '199002152015031002',
    'pns',
    'III/b',
    'Epidemiolog Ahli Pertama',
    'fungsional',
    'community',
    { level: 'ahli-pertama' },
  ),
  clinicHead: person(
    'kapus',
    'dr. Lina Marpaung',
    '198207302009022008',
    'pns',
    'IV/a',
    'Kepala Puskesmas Melati',
    'fungsional',
    'clinic',
    { level: 'ahli-madya', head: true },
  ),
  leaver: person(
    'pensiun',
    'Slamet Riyadi',
    '196808171990031009',
    'pns',
    'III/d',
    'Pengadministrasi Keuangan',
    'pelaksana',
    'community',
    { to: '2026-08-31' },
  ),
  unitAdmin: person(
    'sekretariat',
    'Yohanes Tandi, S.Sos.',
    '198512012010011015',
    'pns',
    'III/c',
    'Analis Sumber Daya Manusia Aparatur',
    'fungsional',
    'services',
    { level: 'ahli-muda', grant: 'unit-admin', grantUnits: ['health'] },
  ),
  personnelHead: person(
    'kaban',
    'Drs. Hendra Wijaya',
    '197001011995031002',
    'pns',
    'IV/c',
    'Kepala BKPSDM',
    'jpt-pratama',
    'personnel',
    { head: true },
  ),
  agencyAdmin: person(
    'admin',
    'Nur Aini, S.Kom.',
    '198703032011012010',
    'pns',
    'III/d',
    'Pranata Komputer Ahli Muda',
    'fungsional',
    'personnel',
    { level: 'ahli-muda', grant: 'agency-admin' },
  ),
  inspector: person(
    'inspektur',
    'Agus Salim, S.H.',
    '197105051997031003',
    'pns',
    'IV/c',
    'Inspektur',
    'jpt-pratama',
    'inspectorate',
    { head: true },
  ),
  auditor: person(
    'auditor',
    'Ketut Wirawan, S.E.',
    '198906062014021004',
    'pns',
    'III/b',
    'Auditor Ahli Pertama',
    'fungsional',
    'inspectorate',
    { level: 'ahli-pertama', grant: 'auditor' },
  ),
  /** Is unit admin of two units beside each other, but not of the unit above them. */
  twoUnitsAdmin: person(
    'dua-unit',
    'Made Suartini, S.A.P.',
    '199204152018012003',
    'pns',
    'III/b',
    'Analis Kelembagaan',
    'pelaksana',
    'inspectorate',
    { grant: 'unit-admin', grantUnits: ['services', 'clinic'] },
  ),
} as const;

export type CastMember = { id: string; name: string; assignmentId: string; signInName: string };

function person(
  key: string,
  name: string,
  identity: string | null,
  employment: Employment,
  grade: string | null,
  position: string,
  positionClass: PositionClass,
  unit: UnitKey,
  more: Pick<Role, 'level' | 'head' | 'from' | 'to' | 'grant' | 'grantUnits'> = {},
): Role & CastMember {
  const base = { id: `orang-${key}`, name, identity, employment, grade, position, positionClass, unit };
  return { ...base, ...more, assignmentId: `tugas-${key}`, signInName: identity ?? key };
}

/** Inserts the rows of the cast: agency, units, people. All further records in tests are made by commands. */
export function plantCast(db: Connection): void {
  db.insert(agencies)
    .values({
      id: 'agency',
      name: 'Pemerintah Kota Purnama',
      kind: 'kota',
      timeZone: 'Asia/Jakarta',
      signaturePlace: 'Purnama',
      address: 'Jalan Merdeka Nomor 1, Purnama',
      createdAt: new Date('2025-01-01T00:00:00Z'),
    })
    .run();
  for (const [, unit] of Object.entries(castUnits)) {
    const parent = unit.parent && castUnits[unit.parent];
    const path = `${parent ? pathOf(unit.parent) : ''}${unit.id}/`;
    db.insert(units)
      .values({
        id: unit.id,
        code: unit.code,
        name: unit.name,
        parentId: parent?.id,
        path,
        isIndependent: unit.independent,
      })
      .run();
  }
  for (const member of Object.values(cast) as (Role & CastMember)[]) plantMember(db, member);
  for (const member of Object.values(cast) as (Role & CastMember)[]) plantGrant(db, member);
  fillDerived(db);
}

function pathOf(key: UnitKey): string {
  const unit = castUnits[key];
  return `${unit.parent ? pathOf(unit.parent) : ''}${unit.id}/`;
}

function plantMember(db: Connection, member: Role & CastMember): void {
  const positionId = `jabatan-${member.id}`;
  const unit = castUnits[member.unit];
  db.insert(employees)
    .values({
      id: member.id,
      identityKind: member.identity ? 'nip' : 'none',
      identityNumber: member.identity,
      name: member.name,
      employment: member.employment,
      grade: member.grade,
      createdAt: new Date('2025-01-01T00:00:00Z'),
    })
    .run();
  db.insert(positions)
    .values({
      id: positionId,
      unitId: unit.id,
      name: member.position,
      positionClass: member.positionClass,
      functionalLevel: member.level,
      isHead: member.head ?? false,
      isIndependentUnitHead: (member.head ?? false) && unit.independent,
    })
    .run();
  db.insert(assignments)
    .values({
      id: member.assignmentId,
      employeeId: member.id,
      positionId,
      unitId: unit.id,
      fromOn: member.from ?? START,
      toOn: member.to,
    })
    .run();
  db.insert(accounts).values({ employeeId: member.id, signInName: member.signInName, mustChangePassword: false }).run();
}

function plantGrant(db: Connection, member: Role & CastMember): void {
  if (!member.grant) return;
  for (const [i, unit] of (member.grantUnits ?? [undefined]).entries()) {
    db.insert(roleGrants)
      .values({
        id: i === 0 ? `peran-${member.id}` : `peran-${member.id}-${i + 1}`,
        employeeId: member.id,
        role: member.grant,
        unitId: unit && castUnits[unit].id,
        grantedBy: cast.agencyAdmin.id,
        grantedAt: new Date('2025-01-01T00:00:00Z'),
      })
      .run();
  }
}
