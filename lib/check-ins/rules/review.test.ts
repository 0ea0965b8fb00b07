import { describe, expect, it } from 'vitest';
import { anAnswer, aSaying } from '@/tests/support/answer';
import type { TypedAnswer } from './answer';
import { FOLLOW_UP_KINDS, FOLLOW_UPS, PROGRESS_VERDICTS, verdictOf } from './progress';
import { whyNotAnswered, whyNotReason } from './review';

type Result = TypedAnswer['results'][number];

const note = (body: string, sentiment: 'positif' | null = body ? 'positif' : null) => ({ body, sentiment });
const result = (body: string, sentiment?: 'positif' | null): Result => ({
  lineageId: 'r',
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
const none = { verdict: 'tidak-menunjukkan-kemajuan' as const };
const behaviour = (body: string, sentiment?: 'positif' | null) => ({
  coreValue: 'harmonis' as const,
  ...note(body, sentiment),
});

describe('an answer', () => {
  it.each<[string, Partial<TypedAnswer>, string[]]>([
    ['one result spoken of', {}, []],
    ['no result spoken of', { results: [result('')], behaviours: [behaviour('Ramah.')] }, ['results.0.body']],
    [
      'a result of which others alone spoke',
      { results: [{ ...result(''), sayings: [{ ...aSaying('rekan', 'Baik.'), about: '' }] }] },
      [],
    ],
    ['feedback without its kind', { results: [result('Baik.', null)] }, ['results.0.sentiment']],
    ['a kind without feedback', { results: [result('Baik.'), result('', 'positif')] }, ['results.1.body']],
    ['behaviour half said', { behaviours: [behaviour('Ramah.', null)] }, ['behaviours.0.sentiment']],
    [
      'behaviour of no core value',
      { behaviourSayings: [{ ...aSaying('rekan', 'Ramah.'), coreValue: null }] },
      ['behaviourSayings.0.coreValue'],
    ],
    ['no verdict', { verdict: null }, ['verdict']],
    ['no progress and nothing to do about it', none, ['verdictNote']],
    ['no progress, with a note', { ...none, verdictNote: 'Tambah tenaga.' }, []],
    ['no progress, with a follow-up', { ...none, followUps: { pembinaan: 'Coaching.' } }, []],
  ])('with %s [CEK-03]', (_, change, fields) => {
    expect(Object.keys(whyNotAnswered({ ...good, ...change }))).toEqual(fields);
  });

  it('says at each place what it lacks', () => {
    const lacking = { results: [result('Baik.', null)], behaviours: [behaviour('Ramah.', null)] };
    expect(whyNotAnswered({ ...good, ...lacking, ...{ behaviours: [behaviour('Ramah.', null)] } })).toEqual({
      'results.0.sentiment': 'Hasil kerja 1: pilih sifat umpan balik ini.',
      'behaviours.0.sentiment': 'Berorientasi Pelayanan: pilih sifat umpan balik ini.',
    });
    const { results } = said('pimpinan', 'Sigap.');
    expect(whyNotAnswered({ ...good, results: results! })).toEqual({
      'results.0.sayings.0.giverName':
        'Hasil kerja 1, baris 1: tulis nama atau jabatan pimpinan itu, agar tidak terbaca sebagai kata-kata Anda.',
    });
  });

  it('knows exactly two verdicts [CEK-03]', () => {
    expect(PROGRESS_VERDICTS).toEqual(['menunjukkan-kemajuan', 'tidak-menunjukkan-kemajuan']);
  });

  it.each<[string, Partial<TypedAnswer>, string[]]>([
    ['a speaker without words', said('rekan', '', 'Rina'), ['results.0.sayings.0.body']],
    ['words without a speaker', said(null, 'Ramah.'), ['results.0.sayings.0.giver']],
    ['another leader without a name', said('pimpinan', 'Sigap.'), ['results.0.sayings.0.giverName']],
    ['another leader by name', said('pimpinan', 'Sigap.', 'Camat Harapan'), []],
    ['somebody below without a name', said('bawahan', 'Sabar.'), []],
    ['own words of an indicator', said('saya', 'Sabar.'), []],
  ])('with %s [UMPAN-02]', (_, change, fields) => {
    expect(Object.keys(whyNotAnswered({ ...good, ...change }))).toEqual(fields);
  });

  it('says nothing of a row that was left blank [UMPAN-02]', () => {
    const blank = { ...aSaying('rekan', ''), sentiment: null, coreValue: null };
    expect(whyNotAnswered({ ...good, behaviourSayings: [blank] })).toEqual({});
  });
});

describe('what follows from a verdict', () => {
  it.each([
    ['apresiasi', 'menunjukkan-kemajuan'],
    ['penugasan-baru', 'menunjukkan-kemajuan'],
    ['penyesuaian-ekspektasi', 'tidak-menunjukkan-kemajuan'],
    ['dukungan-sumber-daya', 'tidak-menunjukkan-kemajuan'],
    ['pembinaan', 'tidak-menunjukkan-kemajuan'],
  ] as const)('%s goes with %s alone [CEK-06]', (kind, verdict) => {
    expect(verdictOf(kind)).toBe(verdict);
    for (const given of PROGRESS_VERDICTS) {
      const wrong = whyNotAnswered({ ...good, verdict: given, followUps: { [kind]: 'Isi.' } });
      expect(Object.keys(wrong)).toEqual(given === verdict ? [] : [`followUps.${kind}`]);
    }
  });

  it('is all there is [CEK-06]', () => {
    expect(Object.values(FOLLOW_UPS).flat()).toEqual([...FOLLOW_UP_KINDS]);
  });
});

it.each([
  ['', false],
  ['kurang    ', false],
  ['Lengkapi.', false],
  ['Lengkapi!!', true],
])('hands back with the reason "%s": %s', (reason, accepted) => {
  expect(Object.keys(whyNotReason(reason))).toEqual(accepted ? [] : ['reason']);
});
