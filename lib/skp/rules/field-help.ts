import type { HelpExample } from './help-examples';
import { namesAssigner, type PlanKind } from './plan-kind';
import type { AnnexBlock } from './vocabulary';

export type HelpedField =
  | 'title'
  | 'kind'
  | 'supported'
  | 'assignedBy'
  | 'indicator'
  | 'aspect'
  | 'perspective'
  | 'direction'
  | 'target'
  | 'measure'
  | 'expectation'
  | AnnexBlock;

/** Help for a field: what it means, why it is needed, and an example for the person's post. */
export type FieldHelp = { says: string; example?: string };
export type PlanHelp = Partial<Record<HelpedField, FieldHelp>>;

const SAYS = {
  title:
    'Produk, layanan, atau keadaan yang membaik pada akhir tahun; inilah yang dinilai. Kegiatannya sendiri tidak ditulis.',
  kind: 'Utama: prioritas tinggi; tambahan: prioritas rendah, tanpa bobot angka. Pejabat penilai meninjau usulan Anda.',
  supported: 'Hasil kerja pimpinan yang terbantu oleh hasil kerja Anda, agar terlihat sejalan dengan tujuan unit.',
  assignedBy: 'Siapa yang memberi tugas ini, menjelaskan harapannya, dan memberi umpan balik.',
  indicator:
    'Apa yang diukur, agar Anda dan pimpinan sama-sama tahu kapan hasilnya berhasil. Pilih yang datanya memang tercatat.',
  narrative:
    'Seperti apa keberhasilannya, dalam satu kalimat: sebanyak atau sebaik apa, dan sampai kapan. Indikator dan target menyatu di sini.',
  aspect: 'Sisi yang diukur: jumlah, mutu, kecepatan, atau uang. Satu aspek sudah cukup.',
  perspective:
    'Sisi organisasi yang ditunjukkan, agar keberhasilan terlihat utuh. Sekurang-kurangnya satu indikator berperspektif Anggaran.',
  direction: 'Diisi bila tidak terbaca dari target (≥, maksimal, paling lambat) dan bukan makin besar makin baik.',
  target: 'Tulis seperti pada formulir, boleh dengan satuannya; menantang tetapi masuk akal.',
  measure: 'Satuan target, bila belum tertulis di sana.',
  expectation: 'Perilaku yang secara khusus diharapkan dari Anda. Boleh kosong.',
  'resource-support':
    'Yang Anda perlukan agar target tercapai. Bila dukungan yang disepakati tidak tersedia, harapan dapat disesuaikan.',
  accountability: 'Kapan Anda melapor dan bukti apa yang ditunjukkan, agar umpan balik datang pada waktunya.',
  consequence: 'Yang mengikuti bila target tercapai atau tidak; disepakati sejak awal agar adil bagi kedua pihak.',
} as const;

/** Help for the fields of a plan with this form and approach, with examples. */
export function helpFor(example: HelpExample, kind: PlanKind): PlanHelp {
  return {
    title: { says: SAYS.title, example: example.result },
    kind: { says: SAYS.kind },
    ...(kind.form === 'staff' && { supported: { says: SAYS.supported } }),
    ...(namesAssigner(kind) && {
      assignedBy: {
        says: SAYS.assignedBy,
        example: kind.form === 'head' ? 'Wali Kota' : 'Kepala Bidang, atau Tim Kerja Akreditasi',
      },
    }),
    ...(kind.approach === 'kualitatif' ? told(example) : measured(example)),
    ...(kind.form === 'head'
      ? { perspective: { says: SAYS.perspective, example: 'Kepuasan masyarakat: Penerima Layanan' } }
      : kind.approach === 'kuantitatif' && {
          aspect: { says: SAYS.aspect, example: 'Jumlah laporan: kuantitas; rata-rata lama layanan: waktu' },
        }),
    expectation: { says: SAYS.expectation, example: 'Menjawab pertanyaan warga pada hari yang sama' },
    'resource-support': { says: SAYS['resource-support'], example: 'Satu tenaga entri data mulai Maret' },
    accountability: { says: SAYS.accountability, example: 'Laporan setiap akhir triwulan dengan rekap dari aplikasi' },
    consequence: { says: SAYS.consequence, example: 'Diusulkan mengikuti pelatihan lanjutan bila target tercapai' },
  };
}

function told({ narrative }: HelpExample): PlanHelp {
  return { indicator: { says: SAYS.narrative, example: narrative } };
}

function measured({ indicator, target, measure }: HelpExample): PlanHelp {
  return {
    indicator: { says: SAYS.indicator, example: indicator },
    direction: {
      says: SAYS.direction,
      example: 'waktu tunggu: makin kecil makin baik',
    },
    target: {
      says: SAYS.target,
      example: `${target}; ≥ 85%; 80–90%; WTP; 2 dokumen per bulan; 30 Juni 2026`,
    },
    measure: { says: SAYS.measure, example: measure },
  };
}
