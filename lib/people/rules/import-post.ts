import { isNoName, NO_POST } from './names';

const LEAVING =
  /^(pensiun(an)?|purna ?(bakti|tugas)|meninggal( dunia)?|wafat|alm(arhum|arhumah)?|berhenti|mengundurkan diri|pindah|mutasi|keluar)(?![\p{L}])/iu;
const STATE =
  /^(mpp|masa persiapan pensiun|cltn|cuti|tugas belajar|diberhentikan|skorsing|nonaktif|non aktif)(?![\p{L}])/iu;
const ACTING = /^(plt|plh|pj|pjs)(\.\s*|\s+)/i;

/**
 * Why a text in the column of the post is no post: an end of service, a special state, an acting official, or nothing. Undefined if it may
 * be a post.
 */
export function faultOfPost(name: string): string | undefined {
  if (isNoName(name)) return NO_POST;
  if (LEAVING.test(name))
    return `“${name}” bukan jabatan. Apakah pegawai ini berhenti? Bila ya, hapus barisnya dan akhiri penempatannya di halaman pegawai itu; bila tidak, tulis jabatannya.`;
  if (STATE.test(name))
    return `“${name}” bukan jabatan. Apakah ini keadaan khusus? Bila ya, catat di halaman pegawai itu (Keadaan khusus), dan tulis jabatannya di sini.`;
  if (ACTING.test(name)) return `“${name}” adalah penugasan, bukan jabatan definitif. ${SECOND_POST}`;
  return undefined;
}

/**
 * The sentence that says where a second post is recorded. Nobody holds two posts here: an acting head is recorded on the page of the unit.
 */
export const SECOND_POST =
  'Tulis satu baris dengan jabatan definitifnya; Plt. atau Plh. dicatat di halaman unit yang dipimpinnya (Tunjuk Plt. atau Plh.).';
