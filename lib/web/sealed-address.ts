import { sessionSecret } from '@/lib/auth/secret';
import { seal, unseal } from '@/lib/kernel/seal';

type Asked = Readonly<Record<string, string>>;

/**
 * Parameters of addresses that tell nothing about a person: ids, choices, days and numbers. Every other parameter is sealed, also a future
 * one, because addresses stay in the history of a browser and in the log of a proxy, and others can see the screen.
 */
const PLAIN: readonly string[] = [
  ...['siklus', 'tahun', 'periode', 'period', 'unit', 'status', 'predikat', 'keadaan', 'lewat', 'langsung', 'daftar'],
  ...['saring', 'tampil', 'sesudah', 'ditarik', 'buka', 'peristiwa', 'dari', 'sampai', 'catatan', 'periksa', 'id'],
];
/** The cursor of a list: a number, or the key of a row, which may hold a name. */
const CURSORS: readonly string[] = ['sebelum', 'setelah'];
/** Every NIP, NIK and telephone number has so many digits in a row; no unit code has. */
const NUMBER = /\d{8}/;

const MARK = 's.';
const SEALED = /^s\.[\w-]{38,}$/;
const PLACE = 'address';
/** A different key from that of drafts, which are sealed with the secret itself. */
const secret = () => `${PLACE} ${sessionSecret()}`;

/** The query of an address. Typed words and cursors of lists of people are sealed: only this server can read them. */
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
 * The opened parameters of an address. A seal of another server, or a changed one, is dropped; a word typed into the address by hand
 * stays as it is.
 */
export function unsealed<T extends object>(asked: T): T {
  return Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, unsealedValue(value)])) as T;
}

function unsealedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unsealedValue);
  if (typeof value !== 'string' || !SEALED.test(value)) return value;
  return unseal(Buffer.from(value.slice(MARK.length), 'base64url'), secret(), PLACE);
}

/** From now on `withQuery` makes sealed queries on this server. In a browser it has no secret and seals nothing. */
export function sealAddresses(): void {
  (globalThis as { capaianQuery?: (asked: Asked) => string }).capaianQuery = sealedQuery;
}
