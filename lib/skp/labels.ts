import type { SkpStatus } from './rules/lifecycle';
import type { AnnexBlock, Approach, SkpForm } from './rules/vocabulary';

export const SKP_STATUS_WORDS: Record<SkpStatus, string> = {
  draft: 'Draf',
  submitted: 'Diajukan',
  returned: 'Dikembalikan',
  agreed: 'Ditetapkan',
};
export const SKP_STATUS_TONES = { draft: 'neutral', submitted: 'info', returned: 'warn', agreed: 'good' } as const;

export const SKP_FORM_WORDS: Record<SkpForm, string> = {
  head: 'pejabat pimpinan tinggi dan pimpinan unit kerja mandiri',
  staff: 'pejabat administrasi dan pejabat fungsional',
};

export const APPROACH_WORDS: Record<Approach, string> = { kuantitatif: 'Kuantitatif', kualitatif: 'Kualitatif' };

/** What an approach is, in the words of R6 p.50, and what of the other one it leaves aside. */
export const APPROACH_NOTES: Record<Approach, { what: string; kept: string }> = {
  kuantitatif: {
    what: 'Ekspektasi terukur: setiap indikator ditulis terpisah dari target dan satuannya.',
    kept: 'Pemberi penugasan yang sudah ditulis tetap tersimpan dan tampil lagi pada pendekatan kualitatif.',
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

/** What happened to a plan, as the timeline says it. Savings in between are left out. */
export const SKP_EVENT_WORDS: Readonly<Record<string, string>> = {
  'skp.drafted': 'mulai menyusun SKP',
  'skp.submitted': 'mengajukan SKP kepada pejabat penilai',
  'skp.withdrawn': 'menarik kembali pengajuan',
  'skp.returned': 'mengembalikan SKP untuk diperbaiki',
  'skp.agreed': 'menetapkan SKP',
  'skp.approach-chosen': 'mengganti pendekatan hasil kerja',
};
