import type { GrantedRole } from '../agency/rules/vocabulary';
import { formatDate, type PlainDate } from '../kernel/dates';
import { type Decimal, formatCount } from '../kernel/numbers';
import { EMPLOYMENT_NAMES } from './rules/identity';
import type { ImportKey } from './rules/import-columns';
import { closedByName } from './rules/names';
import { FUNCTIONAL_LEVEL_NAMES, POSITION_CLASS_NAMES } from './rules/positions';
import { excusesFromPlanning } from './rules/states';
import type { AppraiserCapacity, AppraiserReportStatus } from './rules/vocabulary';
import {
  ACCREDITATIONS,
  type Employment,
  type FunctionalLevel,
  type IdentityKind,
  type PositionClass,
  type Sex,
  type StateKind,
  type StudyLevel,
  type StudyPlace,
} from './rules/vocabulary';

/** The note beside an appointment that was recorded after its first day. */
export const backdatedWords = (recordedOn: PlainDate) => `berlaku surut, baru dicatat ${formatDate(recordedOn)}`;

/** The note in lists beside a unit that was closed. */
export const closedUnitWords = (closedOn: PlainDate) => `Ditutup ${formatDate(closedOn)}`;

export const positionClassLabels = POSITION_CLASS_NAMES;
export const functionalLevelLabels = FUNCTIONAL_LEVEL_NAMES;
export const employmentLabels = EMPLOYMENT_NAMES;

export const sexLabels: Record<Sex, string> = { pria: 'Pria', wanita: 'Wanita' };

/** The text before the name of a post on papers and screens. It is empty for the definitive holder and for a delegate. */
const capacityPrefixes: Record<AppraiserCapacity, string> = {
  definitif: '',
  plt: 'Plt. ',
  plh: 'Plh. ',
  delegasi: '',
};

type Acting = { capacity: AppraiserCapacity; position: string; holder: string | null };

/**
 * How papers and pages name an acting official. `as`: the post with Plt. or Plh. before it; empty for a delegate, who keeps their own post.
 * `onBehalf`: "a.n." and the definitive holder; for a delegate "a.n.", the post, and the holder in brackets. Without a holder, `onBehalf`
 * is empty for a Plt. or Plh. For `definitif` both are empty.
 */
export function onBehalfWords({ capacity, position, holder }: Acting): { as: string; onBehalf: string } {
  if (capacity === 'definitif') return { as: '', onBehalf: '' };
  if (capacity === 'delegasi') return { as: '', onBehalf: `a.n. ${position}${holder ? ` (${holder})` : ''}` };
  return { as: `${capacityPrefixes[capacity]}${position}`, onBehalf: holder ? `a.n. ${holder}` : '' };
}

/**
 * The capacity in which an action was done for another person: `Plt. Kepala Bidang X, a.n. drg. Maya Lestari`. Empty if the person acted in
 * their own post.
 */
export function actedAs(action: {
  capacity: AppraiserCapacity | null;
  actedFor: string | null;
  holder: string | null;
}): string {
  const { capacity, actedFor, holder } = action;
  if (capacity === null || actedFor === null) return '';
  const { as, onBehalf } = onBehalfWords({ capacity, position: actedFor, holder });
  return [as, onBehalf].filter(Boolean).join(', ');
}

/** A person, the post in which they act, and for whom: `Andi, Plt. Kepala Bidang X, a.n. drg. Maya Lestari`. */
export function actingName({ name, position, onBehalf }: { name: string; position: string; onBehalf: string }): string {
  return [name, position, onBehalf].filter(Boolean).join(', ');
}

export const capacityLabels: Record<AppraiserCapacity, string> = {
  definitif: 'Pejabat definitif',
  plt: 'Pelaksana tugas (Plt.)',
  plh: 'Pelaksana harian (Plh.)',
  delegasi: 'Menerima pendelegasian kewenangan',
};

export const stateLabels: Record<StateKind, string> = {
  'tugas-belajar': 'Tugas belajar',
  cltn: 'Cuti di luar tanggungan negara (CLTN)',
  mpp: 'Masa persiapan pensiun (MPP)',
  'diberhentikan-sementara': 'Diberhentikan sementara',
  'pejabat-negara': 'Diangkat menjadi pejabat negara',
  'lembaga-nonstruktural': 'Pimpinan atau anggota lembaga nonstruktural',
  cpns: 'CPNS, mulai bertugas menurut SPMT',
  'cuti-sakit': 'Cuti sakit',
};

type StateTerm = { kind: StateKind; fromOn: PlainDate; toOn: PlainDate | null };

/**
 * A state with its days: `Tugas belajar, mulai 1 September 2026`. With a last day: `Tugas belajar, 1 September 2026 sampai 31 Agustus
 * 2028`.
 */
export function stateNote({ kind, fromOn, toOn }: StateTerm): string {
  const term = toOn ? `${formatDate(fromOn)} sampai ${formatDate(toOn)}` : `mulai ${formatDate(fromOn)}`;
  return `${stateLabels[kind]}, ${term}`;
}

/**
 * The note beside an appointment that does not count while the person named is away: "tidak berlaku selama masa persiapan pensiun (MPP),
 * mulai 1 Juni 2026". Empty without absences.
 */
export function absenceWords(absences: readonly StateTerm[]): string {
  const notes = absences.map(stateNote).map((note) => note.charAt(0).toLowerCase() + note.slice(1));
  return notes.length > 0 ? `tidak berlaku selama ${notes.join('; ')}` : '';
}

/** The states in a JSON list, in one line. Empty if `json` is null or the list is empty. */
export function stateNotes(json: string | null): string {
  return json === null ? '' : (JSON.parse(json) as StateTerm[]).map(stateNote).join('; ');
}

export const studyLevelLabels: Record<StudyLevel, string> = {
  s1: 'Strata 1 (S-1)',
  'profesi-s2-s3': 'Profesi, Strata 2 (S-2), atau Strata 3 (S-3)',
};

export const studyPlaceLabels: Record<StudyPlace, string> = {
  'dalam-negeri': 'Di dalam negeri',
  'luar-negeri': 'Di luar negeri',
};

/** A grade point average with two decimals: `3,20`. */
export const averageText = (average: Decimal): string => Number(average).toFixed(2).replace('.', ',');

type StudyFacts = {
  studyLevel: StudyLevel | null;
  studyPlace: StudyPlace | null;
  universityAccreditation: string | null;
  programmeAccreditation: string | null;
  institution: string | null;
  programme: string | null;
};

/**
 * The facts of a study in words: `Magister Kebijakan Publik, Universitas Airlangga, jenjang profesi, S-2, atau S-3, di dalam negeri,
 * akreditasi perguruan tinggi A, program studi B`. Empty for a state that is not a study.
 */
export function studyWords(state: StudyFacts): string {
  const { studyLevel, studyPlace, institution, programme, universityAccreditation, programmeAccreditation } = state;
  if (!studyLevel || !studyPlace) return '';
  const accredited =
    universityAccreditation &&
    `akreditasi perguruan tinggi ${universityAccreditation}, program studi ${programmeAccreditation}`;
  const place = studyPlaceLabels[studyPlace].toLowerCase();
  const level = studyLevel === 's1' ? 'jenjang S-1' : 'jenjang profesi, S-2, atau S-3';
  return [programme, institution, level, place, accredited].filter(Boolean).join(', ');
}

const PLANNING: Readonly<Partial<Record<StateKind, string>>> = {
  'tugas-belajar': 'SKP tetap disusun, dengan hasil akademik sebagai hasil kerja (PermenPANRB 6/2022, hlm. 62–65).',
  cpns: 'SKP memuat hasil kerja sejak tanggal SPMT.',
};

/** What a state means for the plan. */
export function planningWords({ kind }: { kind: StateKind }, agency: { sickLeaveExcuses: boolean }): string {
  if (excusesFromPlanning(kind, agency))
    return 'Selama keadaan ini mencakup seluruh bagian tahunnya, SKP tidak diperlukan.';
  return PLANNING[kind] ?? 'SKP tetap disusun.';
}

export const roleLabels: Record<GrantedRole, string> = {
  'unit-admin': 'Admin unit kerja',
  'agency-admin': 'Admin instansi',
  auditor: 'Auditor',
};

/** The name of a person's number on papers; empty for an official without a number. */
export function identityLabel(kind: IdentityKind, employment: Employment): 'NIP' | 'NI PPPK' | 'NRP' | '' {
  if (kind === 'none') return '';
  if (kind === 'nrp') return 'NRP';
  return employment === 'pppk' ? 'NI PPPK' : 'NIP';
}

/**
 * Groups the digits of a number: `198809242012122003` → `19880924 201212 2 003`. A text that is not 18 digits stays as it is. On pages the
 * gaps are no-break spaces; files and fields use plain ones.
 */
export function formatNip(nip: string, gap: ' ' | '\u00a0' = '\u00a0'): string {
  const groups = nip.match(/^(\d{8})(\d{6})(\d)(\d{3})$/);
  return groups ? groups.slice(1).join(gap) : nip;
}

type Choice = { value: string; label: string };
const choicesOf = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export const employmentChoices = choicesOf(employmentLabels);
export const positionClassChoices = choicesOf(positionClassLabels);
export const functionalLevelChoices = choicesOf(functionalLevelLabels);
export const capacityChoices = choicesOf(capacityLabels);
export const stateChoices = choicesOf(stateLabels);
export const studyLevelChoices = choicesOf(studyLevelLabels);
export const studyPlaceChoices = choicesOf(studyPlaceLabels);
export const accreditationChoices: Choice[] = ACCREDITATIONS.map((value) => ({ value, label: value }));

/** The class of a post with its level: `Fungsional, Ahli Muda`. Without a level, only the class. */
export function classAndLevel(positionClass: PositionClass, level: FunctionalLevel | null): string {
  return level
    ? `${positionClassLabels[positionClass]}, ${functionalLevelLabels[level]}`
    : positionClassLabels[positionClass];
}

/** R6 uses "unit kerja mandiri" without a definition. This text says what follows for such a unit. */
export const INDEPENDENT_UNIT =
  'Unit kerja mandiri mempunyai perjanjian kinerja dan rencana kerja sendiri walaupun pimpinannya bukan pejabat pimpinan tinggi, misalnya puskesmas atau rumah sakit. Pimpinannya menyusun SKP pada Format A.1.1 atau A.1.2, ditetapkan kepala daerah, menteri, atau pimpinan yang mengoordinasikan (PermenPANRB 6/2022 hlm. 27 dan 65).';

/** The explanation of each column of the import file, on the page and on the second sheet of the template. */
export const importColumnHints: Record<ImportKey, string> = {
  unitCode: 'Wajib di setiap baris. Kode tetap unit kerja, misalnya DINKES.',
  unitName: 'Wajib untuk unit yang belum terdaftar; cukup sekali.',
  parentCode: 'Kode unit di atasnya. Kosong: unit paling atas, atau tetap seperti yang terdaftar.',
  isIndependent: `ya bila unit kerja mandiri; selain itu kosong. ${INDEPENDENT_UNIT}`,
  identityNumber: 'Wajib: NIP atau NI PPPK 18 angka sebagai teks, atau NRP. Kosong hanya untuk pejabat negara.',
  name: 'Wajib. Nama lengkap dengan gelar. Baris tanpa nama dan jabatan hanya mendaftarkan unit.',
  employment: 'PNS, PPPK, TNI/Polri, atau Pejabat Negara. Kosong: dibaca dari NIP.',
  grade: 'PNS: I/a sampai IV/e, wajib. PPPK: I sampai XVII.',
  position: 'Wajib. Nama jabatan, misalnya Nutrisionis Ahli Muda.',
  positionClass:
    'Wajib: JPT Utama, JPT Madya, JPT Pratama, Administrator, Pengawas, Pelaksana, Fungsional, atau Pejabat Negara.',
  functionalLevel:
    'Wajib untuk Fungsional: Pemula, Terampil, Mahir, Penyelia, Ahli Pertama, Ahli Muda, Ahli Madya, atau Ahli Utama.',
  isHead: 'ya bila memimpin unit di baris ini; satu orang untuk setiap unit.',
  signInName: 'Hanya untuk pejabat tanpa NIP dan NRP, misalnya walikota.',
  fromOn: 'Tanggal mulai di jabatan ini, misalnya 01-03-2026. Kosong: tanggal yang diisi saat mengunggah.',
};

export const reportStatusLabels: Readonly<Record<AppraiserReportStatus, string>> = {
  open: 'Menunggu jawaban admin',
  settled: 'Selesai',
  declined: 'Tidak diubah',
};
export const reportStatusTones = { open: 'info', settled: 'good', declined: 'neutral' } as const;

/** The name of a unit with its addition (`apart`). `apart` is empty if no addition is needed (see `tellApart`). */
export function unitLabel({ name, apart }: { name: string; apart: string }): string {
  return name + apart;
}

type Leaderless = { people: number; away: string | null; state: StateKind | null; meanwhile: string | undefined };

/** The sentence about a unit without a leader: why it has none, how many people report to its leader, and who appraises them meanwhile. */
export function leaderlessWords({ people, away, state, meanwhile }: Leaderless): string {
  const why = away && state ? `${away}, pimpinannya, berhalangan: ${stateLabels[state]}` : 'Jabatan pimpinannya kosong';
  const who = meanwhile ? `dinilai sementara oleh ${meanwhile}` : 'belum ada yang menilai';
  return closedByName(`${why}; ${formatCount(people)} pegawai ${who}`);
}

/** What to do about the units that have no leader after a leader has left (`units`). Empty if the list is empty. */
export function withoutLeaderWords(units: readonly { name: string }[]): string {
  if (units.length === 0) return '';
  const names = units.map(({ name }) => name).join(', ');
  return `Karena itu belum ada yang memimpin ${names}: tunjuk Plt. atau Plh. di halaman unitnya. Sementara itu atasannya yang menilai.`;
}

export const NOBODY_APPRAISES =
  'Jabatan pejabat penilai dan atasannya kosong. Sampaikan kepada pengelola kepegawaian untuk menunjuk penilainya.';
