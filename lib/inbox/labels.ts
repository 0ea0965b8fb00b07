import { formatCount } from '@/lib/kernel/numbers';
import type { Task } from './rules/tasks';

type Words = (task: { period: string; count: number; counted: string; year: string; team: string }) => string;

/** What to do, as the link says it. */
const DEEDS: Readonly<Record<Task['kind'], Words>> = {
  'begin-plan': () => 'Susun SKP',
  'finish-plan': () => 'Lengkapi dan ajukan SKP',
  'mend-plan': () => 'Perbaiki SKP yang dikembalikan',
  'agree-plan': () => 'Periksa dan tetapkan SKP',
  'finish-change': () => 'Lengkapi dan ajukan perubahan SKP',
  'mend-change': () => 'Perbaiki perubahan SKP yang dikembalikan',
  'agree-change': () => 'Periksa dan tetapkan perubahan SKP',
  'agree-instead': () => 'Tetapkan SKP yang belum ditetapkan pejabat penilainya',
  'relink-plan': ({ count }) => `Kaitkan ulang ${count} hasil kerja dengan SKP atasan`,
  'answer-proposals': ({ count }) => `Jawab ${count} usulan rumusan dalam dialog ekspektasi`,
  'read-dialogue': ({ count }) => `Baca ${count} tanggapan baru dalam dialog ekspektasi`,
  'take-goals': ({ count }) => `Buka perubahan SKP: ${count} sasaran Perjanjian Kinerja belum termuat`,
  'clarify-plan': () => 'Klarifikasi SKP dengan pejabat penilai baru',
  report: ({ period }) => `Isi dan ajukan check-in ${period}`,
  'mend-report': ({ period }) => `Perbaiki check-in ${period}`,
  'review-report': ({ period }) => `Tanggapi check-in ${period}`,
  'confirm-talk': () => 'Konfirmasi catatan dialog tengah tahun',
  appraise: ({ period }) => `Nilai kinerja ${period}`,
  'finish-appraisal': ({ period }) => `Selesaikan dan serahkan penilaian ${period}`,
  'receive-appraisal': ({ period }) => `Baca dan terima hasil penilaian ${period}`,
  'answer-reuse': ({ period }) => `Jawab usulan memakai hasil evaluasi unit lama untuk ${period}`,
  'bring-people': () => 'Masukkan unit kerja dan pegawai',
  'prepare-year': ({ year }) => `Siapkan tahun kinerja ${year}`,
  'open-year': () => 'Periksa kesiapan dan buka tahun kinerja',
  'enter-achievements': ({ counted, period }) =>
    `Isi capaian kinerja ${counted} unit untuk ${period === 'tahunan' ? 'penilaian tahunan' : period}`,
  'enter-realisations': ({ count, counted, period }) =>
    `Isi realisasi sasaran ${count > 1 ? `${counted} unit` : 'unit'} untuk ${period}`,
  'answer-membership': ({ team }) => `Setujui atau tolak penugasan dalam tim ${team}`,
  'answer-reports': ({ count }) => `Jawab ${count} laporan pejabat penilai yang tidak tepat`,
  'fill-post': () => 'Isi jabatan pimpinan atau tunjuk Plt. atau Plh.',
  'lead-meanwhile': ({ counted }) => `Anda menilai sementara ${counted} pegawai yang unitnya tanpa pimpinan`,
  'want-appraiser': () => 'SKP Anda belum ada yang menetapkan dan menilai',
  'want-answer': ({ period }) => `Check-in ${period} Anda belum ada yang menanggapi`,
  'issue-passwords': ({ counted }) => `Terbitkan kata sandi pertama untuk ${counted} pegawai`,
};

/** `Tanggapi check-in Triwulan II: Dewi Anggraini, S.Gz.` */
export function taskTitle({ kind, period = '', count = 0, year, team = '', name }: Task): string {
  const deed = DEEDS[kind]({ period, count, counted: formatCount(count), year, team });
  return name ? `${deed}: ${name}` : deed;
}
