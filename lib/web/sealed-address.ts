import { sessionSecret } from '@/lib/auth/secret';
import { seal, unseal } from '@/lib/kernel/seal';

type Asked = Readonly<Record<string, string>>;

/**
 * Parameters of addresses that reveal nothing about a person: ids, choices, days and numbers. They stay readable, unless a value has eight
 * digits in a row (`NUMBER`). Every other parameter is sealed, except for `CURSORS`. Addresses stay in the history of a browser and the log
 * of a proxy, and other people can see the screen.
 */
const PLAIN: readonly string[] = [
  ...['siklus', 'tahun', 'periode', 'period', 'unit', 'status', 'predikat', 'keadaan', 'lewat', 'langsung', 'daftar'],
  ...['saring', 'tampil', 'sesudah', 'ditarik', 'buka', 'peristiwa', 'dari', 'sampai', 'catatan', 'periksa', 'id'],
];
/** The cursors of lists. A number of up to seven digits stays readable. Any other cursor is sealed, because it may contain a name. */
const CURSORS: readonly string[] = ['sebelum', 'setelah'];
/** Eight digits in a row, as in a NIP, a NIK or a telephone number. A value that contains them is always sealed. */
const NUMBER = /\d{8}/;

const MARK = 's.';
const SEALED = /^s\.[\w-]{38,}$/;
const PLACE = 'address';
/** The secret for addresses. It differs from the secret for drafts, which is the session secret unchanged. */
const secret = () => `${PLACE} ${sessionSecret()}`;

/**
 * The query string of an address. Values that may reveal something about a person are sealed: only this server can read them. Empty values
 * and sealed values stay as they are.
 */
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
 * The parameters of an address, with the sealed ones opened. A seal that was changed or that another server made becomes undefined. A word
 * that a user typed into the address stays as it is.
 */
export function unsealed<T extends object>(asked: T): T {
  return Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, unsealedValue(value)])) as T;
}

function unsealedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unsealedValue);
  if (typeof value !== 'string' || !SEALED.test(value)) return value;
  return unseal(Buffer.from(value.slice(MARK.length), 'base64url'), secret(), PLACE);
}

/** Makes `withQuery` seal its queries on this server. In a browser `withQuery` has no secret, so it seals nothing there. */
export function sealAddresses(): void {
  (globalThis as { capaianQuery?: (asked: Asked) => string }).capaianQuery = sealedQuery;
}
