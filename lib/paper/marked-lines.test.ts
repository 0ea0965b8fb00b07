import { describe, expect, it } from 'vitest';
import { evaluationPaper } from '@/lib/appraisals/documents/evaluation';
import { evaluationSnapshot, skpSnapshot } from '@/tests/support/paper-snapshots';
import { overflowing, readText } from '@/tests/support/paper-text';

const WORDS = ['pengarsipan', 'penyuluhan', 'perawatan'];

describe('a line of free text that begins with signs', () => {
  it.each([
    ['- '],
    ['*** '],
    ['12) '],
    [`${'*'.repeat(10)} `],
    [`${'*'.repeat(33)} `],
    [`${'*'.repeat(400)} `],
    [`${'='.repeat(60)} `],
    ['- - - - - '],
  ])('%s is printed completely, with unbroken words, within the narrowest column', (signs) => {
    const said = `${signs}${WORDS.join(' ')}`;
    const indicator = { title: 'Jumlah', target: '12', realisation: said, evidence: [], feedback: [said] };
    const results = [{ ...skpSnapshot().results[0]!, indicators: [indicator], feedback: [] }];
    const paper = evaluationPaper(evaluationSnapshot({ results }));
    const text = readText(paper);
    for (const word of WORDS) expect(text.split(word).length - 1).toBe(2);
    const stars = (words: string) => words.replace(/[^*=]/g, '').length;
    expect(stars(text)).toBeGreaterThanOrEqual(2 * stars(said));
    expect(overflowing(paper)).toEqual([]);
  });
});
