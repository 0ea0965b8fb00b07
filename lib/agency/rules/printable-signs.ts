/**
 * The code points that all fonts of the papers (`lib/paper/fonts`) contain, as hexadecimal ranges. Code points for private use are left
 * out. A test compares this list with the fonts.
 */
const RANGES =
  '20-7e a0-137 139-148 14a-165 168-17f 18e 192 1a0-1a1 1af-1b0 1cd-1d4 1d7-1dd 1e6-1e7 1ea-1eb 1f0 1f4-1f5 1fa-201 204-205 208-209 ' +
  '20c-20d 210-211 214-215 218-21b 237 258-259 2be-2bf 2c6-2c7 2d8-2dd 300-304 306-30c 30f 311 323 326 32e-332 391-3a1 3a3-3a9 3b1-3c9 ' +
  '3d1 3d5-3d6 3f1 3f5 e3f 1e0c-1e0f 1e24-1e27 1e2a-1e2b 1e2e-1e2f 1e36-1e39 1e42-1e47 1e58-1e5d 1e62-1e63 1e6c-1e6f 1e80-1e85 1e92-1e93 ' +
  '1e97 1ea0-1ef9 2010-2011 2013-2014 2016 2018-201a 201c-201e 2020-2022 2026 2030-2031 2039-203b 203d 203f-2040 2044-2046 2052 2054 20a1 ' +
  '20a4 20a6 20a9 20ab-20ac 20b1 2103 2113 2116-2118 211e 2120 2122 2126-2127 212e 2190-2193 2202 2211-2213 2215 2217 221a 221e 2222 2248 ' +
  '2260 2264-2265 22c6 2300 2329-232a 2422-2423 25ca 25e6 266a 26ad-26ae 27e6-27e7 2a7d-2a7e fb00-fb04';

const IN_FONTS = new RegExp(
  `[${RANGES.split(' ')
    .map((range) => range.replace(/[0-9a-f]+/g, '\\u{$&}'))
    .join('')}]`,
  'u',
);
const NOT_DRAWN = /[\p{Cf}\p{Mn}\p{Cc}\p{Zl}\p{Zp}]/u;

/** Characters that papers print as a similar character. */
const DRAWN_AS_OTHERS = /[\u2010\u2015\u02BC\u2713\u2714]/;

/**
 * The characters of a text that papers would print as question marks, each once. Invisible characters are not among them, because papers
 * leave them out. Characters like full-width letters are not among them either, because papers print their plain form.
 */
export function signsNotPrinted(text: string): string[] {
  if (/^[\x20-\x7e\n]*$/.test(text)) return [];
  return [...new Set(text.normalize('NFC'))].filter((sign) => !isPrinted(sign));
}

function isPrinted(sign: string): boolean {
  if (IN_FONTS.test(sign) || NOT_DRAWN.test(sign) || DRAWN_AS_OTHERS.test(sign)) return true;
  return Array.from(sign.normalize('NFKD')).some((part) => IN_FONTS.test(part));
}

/** The refusal for a field with such characters, with the first five of them; undefined if there are none. */
export function printRefusal(text: string): string | undefined {
  const signs = signsNotPrinted(text);
  if (signs.length === 0) return undefined;
  const named = signs.slice(0, 5).join(' ');
  return `Tanda ${named} tidak dapat dicetak pada dokumen. Hapus tanda itu, atau ganti dengan kata.`;
}
