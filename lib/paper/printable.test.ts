import { expect, it } from 'vitest';
import { signsNotPrinted } from '@/lib/agency/rules/printable-signs';
import { type FontName, fontNamed } from './drawing/fonts';

const FACES: readonly FontName[] = ['regular', 'bold', 'italic', 'bolditalic'];
const LAST_OF_PLANE_1 = 0x1ffff;

/**
 * Whether a code point is a character that can be typed and printed. Surrogates, private-use characters, and the separators at which papers
 * break lines are excluded.
 */
const isSign = (code: number) =>
  !(code >= 0xd800 && code <= 0xdfff) && !(code >= 0xe000 && code <= 0xf8ff) && code !== 0x2028 && code !== 0x2029;

it('refuses at the field exactly the characters that would be printed as a question mark', () => {
  for (const face of FACES) {
    const { printable } = fontNamed(face);
    for (let code = 0x20; code <= LAST_OF_PLANE_1; code++) {
      const sign = String.fromCodePoint(code);
      if (!isSign(code) || sign === '?') continue;
      const isLost = printable(sign).includes('?') && !sign.normalize('NFKD').includes('?');
      if (isLost !== signsNotPrinted(sign).length > 0) expect(`${face} ${code.toString(16)}`).toBe('agreed');
    }
  }
});
