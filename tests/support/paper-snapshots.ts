import type { EvaluatedResult, EvaluationSnapshot } from '@/lib/appraisals/document';
import type { FormParty, FormSnapshot } from '@/lib/paper/form';
import type { SkpResultSnapshot, SkpSnapshot } from '@/lib/skp/document';
import { cast, castUnits } from './cast';

const partyOf = (
  person: { name: string; identity: string | null; grade: string | null; position: string },
  rank: string,
  unit: string,
): FormParty => ({
  name: person.name,
  identityLabel: person.identity ? 'NIP' : '',
  identityNumber: person.identity ?? '',
  rank,
  grade: person.grade ?? '',
  position: person.position,
  unit,
});

export const paperParties = {
  employee: partyOf(cast.employee, 'Penata', castUnits.services.name),
  contract: { ...partyOf(cast.contract, '', castUnits.services.name), identityLabel: 'NI PPPK' },
  appraiser: partyOf(cast.appraiser, 'Pembina', castUnits.services.name),
  head: partyOf(cast.head, 'Pembina Utama Muda', castUnits.health.name),
  mayor: { ...partyOf(cast.mayor, '', '-'), agency: castUnits.city.name },
} as const;

export const givenPaperForm: FormSnapshot = {
  agency: { name: castUnits.city.name, addressLines: [] },
  periodFrom: '2026-01-01',
  periodTo: '2026-12-31',
  owner: paperParties.employee,
  appraiser: paperParties.appraiser,
  purpose: 'real',
  state: 'final',
  frozenAt: '2026-01-14T03:02:00Z',
  number: 'SKP/2026/0042',
  verificationCode: 'K7QF-29MX-4T',
  hash: 'a41f9c02be77',
  ruleVersion: 'R6-2022.1',
};

const staffResult: SkpResultSnapshot = {
  kind: 'utama',
  supportedResult: 'Menurunnya prevalensi tengkes di Kota Purnama',
  title: 'Terlaksananya pendampingan gizi balita berisiko tengkes',
  indicators: [
    { aspect: 'kuantitas', title: 'Jumlah balita yang didampingi', target: '120 balita' },
    { aspect: 'waktu', title: 'Waktu laporan pendampingan', target: 'paling lambat 30 November 2026' },
  ],
};

const headResult: SkpResultSnapshot = {
  kind: 'utama',
  supportedResult: '',
  assignedBy: 'Wali Kota',
  title: 'Meningkatnya mutu layanan kesehatan dasar',
  indicators: [
    { perspective: 'penerima-layanan', title: 'Indeks kepuasan masyarakat', target: '≥ 88,31' },
    { perspective: 'anggaran', title: 'Serapan anggaran', target: '95 persen' },
  ],
};

export const skpSnapshot = (over: Partial<SkpSnapshot> = {}): SkpSnapshot => ({
  ...givenPaperForm,
  form: 'staff',
  results: [staffResult, { ...staffResult, kind: 'tambahan', title: 'Tersusunnya bahan sosialisasi gizi' }],
  behaviours: [{ value: 'adaptif', specialExpectation: 'mempercepat analisa data penimbangan' }],
  annex: {
    resourceSupport: ['Pegawai membutuhkan timbangan digital'],
    accountability: ['Hasil kerja dilaporkan setiap bulan'],
    consequence: ['Apabila memenuhi ekspektasi Pimpinan maka diusulkan pelatihan'],
  },
  signing: {
    owner: { place: 'Purnama', on: '2026-01-12' },
    appraiser: { place: 'Purnama', on: '2026-01-14' },
  },
  ...over,
});

export const headSkpSnapshot = (over: Partial<SkpSnapshot> = {}): SkpSnapshot =>
  skpSnapshot({
    form: 'head',
    owner: paperParties.head,
    appraiser: paperParties.mayor,
    results: [headResult],
    ...over,
  });

const narrativeResult: SkpResultSnapshot = {
  kind: 'utama',
  supportedResult: '',
  assignedBy: 'Kepala Bidang Pelayanan Kesehatan',
  title: 'Terdampinginya keluarga balita berisiko tengkes',
  indicators: [
    { title: 'Sekitar 120 balita didampingi setiap bulan sampai November', target: '' },
    { title: 'Keluarga memahami pola makan balita, menurut kunjungan akhir tahun', target: '' },
  ],
};

/** The data of form A.1.6: a qualitative plan of staff. */
export const narrativeSkpSnapshot = (over: Partial<SkpSnapshot> = {}): SkpSnapshot =>
  skpSnapshot({ approach: 'kualitatif', results: [narrativeResult], ...over });

/** The data of form A.1.1: a qualitative plan of a head. */
export const narrativeHeadSkpSnapshot = (over: Partial<SkpSnapshot> = {}): SkpSnapshot =>
  headSkpSnapshot({
    approach: 'kualitatif',
    results: [
      {
        ...headResult,
        indicators: [
          {
            title: 'Indeks kepuasan masyarakat bermutu A pada survei akhir tahun',
            target: '',
            perspective: 'penerima-layanan',
          },
          { title: 'Hampir seluruh anggaran terserap tanpa temuan', target: '', perspective: 'anggaran' },
        ],
      },
    ],
    ...over,
  });

const evaluated = (result: SkpResultSnapshot): EvaluatedResult => ({
  ...result,
  indicators: result.indicators.map((indicator) => ({
    ...indicator,
    realisation: '118 balita',
    evidence: ['Rekap pendampingan.pdf'],
    feedback: [],
  })),
  feedback: ['Pimpinan: pertahankan.'],
});

export const evaluationSnapshot = (over: Partial<EvaluationSnapshot> = {}): EvaluationSnapshot => ({
  ...givenPaperForm,
  form: 'staff',
  reviewer: paperParties.head,
  period: { kind: 'triwulanan', ordinal: 1 },
  unitAchievement: 'baik',
  resultsRating: 'sesuai',
  behaviourRating: 'diatas',
  predikat: 'baik',
  results: [evaluated(staffResult)],
  behaviours: [
    { value: 'akuntabel', specialExpectation: 'menjadi panutan', feedback: ['Pimpinan: jujur dan cermat.'] },
  ],
  recommendation: 'Mengikuti pelatihan konseling gizi.',
  signing: {
    owner: { place: 'Purnama', on: '2026-04-09' },
    appraiser: { place: 'Purnama', on: '2026-04-06' },
  },
  ...over,
});

export const headEvaluationSnapshot = (over: Partial<EvaluationSnapshot> = {}): EvaluationSnapshot =>
  evaluationSnapshot({
    form: 'head',
    owner: paperParties.head,
    appraiser: paperParties.mayor,
    reviewer: undefined,
    results: [evaluated(headResult)],
    period: { kind: 'tahunan' },
    ...over,
  });

/** The data of form C.1.1: an evaluation of a qualitative plan. */
export const narrativeEvaluationSnapshot = (over: Partial<EvaluationSnapshot> = {}): EvaluationSnapshot => {
  const told = evaluated(narrativeResult);
  const [first, second] = told.indicators;
  const indicators = [
    { ...first!, realisation: 'Rata-rata 118 balita didampingi.' },
    { ...second!, realisation: '', evidence: [] },
  ];
  return evaluationSnapshot({ approach: 'kualitatif', results: [{ ...told, indicators }], ...over });
};
