import { type NipFacts, readNip } from './nip';
import { cleanText, withoutNumberWord } from './text';
import type { Employment, IdentityKind } from './vocabulary';

export const EMPLOYMENT_NAMES: Readonly<Record<Employment, string>> = {
  pns: 'PNS',
  pppk: 'PPPK',
  'tni-polri': 'TNI/Polri',
  'pejabat-negara': 'Pejabat Negara',
};

/** The kind of number of each employment: PNS and PPPK have a NIP, soldiers and police an NRP, officials of state none. */
export function identityKindOf(employment: Employment): IdentityKind {
  if (employment === 'pejabat-negara') return 'none';
  return employment === 'tni-polri' ? 'nrp' : 'nip';
}

const NRP = /^[0-9A-Z][0-9A-Z/.-]{3,19}$/;
const SIGN_IN_NAME = /^[a-z][a-z0-9.-]{2,29}$/;

export type Identity = { number: string | null; signInName: string; facts?: NipFacts };

/** The number and the sign-in name of a person from the typed values, or the faults by field name. */
export function readIdentity(typed: {
  employment: Employment;
  identityNumber: string;
  signInName: string;
}): { identity: Identity; faults?: undefined } | { identity?: undefined; faults: Record<string, string> } {
  const kind = identityKindOf(typed.employment);
  if (kind === 'none') return readSignInName(typed.signInName.trim().toLowerCase());
  return kind === 'nrp' ? readNrp(typed.identityNumber) : readOwnNip(typed.identityNumber, typed.employment);
}

function readSignInName(name: string) {
  if (SIGN_IN_NAME.test(name)) return { identity: { number: null, signInName: name } };
  const fault =
    'Isi nama masuk dengan 3 sampai 30 huruf kecil, angka, titik, atau tanda hubung, diawali huruf. Contoh: walikota.';
  return { faults: { signInName: fault } };
}

function readNrp(typed: string) {
  const number = withoutNumberWord(cleanText(typed)).replace(/\s/g, '').toUpperCase();
  if (NRP.test(number)) return { identity: { number, signInName: number.toLowerCase() } };
  return {
    faults: { identityNumber: 'Isi NRP dengan 4 sampai 20 angka, huruf, garis miring, titik, atau tanda hubung.' },
  };
}

function readOwnNip(typed: string, employment: Employment) {
  const { facts, fault } = readNip(typed);
  if (!facts) return { faults: { identityNumber: fault } };
  if (facts.employment === employment) return { identity: { number: facts.nip, signInName: facts.nip, facts } };
  const pattern = facts.employment === 'pppk' ? 'PPPK' : 'PNS';
  return { faults: { identityNumber: `Nomor ini berpola ${pattern}. Periksa nomornya atau jenis kepegawaiannya.` } };
}
