import { isReached } from './linter-words';
import { wordsOf } from './wording';

/** Words for a number, a standard or a comparison, which another person can verify. */
const STANDARD =
  /\d|%|\b(sesuai|standar|sop|spm|ketentuan|pedoman|tepat waktu|lengkap|akurat|mutakhir|tanpa|tidak ada|tidak terdapat|tidak terjadi|nihil|bebas|seluruh|semua|setiap|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|belas|puluh|ratus|ribu|separuh\w*|setengah\w*|sepertiga|seperempat|sebagian besar|mayoritas|dibanding\w*|daripada|melampaui|melebihi|(?:di atas|di bawah) rata-rata|minimal|minimum|maksimum|sekurang-kurangnya|sedikitnya|paling (?:sedikit|banyak|lama|kurang|tinggi|rendah))\b/i;
/** Words for ratings that other people give: opinion, grade, accreditation, rank. */
const GRADE =
  /\b(wtp|wdp|wbk|wbbm|(?:ber)?predikat|(?:ber)?opini|(?:ter)?akreditasi|kategori|kualifikasi|peringkat|juara|level|skala|paripurna|(?:ber)?serti[fp]ikat|wajar)\b/i;
const LETTER = /[“"]\p{L}[^”"]*[”"]|(?:^|[\s“"(])(?:AAA?|A|BBB?|CC|A[-+]|B[-+])(?=$|[\s”").,;])/u;
/** Words for states that can be seen. */
const SEEN =
  /\b(selesai|tuntas|lulus|siap|sah|tertib|puas|memuaskan|damai|berfungsi|beroperasi|berlaku|masuk|laik|hadir)\b/i;
/** Passive verbs that only say that somebody worked. They do not say what the outcome is. */
const ONLY_DONE =
  /^(?:di|ter)(?:laksana|laku|kerja|jalan|selenggara|kelola|tata|tangani|bina|dukung|kembang|tingkat|wujud)/;

/** Whether a qualitative text says how success is recognised: by an amount, a standard, a comparison, a grade or a visible state. */
export function saysMeasure(narrative: string): boolean {
  const isNamed = [STANDARD, GRADE, LETTER, SEEN].some((shape) => shape.test(narrative));
  return isNamed || wordsOf(narrative).some(isSeen);
}

/** Whether a word names something visible. "Disahkan", "dipakai" and "terbit" do. "Terkelolanya" does not: it only repeats the result. */
function isSeen(word: string): boolean {
  return isReached(word) && !word.endsWith('nya') && !ONLY_DONE.test(word);
}
