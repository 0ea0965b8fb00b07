import { readGrade } from './grades';
import { identityKindOf, readIdentity } from './identity';
import { isNoName, NO_NAME } from './names';
import { cleanText } from './text';
import type { Employment, IdentityKind, Sex } from './vocabulary';

/** The values of a person as typed on a form or read from a file. */
export type ProfileInput = {
  name: string;
  employment: Employment;
  identityNumber: string;
  signInName: string;
  grade: string;
};

/**
 * The stored values of a person. Sex, birth date and start of the career are read from the NIP and never typed; without a NIP they are
 * null.
 */
export type Profile = {
  name: string;
  employment: Employment;
  identityKind: IdentityKind;
  identityNumber: string | null;
  grade: string | null;
  sex: Sex | null;
  bornOn: string | null;
  careerStart: string | null;
};
export type SettledProfile =
  | { profile: Profile; signInName: string; faults?: undefined }
  | { faults: Readonly<Record<string, string>>; profile?: undefined };

/** The stored values of a person from the typed ones, or the faults by field name. Forms and the import use it. */
export function settleProfile(input: ProfileInput): SettledProfile {
  const { identity, faults = {} } = readIdentity(input);
  const grade = settleGrade(input.grade, input.employment);
  const name = cleanText(input.name);
  const isNameless = isNoName(name);
  if (!identity || grade.fault || isNameless) {
    return { faults: { ...faults, ...(grade.fault && { grade: grade.fault }), ...(isNameless && { name: NO_NAME }) } };
  }
  const { facts } = identity;
  const profile: Profile = {
    name,
    employment: input.employment,
    identityKind: identityKindOf(input.employment),
    identityNumber: identity.number,
    grade: grade.value,
    ...{ sex: facts?.sex ?? null, bornOn: facts?.bornOn ?? null, careerStart: facts?.careerStart ?? null },
  };
  return { profile, signInName: identity.signInName };
}

type Grade = { value: string | null; fault?: string };

/** A PNS must have a grade (golongan ruang). A PPPK may have none (part-time). All others have none here. */
function settleGrade(typed: string, employment: Employment): Grade {
  const text = typed.trim();
  if (employment !== 'pns' && employment !== 'pppk') {
    return text
      ? { value: null, fault: 'Pejabat negara dan anggota TNI/Polri tidak memakai golongan ASN.' }
      : { value: null };
  }
  if (!text)
    return employment === 'pns'
      ? { value: null, fault: 'Golongan ruang wajib diisi, misalnya III/c.' }
      : { value: null };
  const value = readGrade(text, employment) ?? null;
  const known = employment === 'pns' ? 'I/a sampai IV/e' : 'I sampai XVII';
  return value ? { value } : { value, fault: `Golongan "${text}" tidak dikenal. Yang ada: ${known}.` };
}
