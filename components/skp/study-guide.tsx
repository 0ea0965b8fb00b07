import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { averageText, stateNote, studyWords } from '@/lib/people/labels';
import { academicGuide, HIGHEST_AVERAGE } from '@/lib/people/rules/study';
import type { StudyOfPlan } from '@/lib/skp/queries/study';

/** The facts of a study assignment, and how the guide rates averages. The guide is advice: the appraiser sets the expectation. */
export function StudyGuide({ study }: { study: StudyOfPlan }) {
  const guide = academicGuide(study);
  return (
    <Section title="Tugas belajar">
      <Facts
        rows={[
          { label: 'Keadaan khusus', value: `${stateNote(study.state)} (surat ${study.state.letterNumber})` },
          { label: 'Studi', value: studyWords(study.state) },
        ]}
      />
      {guide ? (
        <table className="table">
          <caption>Panduan ekspektasi atas IPK (PermenPANRB 6/2022 hlm. 63)</caption>
          <thead>
            <tr>
              <th scope="col">Tingkat</th>
              <th scope="col">IPK</th>
            </tr>
          </thead>
          <tbody>
            <Level name="Sangat Baik" from={guide['sangat-baik']} to={HIGHEST_AVERAGE} />
            <Level name="Baik" from={guide.baik} />
            <Level name="Butuh Perbaikan" from={guide['butuh-perbaikan']} />
            <tr>
              <th scope="row">Kurang/Misconduct</th>
              <td data-label="IPK">di bawah {averageText(guide['butuh-perbaikan'])}</td>
            </tr>
          </tbody>
        </table>
      ) : (
        <Notice>
          <p>
            Panduan tidak memuat gabungan akreditasi ini. Pejabat penilai menetapkan ekspektasinya menurut potensi
            pegawai (PermenPANRB 6/2022 hlm. 62 angka 4).
          </p>
        </Notice>
      )}
    </Section>
  );
}

function Level({ name, from, to }: { name: string; from: string; to?: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label="IPK">
        mulai {averageText(from)}
        {to && ` sampai ${averageText(to)}`}
      </td>
    </tr>
  );
}
