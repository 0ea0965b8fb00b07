import type { AppraiserCapacity } from './rules/appointments';
import type { Employment, IdentityKind, Sex } from './rules/identity';
import type { FunctionalLevel, PositionClass } from './rules/positions';
import type { GrantedRole } from './rules/roles';

export const positionClassLabels: Record<PositionClass, string> = {
  'jpt-utama': 'JPT Utama',
  'jpt-madya': 'JPT Madya',
  'jpt-pratama': 'JPT Pratama',
  administrator: 'Administrator',
  pengawas: 'Pengawas',
  pelaksana: 'Pelaksana',
  fungsional: 'Fungsional',
  'pejabat-negara': 'Pejabat Negara',
};

export const functionalLevelLabels: Record<FunctionalLevel, string> = {
  pemula: 'Pemula',
  terampil: 'Terampil',
  mahir: 'Mahir',
  penyelia: 'Penyelia',
  'ahli-pertama': 'Ahli Pertama',
  'ahli-muda': 'Ahli Muda',
  'ahli-madya': 'Ahli Madya',
  'ahli-utama': 'Ahli Utama',
};

export const employmentLabels: Record<Employment, string> = {
  pns: 'PNS',
  pppk: 'PPPK',
  'tni-polri': 'TNI/Polri',
  'pejabat-negara': 'Pejabat Negara',
};

export const sexLabels: Record<Sex, string> = { pria: 'Pria', wanita: 'Wanita' };

/** In front of a post on papers and screens; the definitive holder bears none. */
export const capacityPrefixes: Record<AppraiserCapacity, string> = {
  definitif: '',
  plt: 'Plt. ',
  plh: 'Plh. ',
  delegasi: '',
};

export const capacityLabels: Record<AppraiserCapacity, string> = {
  definitif: 'Pejabat definitif',
  plt: 'Pelaksana tugas (Plt.)',
  plh: 'Pelaksana harian (Plh.)',
  delegasi: 'Menerima pendelegasian kewenangan',
};

export const roleLabels: Record<GrantedRole, string> = {
  'unit-admin': 'Admin unit kerja',
  'agency-admin': 'Admin instansi',
  auditor: 'Auditor',
};

/** What papers call the number of somebody; empty for an official who has none. */
export function identityLabel(kind: IdentityKind, employment: Employment): 'NIP' | 'NI PPPK' | 'NRP' | '' {
  if (kind === 'none') return '';
  if (kind === 'nrp') return 'NRP';
  return employment === 'pppk' ? 'NI PPPK' : 'NIP';
}

/** `198809242012122003` → `19880924 201212 2 003`; anything that is not 18 digits stays as it is. */
export function formatNip(nip: string): string {
  const groups = nip.match(/^(\d{8})(\d{6})(\d)(\d{3})$/);
  return groups ? groups.slice(1).join(' ') : nip;
}

type Choice = { value: string; label: string };
const choicesOf = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export const employmentChoices = choicesOf(employmentLabels);
export const positionClassChoices = choicesOf(positionClassLabels);
export const functionalLevelChoices = choicesOf(functionalLevelLabels);
export const capacityChoices = choicesOf(capacityLabels);

/** `Fungsional, Ahli Muda` or the class alone. */
export function classAndLevel(positionClass: PositionClass, level: FunctionalLevel | null): string {
  return level
    ? `${positionClassLabels[positionClass]}, ${functionalLevelLabels[level]}`
    : positionClassLabels[positionClass];
}
