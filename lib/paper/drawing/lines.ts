import type { RichText, Run } from '../model';
import { type Font, type FontName, fontNamed } from './fonts';
import { COLOUR, LEADING } from './style';

/** A part of a line in one font and colour. `x` is measured from the left edge of the text. */
export type Piece = { text: string; x: number; width: number; font: FontName; color: string; struck: boolean };

export type Line = { height: number; size: number; pieces: Piece[] };

export type Setting = { size: number; align?: 'left' | 'centre'; bold?: boolean; italic?: boolean };

/** Breaks text into lines that are not wider than `width`. A word that is wider than a line is broken inside. */
export const breakLines = (text: RichText, width: number, setting: Setting): Line[] => {
  const runs = typeof text === 'string' ? [{ text }] : text;
  const breaker = new LineBreaker(width, setting);
  for (const run of runs) breaker.addRun(run);
  return breaker.finish();
};

export const heightOf = (lines: readonly { height: number }[]) => lines.reduce((sum, line) => sum + line.height, 0);

class LineBreaker {
  private readonly lines: Line[] = [];
  private pieces: Piece[] = [];
  private x = 0;

  constructor(
    private readonly width: number,
    private readonly setting: Setting,
  ) {}

  addRun(run: Run) {
    const font = fontNamed(faceOf(run, this.setting));
    const color = run.muted ? COLOUR.muted : COLOUR.text;
    const style = { font: font.name, color, struck: run.struck ?? false };
    run.text.split(/\r\n|[\n\r\u2028\u2029]/).forEach((paragraph, i) => {
      if (i > 0) this.breakHere();
      for (const word of wordsOf(font.printable(paragraph.replace(/[\t\f\v ]+/g, ' '))))
        this.addWord(word, font, style);
    });
  }

  finish(): Line[] {
    if (this.pieces.length > 0 || this.lines.length === 0) this.endLine();
    return this.lines;
  }

  /**
   * Ends a line where the text has a line break. The added blank is not visible. It separates the words when the text is copied or read
   * aloud.
   */
  private breakHere() {
    const last = this.pieces.at(-1);
    if (last && !last.text.endsWith(' ')) last.text += ' ';
    this.endLine();
  }

  private addWord(word: string, font: Font, style: Omit<Piece, 'text' | 'x' | 'width'>) {
    const inked = font.widthOf(word.trimEnd(), this.setting.size);
    if (this.x > 0 && this.x + inked > this.width) this.endLine();
    if (inked > this.width) return this.addBroken(word, font, style);
    if (this.x === 0 && word === ' ') return;
    this.append(word, font.widthOf(word, this.setting.size), style);
  }

  private addBroken(word: string, font: Font, style: Omit<Piece, 'text' | 'x' | 'width'>) {
    for (const part of partsThatFit(word, this.width, (text) => font.widthOf(text, this.setting.size))) {
      if (this.x > 0) this.endLine();
      this.append(part, font.widthOf(part, this.setting.size), style);
    }
  }

  private append(text: string, width: number, style: Omit<Piece, 'text' | 'x' | 'width'>) {
    const last = this.pieces.at(-1);
    if (last && last.font === style.font && last.color === style.color && last.struck === style.struck) {
      last.text += text;
      last.width += width;
    } else this.pieces.push({ text, x: this.x, width, ...style });
    this.x += width;
  }

  private endLine() {
    const size = this.setting.size;
    const shift = this.setting.align === 'centre' ? Math.max(0, (this.width - inkedWidth(this.pieces, size)) / 2) : 0;
    for (const piece of this.pieces) piece.x += shift;
    this.lines.push({ height: size * LEADING, size, pieces: this.pieces });
    this.pieces = [];
    this.x = 0;
  }
}

const faceOf = (run: Run, setting: Setting): FontName => {
  const bold = run.bold ?? setting.bold ?? false;
  const italic = run.italic ?? setting.italic ?? false;
  if (bold) return italic ? 'bolditalic' : 'bold';
  return italic ? 'italic' : 'regular';
};

/** Splits a text into words, each with the blank that follows it. So no blank begins a line. */
const wordsOf = (text: string): string[] => text.match(/ |[^ ]+ ?/g) ?? [];

const inkedWidth = (pieces: readonly Piece[], size: number) => {
  const last = pieces.at(-1);
  if (!last) return 0;
  return last.x + fontNamed(last.font).widthOf(last.text.trimEnd(), size);
};

/** The characters after which a long word may be split, as in web addresses, codes, and "kuantitas/kualitas". */
const SEAM = /[/\-–_.,;:@=&]/;

const partsThatFit = (word: string, width: number, widthOf: (text: string) => number): string[] => {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && widthOf(part + character) > width) {
      const seam = lastSeam(part);
      parts.push(part.slice(0, seam));
      part = part.slice(seam);
    }
    part += character;
  }
  return part === '' ? parts : [...parts, part];
};

/** The place after the last of these characters in the second half of the part; the end of the part if there is none. */
const lastSeam = (part: string): number => {
  for (let i = part.length - 1; i > part.length / 2; i--) if (SEAM.test(part[i]!)) return i + 1;
  return part.length;
};
