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
  /**
   * The value that is given to pdfkit for embedding. In fact it is an opened font, which pdfkit accepts, although its types allow only
   * files.
   */
  source: Buffer;
  widthOf(text: string, size: number): number;
  /**
   * The text with each character that the font lacks replaced: by the nearest one, or by "?" if there is none. Invisible characters are
   * left out.
   */
  printable(text: string): string;
};

const FOLDER = join(process.cwd(), 'lib', 'paper', 'fonts');
const cache = new Map<FontName, Font>();

/** A font. It is opened on first use and then cached. To read and parse the four fonts again would take longer than to draw a paper. */
export const fontNamed = (name: FontName): Font => {
  const known = cache.get(name);
  if (known) return known;
  const font = buildFont(name, openFont(readFileSync(join(FOLDER, `texgyrebonum-${name}.otf`))));
  cache.set(name, font);
  return font;
};

/** Opens a font file with pdfkit, so that the font engine of pdfkit is not a dependency of this project. */
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
 * A layout with one glyph for each character, without kerning or ligatures, as office forms are printed. Text copied from the PDF then has
 * exactly the written letters. This layout is also several times faster than the layout tables of the font.
 */
const plainLayout = (glyphOf: (character: string) => Glyph) => (text: string) => {
  const glyphs = Array.from(text, glyphOf);
  const positions = glyphs.map((glyph) => ({ xAdvance: glyph.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }));
  return { glyphs, positions, advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) };
};

const ASCII = /^[\x20-\x7e]*$/;
const MISSING = '?';
/** Characters that look alike but that Unicode does not decompose into each other. */
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
