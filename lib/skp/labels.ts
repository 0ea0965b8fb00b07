import type { SkpStatus } from './rules/lifecycle';
import type { AnnexBlock, SkpForm } from './rules/vocabulary';

export const SKP_STATUS_WORDS: Record<SkpStatus, string> = {
  draft: 'Draf',
  submitted: 'Diajukan',
  returned: 'Dikembalikan',
  agreed: 'Ditetapkan',
};
export const SKP_STATUS_TONES = { draft: 'neutral', submitted: 'info', returned: 'warn', agreed: 'good' } as const;

export const SKP_FORM_WORDS: Record<SkpForm, string> = {
  head: 'Format A.1.2 – pejabat pimpinan tinggi dan pimpinan unit kerja mandiri',
  staff: 'Format A.1.7 – pejabat administrasi dan pejabat fungsional',
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
};
