import { Glossary } from '@/components/layout/help-glossary';
import { Roles } from '@/components/layout/help-roles';
import { Worries } from '@/components/layout/help-worries';
import { YearInSteps } from '@/components/layout/help-year-in-steps';
import { PageFrame } from '@/components/layout/page-frame';
import { formPaths } from '@/lib/documents/paths';
import { requestContext } from '@/lib/web/context';

export default async function HelpPage() {
  await requestContext();
  return (
    <PageFrame
      title="Bantuan"
      lead="Capaian membantu instansi mengelola kinerja pegawai selama satu tahun, dari rencana sampai penilaian."
    >
      <div className="prose">
        <p>
          Di sini ditulis yang biasanya ditulis di kertas: Sasaran Kinerja Pegawai (SKP), pemantauan, umpan balik, dan
          penilaian, dan dari sini dokumen resminya dicetak. Aturannya mengikuti Peraturan Menteri PANRB Nomor 6 Tahun
          2022. Beranda menunjukkan apa yang menunggu Anda dan, bila ada, kapan batasnya.
        </p>
        <nav aria-label="Isi bantuan">
          <ul>
            <li>
              <a href="#langkah">Satu tahun dalam lima langkah</a>
            </li>
            <li>
              <a href="#peran">Apa yang perlu saya lakukan?</a>
            </li>
            <li>
              <a href="#tanya">Yang sering ditanyakan</a>
            </li>
            <li>
              <a href="#istilah">Arti istilah</a>
            </li>
            <li>
              <a href="#bertanya">Ke mana bertanya</a>
            </li>
            <li>
              <a href={formPaths.list}>Formulir kosong untuk ditulis tangan</a>
            </li>
          </ul>
        </nav>
        <YearInSteps />
        <Roles />
        <Worries />
        <Glossary />
        <h2 id="bertanya">Ke mana bertanya</h2>
        <p>
          Tentang isi SKP, target, dan penilaian: bicarakan dengan pejabat penilai Anda. Tentang akun, jabatan, unit
          kerja, atau siapa pejabat penilai Anda: hubungi pengelola kepegawaian di unit Anda atau admin instansi. Jika
          sebuah halaman bermasalah, sebutkan alamat halaman, waktu kejadian, dan nomor rujukan yang tampil.
        </p>
      </div>
    </PageFrame>
  );
}
