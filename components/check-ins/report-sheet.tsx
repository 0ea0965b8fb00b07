import { FeedbackList } from '@/components/feedback/feedback-list';
import { Section } from '@/components/ui/section';
import type { CheckInDetails } from '@/lib/check-ins/queries/check-in';
import { CORE_VALUES } from '@/lib/skp/rules/core-values';
import { ReportResult } from './report-result';

/** A report, read-only. `isOpen`: whether the reader may see its content. */
export function ReportSheet({ found, isOpen }: { found: CheckInDetails; isOpen: boolean }) {
  if (!isOpen) return <p>Check-in ini masih draf. Isinya tampil di sini setelah pegawai mengajukannya.</p>;
  const behaviours = CORE_VALUES.filter(({ key }) => found.feedback.some(({ targetKey }) => targetKey === key));
  return (
    <>
      <Section title="Hasil kerja">
        {found.skp.approach === 'kuantitatif' && <ComparisonRemark />}
        {found.content.results.map((result, r) => (
          <section key={result.lineageId} className="section">
            <ReportResult found={found} result={result} number={r + 1} />
          </section>
        ))}
      </Section>
      {found.hasHiddenTexts ? <CutWords /> : <Obstacles text={found.checkIn.obstacles} />}
      {behaviours.length > 0 && (
        <Section title="Umpan balik perilaku kerja">
          {behaviours.map(({ key, name }) => (
            <FeedbackList
              key={key}
              title={name}
              heading="h3"
              entries={found.feedback.filter(({ targetKey }) => targetKey === key)}
            />
          ))}
        </Section>
      )}
    </>
  );
}

/** What the comparison with the target means, and what it does not mean. */
export function ComparisonRemark() {
  return (
    <p className="hint">
      Jumlah dihitung sejak awal tahun sampai akhir periode ini, karena targetnya untuk setahun; aplikasi tidak
      menjumlahkan angka antarperiode. Persentase, nilai, predikat, dan jumlah per bulan ditulis seperti keadaannya pada
      akhir periode. Perbandingan dengan target hanya membantu membaca, bukan penilaian.
    </p>
  );
}

/** Says once what this reader may not see on the page. */
function CutWords() {
  return (
    <Section title="Kendala dan catatan">
      <p>
        Isi kendala, catatan realisasi, dialog, dan alasan hanya untuk pegawai, pejabat penilai, dan atasannya. Admin
        unit melihat siapa, kapan, dan jenisnya, kecuali instansi mengaturnya lain.
      </p>
    </Section>
  );
}

export function Obstacles({ text }: { text: string }) {
  return (
    <Section title="Kendala">
      <p>{text || 'Tidak ada kendala yang dicatat.'}</p>
    </Section>
  );
}
