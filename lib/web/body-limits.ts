/**
 * The maximum length of a request body, by the address of the request. The listener (`scripts/lib/listener.mjs`) counts the bytes before
 * anything is parsed; the route handlers count them again. The listener runs this file directly, outside the Next build, so this file
 * imports nothing.
 */
export type Right = 'import-people' | 'import-plans' | 'set-agency';

/**
 * Who may send a body. The listener checks this only if the body is longer than a stranger may send. `known`: a browser that signed in here
 * before, because a form may be sent after its session has ended. `signed-in`: any signed-in user. Any other value: a signed-in user with
 * this right.
 */
export type SenderRequirement = 'known' | 'signed-in' | Right;

export type BodyLimit = {
  asked: SenderRequirement;
  mostBytes: number;
  /** The title of the page that refuses a longer body. */
  title: string;
  sentence: string;
};

const KB = 1024;
const MB = 1024 * KB;

/** The limit for an unknown sender, who needs only a name, a password, or the few fields of a public page. */
export const STRANGERS_BYTES = 64 * KB;

/** The limit for a form of the application: ten times the longest possible plan. */
export const FORM_BYTES = 2 * MB;

/** The limit for addresses that receive only a token and a few words. */
const SMALL_BYTES = 20_000;

export const TABLE_BYTES = 20 * MB;
export const EMBLEM_BYTES = 200 * KB;
/** The room for the other fields of the form that uploads an emblem. */
const FIELDS_BYTES = 10 * KB;

const TABLE = {
  mostBytes: TABLE_BYTES,
  title: 'Berkas terlalu besar',
  sentence: 'Paling besar 20 MB. Bagi berkasnya, lalu unggah satu per satu. Tidak ada yang berubah.',
};
const PURPOSE = {
  asked: 'signed-in',
  mostBytes: SMALL_BYTES,
  title: 'Isian terlalu panjang',
  sentence: 'Tujuan pengunduhan terlalu panjang. Ringkas, lalu kirim lagi.',
} as const;
const SMALL = {
  asked: 'known',
  mostBytes: SMALL_BYTES,
  title: 'Kiriman terlalu besar',
  sentence: 'Alamat ini tidak menerima kiriman sebesar itu. Tidak ada yang berubah.',
} as const;
const FORM: BodyLimit = {
  asked: 'known',
  mostBytes: FORM_BYTES,
  title: 'Isian terlalu panjang',
  sentence:
    'Isian satu formulir paling besar 2 MB, dan yang ini lebih. Ringkas, lalu kirim lagi; isian Anda masih ada di formulirnya.',
};

const LIMITS: readonly (BodyLimit & { at: RegExp })[] = [
  { at: /^\/people\/import\/upload$/, asked: 'import-people', ...TABLE },
  { at: /^\/skp\/import\/upload$/, asked: 'import-plans', ...TABLE },
  {
    at: /^\/agency\/emblem$/,
    asked: 'set-agency',
    mostBytes: EMBLEM_BYTES + FIELDS_BYTES,
    title: 'Lambang tidak dipasang',
    sentence: 'Gambar lambang paling besar 200 kB. Kecilkan dahulu, lalu unggah lagi.',
  },
  { at: /^\/recaps\/[^/]+\/export$/, ...PURPOSE },
  { at: /^\/planning\/people\/export$/, ...PURPOSE },
  {
    at: /^\/people\/slips\/print$/,
    asked: 'signed-in',
    mostBytes: SMALL_BYTES,
    title: 'Formulir terlalu besar',
    sentence:
      'Tidak ada kata sandi yang terbit. Buka lagi halaman kata sandi pertama, lalu tekan tombolnya sekali lagi.',
  },
  { at: /^\/(?:api\/.*|logout|search|begin|gangguan)$/, ...SMALL },
];

/** The limit of an address. An address that is not in the table is a page with forms. */
export function bodyLimitOf(pathname: string): BodyLimit {
  return LIMITS.find(({ at }) => at.test(pathname)) ?? FORM;
}
