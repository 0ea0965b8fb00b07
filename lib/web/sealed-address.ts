import { sessionSecret } from '@/lib/auth/secret';
import { seal, unseal } from '@/lib/kernel/seal';

type Asked = Readonly<Record<string, string>>;

/**
 * Parameters of addresses that say nothing of a person: ids, choices, days and numbers. Every other one is sealed, also one that is added
 * later: addresses stand in the history of a browser, in the log of a proxy and on the screen behind somebody's back.
 */
const PLAIN: readonly string[] = [
  ...['siklus', 'tahun', 'periode', 'period', 'unit', 'status', 'predikat', 'keadaan', 'lewat', 'langsung', 'daftar'],
  ...['saring', 'tampil', 'sesudah', 'ditarik', 'buka', 'peristiwa', 'dari', 'sampai', 'catatan', 'periksa', 'id'],
];
/** Where a list goes on: behind a number of its own, or behind a row whose key may hold a name. */
const CURSORS: readonly string[] = ['sebelum', 'setelah'];
/** As many digits in a row as no unit code has and every NIP, NIK and telephone number. */
const NUMBER = /\d{8}/;

const MARK = 's.';
const SEALED = /^s\.[\w-]{38,}$/;
const PLACE = 'address';
/** Another key than that of drafts, which are sealed with the secret as it is. */
const secret = () => `${PLACE} ${sessionSecret()}`;

/** The query of an address, readable by this server alone where it holds what somebody typed or where a list of people goes on. */
export function sealedQuery(asked: Asked): string {
  const sealed = Object.entries(asked).map(([name, value]) => [name, isPlain(name, value) ? value : sealedText(value)]);
  return `${new URLSearchParams(sealed)}`;
}

function isPlain(name: string, value: string): boolean {
  if (value === '' || SEALED.test(value)) return true;
  const isNamed = PLAIN.includes(name) || (CURSORS.includes(name) && /^\d+$/.test(value));
  return isNamed && !NUMBER.test(value);
}

function sealedText(text: string): string {
  return `${MARK}${seal(text, secret(), PLACE).toString('base64url')}`;
}

/**
 * What an address asks for, in plain words. A seal of another server, or one that was changed, asks for nothing; a word that somebody wrote
 * into the address by hand stays as it is.
 */
export function unsealed<T extends object>(asked: T): T {
  return Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, unsealedValue(value)])) as T;
}

function unsealedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unsealedValue);
  if (typeof value !== 'string' || !SEALED.test(value)) return value;
  return unseal(Buffer.from(value.slice(MARK.length), 'base64url'), secret(), PLACE);
}

/** From now on `withQuery` makes sealed queries. Browsers use it too; they have no secret and make no such address. */
export function sealAddresses(): void {
  (globalThis as { capaianQuery?: (asked: Asked) => string }).capaianQuery = sealedQuery;
}
