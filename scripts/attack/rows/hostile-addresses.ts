import { addressesShownTo, cookieOf } from '@/tests/matrix/routes';
import { viewers } from '@/tests/matrix/viewers';
import type { PlantedWorld } from '@/tests/support/world';
import { send } from '../client';
import type { Row } from '../field';

/** Names of parameters: those that pages read, and some that no page reads. */
const NAMES = [
  ...[
    'kembali',
    'ok',
    'cari',
    'siklus',
    'unit',
    'status',
    'tampil',
    'setelah',
    'sebelum',
    'keadaan',
    'lewat',
    'langsung',
  ],
  ...[
    'periode',
    'q',
    'after',
    'before',
    'versi',
    'format',
    'kolom',
    'pegawai',
    'indikator',
    'perbaiki',
    'tolak',
    'halaman',
    'tahun',
    'urut',
    'nomor',
    'period',
    'predikat',
  ],
  ...['__proto__', 'constructor', '_rsc', 'nxtPskpId'],
];
const VALUES = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    '%00',
    '%E0%A4%A',
    '%ED%A0%80',
    '%F0%9F%8C%BE',
    '-1',
    '1e309',
    '9'.repeat(400),
  ],
  ...['x'.repeat(3000), '2026-13-45', '..%2F..%2Fetc', '%27%3B--', '//jahat.example', ''],
];

/**
 * Requests each page with hostile values: in the query, in the query with each parameter twice, and in place of each id in the path. There
 * must be no server error and no empty answer.
 */
export const hostileAddresses: Row = {
  name: 'hostile addresses',
  attack: async (field, tally) => {
    const target = await field.serve();
    await spoilAddresses(target.origin, field.world, field.triesFor(VALUES.length), (fault) => tally.count(fault));
  },
};

export async function spoilAddresses(
  origin: string,
  world: PlantedWorld,
  share: number,
  tell: (fault: string | undefined) => void,
): Promise<void> {
  const met = new Set<string>();
  let at = 0;
  for (const viewer of viewers) {
    for (const address of addressesShownTo(world, viewer).filter((shown) => !met.has(shown))) {
      met.add(address);
      for (let i = 0; i < Math.min(share, VALUES.length); i++) {
        const value = VALUES[at++ % VALUES.length]!;
        for (const path of spoilt(address, value)) {
          const { status, body } = await send(origin, { path, session: cookieOf(world, viewer) });
          const what = `${path.slice(0, 100)} as ${viewer}: ${status}`;
          const isEmpty = body === '' && !(status >= 300 && status < 400);
          tell(status >= 500 || isEmpty ? what : undefined);
        }
      }
    }
  }
}

/**
 * The changed addresses: one with the value in every parameter, one that also repeats every parameter, and one for each id in the path,
 * which the value replaces.
 */
function spoilt(address: string, value: string): string[] {
  const [path = ''] = address.split('?');
  const query = NAMES.map((name) => `${name}=${value}`).join('&');
  const twice = NAMES.map((name) => `${name}=${value}&${name}=x`).join('&');
  const parts = path.split('/');
  // Finds the parts that are ids. They contain a capital letter or a digit, or begin with a prefix of the planted records.
  const ids = parts.flatMap((part, i) => (/[A-Z0-9]|^(?:orang|unit|tugas|jabatan)-/.test(part) ? [i] : []));
  const segment = value === '' || value.startsWith('//') ? '%20' : value;
  const others = ids.map((id) => parts.map((part, i) => (i === id ? segment : part)).join('/'));
  // The server refuses a request line and headers of more than 16 kB without reading them. So the paths are cut far below that.
  return [`${path}?${query}`, `${path}?${twice}`, ...others].map((spoiltPath) => spoiltPath.slice(0, 7000));
}
