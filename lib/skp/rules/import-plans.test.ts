import { describe, expect, it } from 'vitest';
import {
  examplePlanRows,
  PLAN_COLUMN_HINTS,
  PLAN_COLUMNS,
  type PlanKey,
  type PlanRow,
  planHeaderOf,
} from './import-columns';
import { planRows } from './import-plans';
import type { PersonPlan, PlanWorld } from './import-verdict';

const NIP = '198809242012122003';
const HEAD = '197203121998031004';
type Cells = Partial<Record<PlanKey, string>>;
const good: Cells = {
  ...{ identityNumber: NIP, year: '2026', title: 'Terlayaninya pasien', indicator: 'Pasien yang puas' },
  ...{ aspect: 'Kualitas', target: '95', measure: 'persen' },
};
const row = (change: Cells = {}, at = 2): PlanRow => {
  const values = Object.fromEntries(Object.entries({ ...good, ...change }).filter(([, value]) => value !== ''));
  return { row: at, values, faults: [] };
};
const person: PersonPlan = {
  ...{ name: 'Dewi', form: 'staff', approach: 'kuantitatif', status: null, excuse: null, results: [] },
};
const world = (change: Partial<PersonPlan> = {}): PlanWorld => ({
  year: 2026,
  people: new Map([
    [NIP, { ...person, ...change }],
    [HEAD, { ...person, name: 'Surya', form: 'head' }],
  ]),
});
const judged = (change: Cells, plan: Partial<PersonPlan> = {}) => planRows([row(change)], world(plan))[0]!;
const planned = {
  ...{
    id: 'r',
    originId: null,
    title: 'terlayaninya PASIEN.',
    kind: 'utama' as const,
    supportedText: '',
    assignedBy: '',
  },
  indicators: [
    {
      ...{ id: 'i', title: 'Pasien yang puas', aspect: 'kualitas' as const, direction: 'more' as const },
      ...{ target: '95', targetOn: null, measure: 'persen', perspective: null },
    },
  ],
};

describe('the lists of the file to fill in', () => {
  const offered = PLAN_COLUMNS.flatMap(({ key, choices = [] }) => choices.map((word) => [key, word] as const));

  it.each(offered)('offer for %s a word that is understood: %s', (key, word) => {
    const target = word === 'Paling lambat tanggal' ? '30 Juni 2026' : '95';
    const { faults } = judged({ [key]: word, target, aspect: key === 'aspect' ? word : 'Kualitas' }, { form: 'head' });
    expect(faults.filter((fault) => fault.key === key)).toEqual([]);
  });

  it('exist for columns that accept only certain words', () => {
    expect([...new Set(offered.map(([key]) => key))]).toEqual(['kind', 'aspect', 'direction', 'perspective']);
  });
});

describe('a row of a file of plans', () => {
  it('reads every field of the forms', () => {
    const verdict = judged({
      kind: 'Tambahan',
      direction: 'Paling lambat tanggal',
      target: '30 Juni 2026',
      measure: 'hari',
    });
    expect(verdict).toMatchObject({
      status: 'new',
      note: 'Hasil kerja baru: “Terlayaninya pasien”. Target dibaca: paling lambat 30 Juni 2026.',
    });
    expect(verdict.draft).toMatchObject({
      ...{ nip: NIP, kind: 'tambahan' },
      indicator: { direction: 'by-date', target: null, targetOn: '2026-06-30', measure: '', aspect: 'kualitas' },
    });
    expect(
      judged({ identityNumber: HEAD, aspect: '', perspective: 'PENERIMA layanan' }).draft?.indicator.perspective,
    ).toBe('penerima-layanan');
  });

  it.each([
    ['identityNumber', { identityNumber: '' }, 'NIP wajib diisi'],
    ['identityNumber', { identityNumber: '123' }, 'NIP harus 18 angka'],
    ['identityNumber', { identityNumber: '199107042023212005' }, 'tidak ada di antara pegawai aktif'],
    ['year', { year: '' }, 'Tahun wajib diisi'],
    ['year', { year: '2025' }, 'Baris ini untuk tahun 2025'],
    ['kind', { kind: 'pokok' }, 'Jenis tidak dikenal'],
    ['title', { title: '' }, 'wajib diisi di setiap baris'],
    ['title', { title: 'Contoh: Terlayaninya pasien' }, 'Baris contoh'],
    ['indicator', { indicator: '' }, 'tanpa indikator'],
    ['aspect', { aspect: 'Kualitass' }, 'Aspek tidak dikenal'],
    ['direction', { direction: 'naik turun' }, 'Arah tidak dikenal'],
    ['direction', { direction: 'constructor' }, 'Arah tidak dikenal'],
    ['kind', { kind: 'constructor' }, 'Jenis tidak dikenal'],
    ['aspect', { aspect: 'constructor' }, 'Aspek tidak dikenal'],
    ['target', { target: 'banyak' }, 'belum terbaca'],
    ['target', { target: '97.5' }, 'Tulis pecahan dengan koma'],
    ['target', { direction: 'Paling lambat tanggal' }, 'berupa tanggal'],
    ['target', { target: '0,95' }, 'Bila maksudnya 95%, ketik 95%; bila memang 0,95 persen, ketik 0,95%.'],
    ['target', { target: '1' }, 'Bila maksudnya 100%'],
    ['perspective', { perspective: 'Keuangan' }, 'Perspektif tidak dikenal'],
    ['perspective', { identityNumber: HEAD }, 'perspektif wajib diisi'],
  ] as const)('is refused at %s for %j', (key, change, reason) => {
    const { status, faults, note } = judged(change);
    expect([status, note]).toEqual(['wrong', '']);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ key, read: (row(change).values[key] ?? '').slice(0, 80) });
    expect(faults[0]!.reason).toContain(reason);
  });

  it.each(['0,5%', '0,5 persen', '85%'])('is taken with a target of %s, which says that it is per cent', (target) => {
    expect(judged({ target }).faults).toEqual([]);
  });

  it.each([
    ['submitted', 'bukan lagi draf'],
    ['agreed', 'sudah ditetapkan'],
  ] as const)('is refused for a plan that is %s', (status, reason) => {
    expect(judged({}, { status }).faults[0]?.reason).toContain(reason);
  });

  it('is refused for a person who needs no plan, and for a target beside a narrative', () => {
    expect(judged({}, { excuse: 'tugas belajar' }).faults[0]?.reason).toContain('tidak perlu menyusun SKP');
    expect(judged({}, { excuse: 'tugas belajar', status: 'draft' }).status).toBe('new');
    expect(judged({}, { approach: 'kualitatif' }).faults[0]).toMatchObject({ key: 'target' });
    expect(judged({ target: '', aspect: '', measure: '' }, { approach: 'kualitatif' }).status).toBe('new');
  });

  it('reports all faults of a row at once', () => {
    const { faults } = judged({ identityNumber: '1', year: '2020', kind: 'x', target: 'x' });
    expect(faults.map(({ key }) => key)).toEqual(['identityNumber', 'year', 'kind', 'target']);
  });
});

describe('a row compared with the current plan', () => {
  const plan = { status: 'draft' as const, results: [planned] };
  it.each([
    [{}, 'same', ''],
    [{ target: '97,5' }, 'changed', 'Target: ≥ 95 persen → 97,5 persen'],
    [{ target: '' }, 'same', ''],
    [{ aspect: 'Waktu' }, 'changed', 'Aspek: waktu'],
    [{ aspect: '' }, 'same', ''],
    [{ kind: 'tambahan' }, 'changed', 'Jenis: utama → tambahan'],
    [{ supportedText: 'Meningkatnya mutu' }, 'changed', 'Hasil kerja pimpinan diisi'],
    [
      { indicator: 'Keluhan yang ditangani' },
      'new',
      'Indikator baru pada “terlayaninya PASIEN.”. Target dibaca: 95 persen.',
    ],
    [{ title: 'Tersusunnya laporan' }, 'new', 'Hasil kerja baru: “Tersusunnya laporan”. Target dibaca: 95 persen.'],
  ] as const)('%j: %s', (change, status, note) => {
    expect(judged(change, plan)).toMatchObject({ status, note });
  });

  it('recognises a result of an earlier file that its owner has reworded or linked', () => {
    const own = {
      ...planned,
      title: 'Kalimat sendiri',
      originId: 'terlayaninya pasien',
      supportedText: 'Milik atasan',
    };
    expect(judged({ supportedText: 'Lain' }, { ...plan, results: [own] }).status).toBe('same');
  });
});

describe('rows compared with each other', () => {
  const reasons = (...changes: Cells[]) =>
    planRows(
      changes.map((change, i) => row(change, i + 2)),
      world(),
    ).map(({ faults }) => faults[0]?.reason);

  it('are refused if they repeat or contradict each other', () => {
    expect(reasons({}, {})).toEqual([undefined, 'Indikator ini sudah ada di baris 2. Hapus salah satu.']);
    const [, conflict] = reasons({}, { kind: 'tambahan', indicator: 'Lain' });
    expect(conflict).toBe('Hasil kerja yang sama berjenis utama di baris 2.');
  });

  it('are refused beyond the limits of a plan', () => {
    const results = Array.from({ length: 31 }, (_, i) => ({ title: `Hasil ${i}` }));
    expect(reasons(...results).filter(Boolean)).toEqual(['SKP paling banyak memuat 30 hasil kerja.']);
    const indicators = Array.from({ length: 13 }, (_, i) => ({ indicator: `Indikator ${i}` }));
    expect(reasons(...indicators).filter(Boolean)).toEqual(['Satu hasil kerja paling banyak memuat 12 indikator.']);
  });
});

it('explains every column, and its examples are valid except for their mark', () => {
  for (const { key } of PLAN_COLUMNS) expect(PLAN_COLUMN_HINTS[key].length).toBeGreaterThan(10);
  expect(planHeaderOf('title')).toBe('Rencana Hasil Kerja');
  const rows = examplePlanRows(2026).map((values, i) => ({ row: i + 2, values, faults: [] }));
  const unmarked = rows.map((one) => ({
    ...one,
    values: { ...one.values, identityNumber: NIP, title: one.values.title?.slice(8) },
  }));
  expect(planRows(rows, world()).map(({ status }) => status)).toEqual(['wrong', 'wrong', 'wrong']);
  expect(planRows(unmarked, world()).map(({ status }) => status)).toEqual(['new', 'new', 'new']);
});
