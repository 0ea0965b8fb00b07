import type { FunctionalLevel, PositionClass } from '@/lib/people/rules/vocabulary';
import type { Aspect, Direction, Perspective, ResultKind } from '@/lib/skp/rules/vocabulary';
import { addEntry } from '@/lib/templates/commands/add-entry';
import { addTemplate } from '@/lib/templates/commands/add-template';
import { choosePeople } from '@/lib/templates/commands/choose-people';
import { giveTemplate } from '@/lib/templates/commands/give-template';
import { putEntries } from '@/lib/templates/commands/put-entries';
import { findUse } from '@/lib/templates/queries/uses';
import { editionOf } from '@/lib/templates/rules/giving';
import { ADMIN_NAME } from './people';
import type { Year } from './planning';
import type { Stage } from './stage';

type Posts = { positionClass: PositionClass | null; positionName?: string; functionalLevel?: FunctionalLevel };
type Measured = readonly [title: string, side: Aspect | Perspective, direction: Direction, measure: string];
type Entry = readonly [posts: Posts, kind: ResultKind, title: string, ...indicators: Measured[]];

const named = (positionName: string): Posts => ({ positionClass: 'fungsional', positionName });
const NURSE = named('perawat');
const TEACHER = named('guru');
const PERSONNEL_ANALYST = named('analis sdm aparatur');

/** The entries of the bank: results for several kinds of jobs as an office would enter them, without targets and without names. */
const ENTRIES: readonly Entry[] = [
  [
    NURSE,
    'utama',
    'Terselenggaranya asuhan keperawatan sesuai standar',
    ['Persentase pasien dengan catatan asuhan keperawatan lengkap', 'kualitas', 'more', 'persen'],
    ['Rata-rata waktu tanggap atas keluhan pasien', 'waktu', 'less', 'menit'],
  ],
  [
    NURSE,
    'utama',
    'Terkendalinya risiko infeksi di ruang layanan',
    ['Persentase kepatuhan kebersihan tangan', 'kualitas', 'more', 'persen'],
    ['Jumlah kejadian infeksi terkait layanan', 'kualitas', 'less', 'kejadian'],
  ],
  [
    named('bidan'),
    'utama',
    'Terlayaninya ibu hamil dan bersalin sesuai standar',
    ['Persentase ibu hamil dengan enam kali pemeriksaan', 'kuantitas', 'more', 'persen'],
    ['Persentase persalinan di fasilitas kesehatan', 'kualitas', 'more', 'persen'],
  ],
  [
    named('dokter'),
    'utama',
    'Terlayaninya pasien rawat jalan sesuai panduan praktik klinis',
    ['Persentase kasus yang ditangani sesuai panduan', 'kualitas', 'more', 'persen'],
    ['Rata-rata waktu tunggu pemeriksaan', 'waktu', 'less', 'menit'],
  ],
  [
    TEACHER,
    'utama',
    'Meningkatnya hasil belajar peserta didik',
    ['Persentase peserta didik yang mencapai ketuntasan belajar', 'kualitas', 'more', 'persen'],
    ['Perangkat ajar satu tahun siap dipakai', 'waktu', 'by-date', ''],
  ],
  [
    TEACHER,
    'utama',
    'Terselenggaranya penilaian belajar yang objektif dan tepat waktu',
    ['Persentase hasil penilaian yang disampaikan sebelum tenggat', 'waktu', 'more', 'persen'],
  ],
  [
    PERSONNEL_ANALYST,
    'utama',
    'Tersedianya rekomendasi penataan pegawai yang dapat ditindaklanjuti',
    ['Persentase rekomendasi yang ditindaklanjuti unit kerja', 'kualitas', 'more', 'persen'],
    ['Jumlah telaah kebutuhan pegawai', 'kuantitas', 'more', 'telaah'],
  ],
  [
    PERSONNEL_ANALYST,
    'utama',
    'Mutakhirnya data kepegawaian',
    ['Persentase data pegawai yang lengkap dan mutakhir', 'kualitas', 'more', 'persen'],
    ['Rata-rata waktu pemutakhiran sejak berkas diterima', 'waktu', 'less', 'hari kerja'],
  ],
  [
    named('arsiparis'),
    'utama',
    'Tertatanya arsip dinamis sesuai kaidah kearsipan',
    ['Persentase arsip yang terdaftar dan dapat ditemukan kembali', 'kualitas', 'more', 'persen'],
    ['Rata-rata waktu penemuan kembali arsip', 'waktu', 'less', 'menit'],
  ],
  [
    { positionClass: 'pelaksana', positionName: 'pengadministrasi' },
    'utama',
    'Terdistribusinya surat dan dokumen tepat waktu',
    ['Persentase surat yang didistribusikan pada hari yang sama', 'waktu', 'more', 'persen'],
    ['Jumlah keluhan atas surat yang terlambat', 'kualitas', 'less', 'keluhan'],
  ],
  [
    { positionClass: 'pengawas' },
    'utama',
    'Terkendalinya pelaksanaan kegiatan seksi sesuai rencana',
    ['Persentase kegiatan seksi yang selesai sesuai jadwal', 'waktu', 'more', 'persen'],
    ['Persentase hasil pembinaan pegawai yang ditindaklanjuti', 'kualitas', 'more', 'persen'],
  ],
  [
    { positionClass: 'administrator' },
    'utama',
    'Meningkatnya mutu layanan bidang',
    ['Indeks kepuasan pengguna layanan bidang', 'kualitas', 'more', 'nilai'],
    ['Persentase rekomendasi pengawasan yang diselesaikan', 'kualitas', 'more', 'persen'],
  ],
  [
    { positionClass: 'jpt-pratama' },
    'utama',
    'Meningkatnya akuntabilitas kinerja perangkat daerah',
    ['Nilai akuntabilitas kinerja perangkat daerah', 'proses-bisnis', 'more', 'nilai'],
    ['Persentase penyerapan anggaran yang sesuai rencana', 'anggaran', 'more', 'persen'],
  ],
  [
    { positionClass: null },
    'tambahan',
    'Terselesaikannya penugasan lintas unit tepat waktu',
    ['Persentase penugasan yang selesai sebelum tenggat', 'waktu', 'more', 'persen'],
  ],
];

/** Lets the admin fill the bank and make two templates from it. */
export async function fillBank(stage: Stage): Promise<void> {
  await stage.begin('2026-01-05', 'Bank of results and templates');
  const adminId = stage.named(ADMIN_NAME).employeeId;
  const ids = ENTRIES.map((entry) => addEntry(stage.as(adminId), inputOf(entry)).subject);
  const meantFor = (posts: Posts) => ids.filter((_, i) => ENTRIES[i]![0] === posts);
  for (const [name, posts] of [
    ['Perawat puskesmas', NURSE],
    [PERSONNEL_TEMPLATE, PERSONNEL_ANALYST],
  ] as const) {
    const meant = { form: 'staff', functionalLevel: null, positionName: posts.positionName ?? '', unit: '' } as const;
    const { subject: templateId } = addTemplate(stage.as(adminId), { ...meant, name, positionClass: 'fungsional' });
    putEntries(stage.as(adminId), { templateId, revision: 1, picks: meantFor(posts) });
    templates.set(name, templateId);
  }
}

const PERSONNEL_TEMPLATE = 'Analis SDM Aparatur';
const templates = new Map<string, string>();

function inputOf([posts, kind, title, ...indicators]: Entry) {
  const form = posts.positionClass === 'jpt-pratama' ? ('head' as const) : ('staff' as const);
  return {
    ...{ form, kind, title, unit: '', positionName: '', functionalLevel: null, ...posts },
    indicators: indicators.map(([name, side, direction, measure]) => ({
      ...{ title: name, direction, measure },
      aspect: form === 'staff' ? (side as Aspect) : null,
      perspective: form === 'head' ? (side as Perspective) : null,
    })),
  };
}

/** Lets the admin give one template to everybody with a fitting post. Drafts take it over; plans in force stay unchanged. */
export async function giveOutTemplate(stage: Stage, { cycleId }: Year): Promise<void> {
  await stage.begin('2026-01-19', 'A template for many');
  const ctx = () => stage.as(stage.named(ADMIN_NAME).employeeId);
  const templateId = templates.get(PERSONNEL_TEMPLATE)!;
  const all = { q: '', unitPath: undefined };
  const { subject: useId } = choosePeople(ctx(), { templateId, cycleId, picks: [], numbers: [], all });
  const edition = editionOf(findUse(ctx(), useId)!.template);
  giveTemplate(ctx(), { useId, edition, existing: 'complete' });
}
