import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';

export type FontName = 'regular' | 'bold' | 'italic' | 'bolditalic';

type Glyph = { id: number; advanceWidth: number; codePoints: number[] };
type OpenedFont = {
  ascent: number;
  descent: number;
  unitsPerEm: number;
  glyphForCodePoint(codePoint: number): Glyph;
  hasGlyphForCodePoint(codePoint: number): boolean;
};

export type Font = {
  name: FontName;
  /** What pdfkit embeds: it accepts an opened font, although its types know only files. */
  source: Buffer;
  widthOf(text: string, size: number): number;
  /** The same text with each character the font lacks replaced by its nearest, at worst "?". */
  printable(text: string): string;
};

const FOLDER = join(process.cwd(), 'lib', 'paper', 'fonts');
const cache = new Map<FontName, Font>();

/** Opened on first use and kept: reading and parsing four fonts anew would cost more than drawing a paper. */
export const fontNamed = (name: FontName): Font => {
  const known = cache.get(name);
  if (known) return known;
  const font = buildFont(name, openFont(readFileSync(join(FOLDER, `texgyrebonum-${name}.otf`))));
  cache.set(name, font);
  return font;
};

/** pdfkit opens the file for us, so that its font engine need not become a dependency of our own. */
const openFont = (file: Buffer): OpenedFont => {
  const loader = new PDFDocument({ autoFirstPage: false, font: null as unknown as string });
  loader.font(file);
  return (loader as unknown as { _font: { font: OpenedFont } })._font.font;
};

const buildFont = (name: FontName, opened: OpenedFont): Font => {
  const glyphs = new Map<number, Glyph>();
  const glyphOf = (character: string): Glyph => {
    const codePoint = character.codePointAt(0)!;
    const known = glyphs.get(codePoint);
    if (known) return known;
    const glyph = opened.glyphForCodePoint(codePoint);
    glyphs.set(codePoint, glyph);
    return glyph;
  };
  const substitutes = new Map<string, string>();
  return {
    name,
    source: Object.create(opened, { layout: { value: plainLayout(glyphOf) } }) as Buffer,
    widthOf: (text, size) => {
      let width = 0;
      for (const character of text) width += glyphOf(character).advanceWidth;
      return (width * size) / opened.unitsPerEm;
    },
    printable: (text) => (ASCII.test(text) ? text : replaceMissing(text, opened, substitutes)),
  };
};

/**
 * One glyph a character, without kerning or ligatures: office forms are set like that, extracted text has
 * exactly the written letters, and it is several times faster than the font's own layout tables.
 */
const plainLayout = (glyphOf: (character: string) => Glyph) => (text: string) => {
  const glyphs = Array.from(text, glyphOf);
  const positions = glyphs.map((glyph) => ({ xAdvance: glyph.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }));
  return { glyphs, positions, advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) };
};

const ASCII = /^[\x20-\x7e]*$/;
const MISSING = '?';
/** Look-alikes that Unicode does not decompose by itself. */
const LOOKALIKES: Record<string, string> = {
  '\u2010': '-',
  '\u2015': '—',
  '\u02BC': '’',
  '\u2713': 'v',
  '\u2714': 'v',
};

const replaceMissing = (text: string, font: OpenedFont, substitutes: Map<string, string>): string =>
  Array.from(text.normalize('NFC'), (character) => {
    if (font.hasGlyphForCodePoint(character.codePointAt(0)!)) return character;
    const known = substitutes.get(character);
    if (known !== undefined) return known;
    const substitute = substituteFor(character, font);
    substitutes.set(character, substitute);
    return substitute;
  }).join('');

const substituteFor = (character: string, font: OpenedFont): string => {
  if (/\p{Cf}|\p{Mn}|\p{Cc}/u.test(character)) return '';
  const nearest = LOOKALIKES[character] ?? character.normalize('NFKD');
  const drawable = Array.from(nearest).filter((part) => font.hasGlyphForCodePoint(part.codePointAt(0)!));
  return drawable.join('') || MISSING;
};
