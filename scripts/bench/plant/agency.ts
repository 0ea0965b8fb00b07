import { newId } from '@/lib/kernel/ids';
import { castUnits } from '@/tests/support/cast';

export type PlantedUnit = {
  id: string;
  code: string;
  name: string;
  parentId: string;
  path: string;
  isIndependent: boolean;
};
export type PlantedPerson = {
  id: string;
  assignmentId: string;
  nip: string;
  name: string;
  employment: 'pns' | 'pppk';
  grade: string;
  unit: PlantedUnit;
  position: string;
  positionClass: 'jpt-pratama' | 'administrator' | 'pengawas' | 'pelaksana';
  isHead: boolean;
};

const OFFICES = 31;
const DIVISIONS = 3;
const SECTIONS = 5;

/** About 590 units below the city of the cast: offices, their divisions, and the sections of the divisions. */
export function inventUnits(): PlantedUnit[] {
  const city = { id: castUnits.city.id, path: `${castUnits.city.id}/` };
  return times(OFFICES).flatMap((o) => {
    const office = unit(city, `OPD-${two(o)}`, `Dinas Urusan ${two(o)}`, true);
    const divisions = times(DIVISIONS).flatMap((d) => {
      const division = unit(office, `${office.code}-${d}`, `Bidang ${d} ${office.name}`, false);
      const sections = times(SECTIONS).map((s) =>
        unit(division, `${division.code}-${s}`, `Seksi ${s} ${division.name}`, false),
      );
      return [division, ...sections];
    });
    return [office, ...divisions];
  });
}

function unit(parent: { id: string; path: string }, code: string, name: string, isIndependent: boolean): PlantedUnit {
  const id = newId();
  return { id, code, name, parentId: parent.id, path: `${parent.path}${id}/`, isIndependent };
}

/** Invents people: one head for every unit (offices first). The others are spread evenly over the units that are not offices. */
export function inventPeople(units: readonly PlantedUnit[], count: number): PlantedPerson[] {
  const offices = units.filter(({ isIndependent }) => isIndependent);
  const rest = units.filter(({ isIndependent }) => !isIndependent);
  return times(count).map((n) => {
    const i = n - 1;
    const isHead = i < units.length;
    const seat = isHead ? [...offices, ...rest][i]! : rest[i % rest.length]!;
    return { ...person(i), ...post(seat, isHead), unit: seat, isHead };
  });
}

function post(seat: PlantedUnit, isHead: boolean): Pick<PlantedPerson, 'position' | 'positionClass'> {
  if (!isHead) return { position: 'Pengolah Data dan Informasi', positionClass: 'pelaksana' };
  if (seat.isIndependent) return { position: `Kepala ${seat.name}`, positionClass: 'jpt-pratama' };
  const isSection = seat.name.startsWith('Seksi');
  return { position: `Kepala ${seat.name}`, positionClass: isSection ? 'pengawas' : 'administrator' };
}

const FIRST = [
  'Aditya',
  'Bunga',
  'Cahyo',
  'Dian',
  'Eka',
  'Fitri',
  'Gilang',
  'Hana',
  'Indra',
  'Joko',
  'Kartika',
  'Lukman',
];
const MIDDLE = ['Adi', 'Budi', 'Citra', 'Darma', 'Endah', 'Fajar', 'Gita', 'Hadi', 'Intan', 'Jaya', 'Kusuma'];
const LAST = [
  'Pratomo',
  'Rahayu',
  'Siregar',
  'Tanjung',
  'Utomo',
  'Wibisono',
  'Yulianti',
  'Zulkarnain',
  'Nugraha',
  'Hasibuan',
];

function person(i: number): Pick<PlantedPerson, 'id' | 'assignmentId' | 'nip' | 'name' | 'employment' | 'grade'> {
  const employment = i % 4 === 3 ? 'pppk' : 'pns';
  const name = `${FIRST[i % FIRST.length]} ${MIDDLE[i % MIDDLE.length]} ${LAST[Math.floor(i / 7) % LAST.length]}`;
  const grade = employment === 'pppk' ? 'IX' : ['III/a', 'III/b', 'III/c', 'III/d'][i % 4]!;
  return { id: newId(), assignmentId: newId(), nip: nip(i, employment), name, employment, grade };
}

const YEARS = 30;
const BIRTHDAYS = YEARS * 12 * 28;

/** A valid, unique NIP. People get different birthdays, and a higher running number when all birthdays are used. */
function nip(i: number, employment: 'pns' | 'pppk'): string {
  const b = i % BIRTHDAYS;
  const year = 1968 + (b % YEARS);
  const month = 1 + (Math.floor(b / YEARS) % 12);
  const day = 1 + (Math.floor(b / YEARS / 12) % 28);
  const start = `${year + 24}${employment === 'pppk' ? '21' : '03'}`;
  return `${year}${two(month)}${two(day)}${start}${1 + (i % 2)}${String(1 + Math.floor(i / BIRTHDAYS)).padStart(3, '0')}`;
}

export function times(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
