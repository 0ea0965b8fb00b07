import { describe, expect, it } from 'vitest';
import { anAnswer, aSaying } from '@/tests/support/answer';
import type { TypedAnswer } from './answer';
import { FOLLOW_UPS, verdictOf } from './progress';
import { whyNotAnswered, whyNotReason } from './review';
import { FOLLOW_UP_KINDS, PROGRESS_VERDICTS } from './vocabulary';

type Result = TypedAnswer['results'][number];

const note = (body: string, sentiment: 'positif' | null = body ? 'positif' : null) => ({ body, sentiment });
const result = (body: string, sentiment?: 'positif' | null, lineageId = 'r1'): Result => ({
  lineageId,
  ...note(body, sentiment),
  sayings: [],
});
const said = (...saying: Parameters<typeof aSaying>): Partial<TypedAnswer> => ({
  results: [{ ...result('Baik.'), sayings: [{ ...aSaying(...saying), about: '' }] }],
});
const good = anAnswer([
  { lineageId: 'r1', ...note('Baik.') },
  { lineageId: 'r2', ...note('') },
]);
const PLAN = [{ lineageId: 'r1' }, { lineageId: 'r2' }];
const none = { verdict: 'tidak-menunjukkan-kemajuan' as const };
const behaviour = (body: string, sentiment?: 'positif' | null) => ({
  coreValue: 'harmonis' as const,
  ...note(body, sentiment),
});

describe('an answer', () => {
  it.each<[string, Partial<TypedAnswer>, string[]]>([
    ['feedback on one result', {}, []],
    ['no result spoken of', { results: [result('')], behaviours: [behaviour('Ramah.')] }, ['results.r1.body']],
    [
      'a result of which others alone spoke',
      { results: [{ ...result(''), sayings: [{ ...aSaying('rekan', 'Baik.'), about: '' }] }] },
      [],
    ],
    ['feedback without its kind', { results: [result('Baik.', null)] }, ['results.r1.sentiment']],
    ['a kind without feedback', { results: [result('Baik.'), result('', 'positif', 'r2')] }, ['results.r2.body']],
    ['behaviour half said', { behaviours: [behaviour('Ramah.', null)] }, ['behaviours.harmonis.sentiment']],
    [
      'behaviour of no core value',
      { behaviourSayings: [{ ...aSaying('rekan', 'Ramah.'), coreValue: null }] },
      ['behaviourSayings.0.coreValue'],
    ],
    ['no verdict', { verdict: null }, ['verdict']],
    ['no progress and no follow-up', none, ['verdictNote']],
    ['no progress, with a note', { ...none, verdictNote: 'Tambah tenaga.' }, []],
    ['no progress, with a follow-up', { ...none, followUps: { pembinaan: 'Coaching.' } }, []],
  ])('with %s [CEK-03]', (_, change, fields) => {
    expect(Object.keys(whyNotAnswered({ ...good, ...change }, PLAN))).toEqual(fields);
  });

  it('names each place and what it lacks', () => {
    const lacking = { results: [result('Baik.', null)], behaviours: [behaviour('Ramah.', null)] };
    expect(whyNotAnswered({ ...good, ...lacking }, PLAN)).toEqual({
      'results.r1.sentiment': 'Hasil kerja 1: pilih sifat umpan balik ini.',
      'behaviours.harmonis.sentiment': 'Harmonis: pilih sifat umpan balik ini.',
    });
    const { results } = said('pimpinan', 'Sigap.');
    expect(whyNotAnswered({ ...good, results: results! }, PLAN)).toEqual({
      'results.r1.sayings.0.giverName':
        'Hasil kerja 1, baris 1: tulis nama atau jabatan pimpinan itu, agar tidak terbaca sebagai kata-kata Anda.',
    });
  });

  it('numbers results as the page does, and says if one is gone', () => {
    const answer = { ...good, results: [result('Baik.', null, 'r2'), result('Baik.', null, 'lain')] };
    expect(whyNotAnswered(answer, PLAN)).toEqual({
      'results.r2.sentiment': 'Hasil kerja 2: pilih sifat umpan balik ini.',
      'results.lain.sentiment': 'Hasil kerja yang tidak ada lagi dalam SKP: pilih sifat umpan balik ini.',
    });
  });

  it('accepts exactly two verdicts [CEK-03]', () => {
    expect(PROGRESS_VERDICTS).toEqual(['menunjukkan-kemajuan', 'tidak-menunjukkan-kemajuan']);
  });

  it.each<[string, Partial<TypedAnswer>, string[]]>([
    ['a speaker without words', said('rekan', '', 'Rina'), ['results.r1.sayings.0.body']],
    ['words without a speaker', said(null, 'Ramah.'), ['results.r1.sayings.0.giver']],
    ['another leader without a name', said('pimpinan', 'Sigap.'), ['results.r1.sayings.0.giverName']],
    ['another leader by name', said('pimpinan', 'Sigap.', 'Camat Harapan'), []],
    ['a subordinate without a name', said('bawahan', 'Sabar.'), []],
    ["the writer's own words about an indicator", said('saya', 'Sabar.'), []],
  ])('with %s [UMPAN-02]', (_, change, fields) => {
    expect(Object.keys(whyNotAnswered({ ...good, ...change }, PLAN))).toEqual(fields);
  });

  it('ignores a blank row [UMPAN-02]', () => {
    const blank = { ...aSaying('rekan', ''), sentiment: null, coreValue: null };
    expect(whyNotAnswered({ ...good, behaviourSayings: [blank] }, PLAN)).toEqual({});
  });
});

describe('the follow-ups of a verdict', () => {
  it.each([
    ['apresiasi', 'menunjukkan-kemajuan'],
    ['penugasan-baru', 'menunjukkan-kemajuan'],
    ['penyesuaian-ekspektasi', 'tidak-menunjukkan-kemajuan'],
    ['dukungan-sumber-daya', 'tidak-menunjukkan-kemajuan'],
    ['pembinaan', 'tidak-menunjukkan-kemajuan'],
  ] as const)('%s belongs to %s only [CEK-06]', (kind, verdict) => {
    expect(verdictOf(kind)).toBe(verdict);
    for (const given of PROGRESS_VERDICTS) {
      const wrong = whyNotAnswered({ ...good, verdict: given, followUps: { [kind]: 'Isi.' } }, PLAN);
      expect(Object.keys(wrong)).toEqual(given === verdict ? [] : [`followUps.${kind}`]);
    }
  });

  it('exists for every kind of follow-up, exactly once [CEK-06]', () => {
    expect(Object.values(FOLLOW_UPS).flat()).toEqual([...FOLLOW_UP_KINDS]);
  });
});

it.each([
  ['', false],
  ['kurang    ', false],
  ['Lengkapi.', false],
  ['Lengkapi!!', true],
])('accepts "%s" as the reason for returning a report: %s', (reason, accepted) => {
  expect(Object.keys(whyNotReason(reason))).toEqual(accepted ? [] : ['reason']);
});
