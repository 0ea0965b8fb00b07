import { formatDate, type PlainDate } from '../kernel/dates';
import type { Difference } from './rules/differences';
import type { HEAD_CONTROL_LEVELS } from './rules/manual';
import { type Late, type LateParty, type SubmittedPlan, submitBy } from './rules/planning';
import type {
  AnnexBlock,
  Approach,
  ChangeStatus,
  ControlLevel,
  SkpForm,
  SkpStatus,
  VersionKind,
  VersionStatus,
} from './rules/vocabulary';

export const SKP_STATUS_WORDS: Record<SkpStatus, string> = {
  draft: 'Draf',
  submitted: 'Diajukan',
  returned: 'Dikembalikan',
  agreed: 'Ditetapkan',
};
/** For a post that ended before its plan was set: `ENDED` for filters and totals, `ENDED_UNSET` for the line of one person. */
export const ENDED = 'Jabatan berakhir';
export const ENDED_UNSET = 'Jabatan berakhir sebelum SKP ditetapkan';

export const SKP_STATUS_TONES = { draft: 'neutral', submitted: 'info', returned: 'warn', agreed: 'good' } as const;

export const LATE_PARTY_LABELS: Readonly<Record<LateParty, string>> = {
  employee: 'Pegawai',
  appraiser: 'Pejabat penilai',
};

/** Who is late, and which day has passed, in words. */
export function lateWords({ party, dueOn }: Late, status: SkpStatus | null): string {
  const day = formatDate(dueOn);
  if (party === 'appraiser') return `Pejabat penilai belum menetapkan, lewat ${day}`;
  if (status === 'returned') return `Pegawai belum mengajukan kembali, lewat ${day}`;
  return `${status === 'submitted' ? 'Pegawai mengajukan' : 'Pegawai belum mengajukan'} lewat ${day}`;
}

/**
 * For a plan that was returned and is not set, in words: when it was first submitted, and when it was last returned. Until it is submitted
 * again, also the last day for the correction, if this day is later than the plan's own due day. Empty for all other plans.
 */
export function returnWords(plan: SubmittedPlan): string {
  const { status, firstSubmittedOn, returnedOn, dueOn } = plan;
  if (!firstSubmittedOn || !returnedOn || status === 'agreed') return '';
  const words = `${firstWords(firstSubmittedOn)}, dikembalikan ${formatDate(returnedOn)}`;
  const mendedBy = submitBy(plan);
  return status === 'submitted' || mendedBy === dueOn
    ? `${words}.`
    : `${words}; diperbaiki paling lambat ${formatDate(mendedBy)}.`;
}

export function firstWords(firstSubmittedOn: PlainDate): string {
  return `Diajukan pertama kali ${formatDate(firstSubmittedOn)}`;
}

export const SKP_FORM_WORDS: Record<SkpForm, string> = {
  head: 'pejabat pimpinan tinggi dan pimpinan unit kerja mandiri',
  staff: 'pejabat administrasi dan pejabat fungsional',
};

export const APPROACH_WORDS: Record<Approach, string> = { kuantitatif: 'Kuantitatif', kualitatif: 'Kualitatif' };

/** What an approach means, in the words of R6 p.50 (`what`), and what happens to the text of the other approach (`kept`). */
export const APPROACH_NOTES: Record<Approach, { what: string; kept: string }> = {
  kuantitatif: {
    what: 'Ekspektasi terukur: setiap indikator ditulis terpisah dari target dan satuannya.',
    kept: 'Narasi yang sudah ditulis menjadi teks indikator; target dan satuannya diisi terpisah. Pemberi penugasan tetap tersimpan, tetapi tidak tercetak pada Format A.1.7.',
  },
  kualitatif: {
    what: 'Ekspektasi bersifat deskriptif: indikator dan targetnya ditulis dalam satu narasi.',
    kept: 'Aspek, arah, target, dan satuan yang sudah ditulis tetap tersimpan, tetapi tidak tampil dan tidak tercetak. Tulis targetnya di dalam narasi.',
  },
};

export const ANNEX_WORDS: Record<AnnexBlock, { title: string; hint: string }> = {
  'resource-support': {
    title: 'Dukungan sumber daya',
    hint: 'Orang, anggaran, peralatan, pendampingan pimpinan, sarana. Satu butir per baris.',
  },
  accountability: {
    title: 'Skema pertanggungjawaban',
    hint: 'Jadwal pelaporan dan data atau bukti yang diharapkan. Satu butir per baris.',
  },
  consequence: {
    title: 'Konsekuensi',
    hint: 'Penghargaan bila tercapai, teguran atau pengalihan tugas bila tidak. Satu butir per baris.',
  },
};

export const VERSION_KIND_WORDS: Record<VersionKind, string> = {
  initial: 'Versi pertama',
  change: 'Perubahan',
  successor: 'Klarifikasi dengan pejabat penilai baru',
};
export const VERSION_STATUS_WORDS: Record<VersionStatus, string> = {
  draft: 'Belum ditetapkan',
  agreed: 'Berlaku',
  superseded: 'Digantikan',
};
export const VERSION_STATUS_TONES = { draft: 'info', agreed: 'good', superseded: 'neutral' } as const;

/** The status of a change beside the version in force, for lists. */
export const CHANGE_STATUS_WORDS: Record<ChangeStatus, string> = {
  draft: 'Perubahan disusun',
  submitted: 'Perubahan diajukan',
  returned: 'Perubahan dikembalikan',
};

/** Which part of the plan differs: "Hasil kerja “Pelayanan gizi”: Jenis". */
export function differenceWords({ part, of, field, before }: Difference): string {
  if (part === 'expectation') return `Ekspektasi khusus: ${of}`;
  if (part !== 'result' && part !== 'indicator') return `Lampiran: ${ANNEX_WORDS[part].title}`;
  const row = part === 'result' ? `Hasil kerja “${of}”` : `Indikator pada hasil kerja “${of}”`;
  if (field) return `${part === 'result' ? row : `Hasil kerja “${of}”`}: ${field}`;
  return `${row} ${before ? 'dihapus' : 'ditambahkan'}`;
}

/**
 * What happened when results were added from elsewhere: "2 hasil kerja ditambahkan, 1 dilengkapi." At least one of the counts must be above
 * 0.
 */
export function joinedWords({ added, completed }: { added: number; completed: number }): string {
  const words = [
    added > 0 && `${added} hasil kerja ditambahkan`,
    completed > 0 && `${completed} hasil kerja dilengkapi`,
  ];
  return `${words.filter(Boolean).join(', ')}.`;
}

/** The events in the history of a plan, in words. Events that are not in this list, such as saving, are not shown. */
export const SKP_EVENT_WORDS: Readonly<Record<string, string>> = {
  'skp.drafted': 'mulai menyusun SKP',
  'matrix.roles-taken': 'memasukkan peran hasil dari matriks',
  'matrix.role-merged': 'menggabungkan peran hasil dari matriks dengan hasil kerja',
  'skp.copied': 'menyalin hasil kerja dari SKP sebelumnya',
  'skp.taken-from-bank': 'mengambil hasil kerja dari bank',
  'skp.rows-imported': 'memasukkan baris SKP dari berkas',
  'skp.template-applied': 'memasukkan hasil kerja dari templat',
  'skp.targets-checked': 'memeriksa target yang disalin',
  'skp.submitted': 'mengajukan SKP kepada pejabat penilai',
  'skp.withdrawn': 'menarik kembali pengajuan',
  'skp.returned': 'mengembalikan SKP untuk diperbaiki',
  'skp.agreed': 'menetapkan SKP',
  'skp.goals-taken': 'mengambil sasaran unit ke dalam SKP',
  'skp.relinked': 'mengaitkan ulang hasil kerja dengan hasil kerja pimpinan',
  'skp.approach-chosen': 'mengganti pendekatan hasil kerja',
  'skp.change-opened': 'memulai perubahan SKP',
  'skp.change-discarded': 'membatalkan perubahan SKP',
  'skp.acting-added': 'menambahkan penugasan sebagai hasil kerja utama',
  'skp.study-taken': 'memasukkan hasil studi',
  'dialogue.wording-taken': 'memakai usulan rumusan dari pejabat penilai',
  'dialogue.wording-declined': 'menolak usulan rumusan dari pejabat penilai',
};

export const CONTROL_LABELS: Readonly<Record<ControlLevel, string>> = {
  outcome: 'Outcome',
  'outcome-antara': 'Outcome antara',
  'output-kendali-rendah': 'Output kendali rendah',
  'output-kendali-sedang': 'Output kendali sedang',
  'output-kendali-tinggi': 'Output kendali tinggi',
};

/** The meaning of each control level that heads can choose (R6 p.28 no.7). */
export const CONTROL_HINTS: Readonly<Record<(typeof HEAD_CONTROL_LEVELS)[number], string>> = {
  outcome: 'Hasil, manfaat, atau dampak dalam jangka pendek, menengah, atau panjang.',
  'outcome-antara': 'Hasil, manfaat, atau dampak dari penyelarasan langsung (direct cascading).',
  'output-kendali-rendah': 'Produk atau layanan yang pencapaiannya lebih banyak dipengaruhi pihak lain.',
};

/** What happened when many plans were set or returned: "3 SKP ditetapkan, 1 dikembalikan." */
export function reviewWords(agreed: number, returned: number): string {
  if (agreed === 0) return `${returned} SKP dikembalikan.`;
  return `${agreed} SKP ditetapkan${returned > 0 ? `, ${returned} dikembalikan` : ''}.`;
}

/** The message on the form of a plan that was just begun. */
export const PLAN_BEGUN =
  'SKP dimulai. Mulailah dengan “Tambah hasil kerja” atau contoh dari bank; draf dapat disimpan kapan saja.';
