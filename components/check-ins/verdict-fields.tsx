import { RadioField } from '@/components/forms/choice-field';
import { TextAreaField } from '@/components/forms/field';
import { FOLLOW_UP_LABELS, VERDICT_LABELS } from '@/lib/check-ins/labels';
import { FOLLOW_UPS } from '@/lib/check-ins/rules/progress';
import { type FollowUpKind, PROGRESS_VERDICTS } from '@/lib/check-ins/rules/vocabulary';

const VERDICTS = PROGRESS_VERDICTS.map((value) => ({ value, label: VERDICT_LABELS[value] }));

const HEADINGS = {
  'menunjukkan-kemajuan': 'Tindak lanjut bila menunjukkan kemajuan',
  'tidak-menunjukkan-kemajuan': 'Tindak lanjut bila tidak menunjukkan kemajuan',
} as const;

/**
 * The last parts of two CSS classes. By these classes the style sheet shows only the fields of the chosen verdict and fields with an error.
 */
const SHORT = { 'menunjukkan-kemajuan': 'yes', 'tidak-menunjukkan-kemajuan': 'no' } as const;

const HINTS: Readonly<Record<FollowUpKind, string>> = {
  apresiasi: 'Penghargaan Anda atas perkembangan kinerja yang baik.',
  'penugasan-baru': 'Penugasan yang Anda berikan; setelah ini tuangkan dalam perubahan SKP.',
  'penyesuaian-ekspektasi': 'Ekspektasi mana yang disesuaikan; setelah ini tuangkan dalam perubahan SKP.',
  'dukungan-sumber-daya': 'Dukungan apa yang ditambah atau diubah.',
  pembinaan: 'Bimbingan atau konseling kinerja yang Anda lakukan atau usulkan.',
};

/** The verdict on progress, and its follow-ups as separate choices (R6 Ps 20(1)-(3)). */
export function VerdictFields({ saved }: { saved: Readonly<Record<string, string>> }) {
  return (
    <>
      <RadioField name="verdict" label="Kemajuan kinerja pada periode ini" choices={VERDICTS} value={saved.verdict} />
      <TextAreaField
        name="verdictNote"
        label="Catatan kesimpulan"
        hint="Wajib bila tidak menunjukkan kemajuan dan tidak ada tindak lanjut yang diisi di bawah."
        optional
        value={saved.verdictNote}
      />
      {PROGRESS_VERDICTS.map((verdict) => (
        <fieldset key={verdict} className={`fieldset-card follow-ups-${SHORT[verdict]}`}>
          <legend>{HEADINGS[verdict]}</legend>
          <p className="hint">Isi yang Anda pilih saja; yang dikosongkan berarti tidak dipilih.</p>
          {FOLLOW_UPS[verdict].map((kind) => (
            <TextAreaField
              key={kind}
              name={`followUps.${kind}`}
              label={FOLLOW_UP_LABELS[kind]}
              hint={HINTS[kind]}
              rows={2}
              optional
              value={saved[`followUps.${kind}`]}
            />
          ))}
        </fieldset>
      ))}
    </>
  );
}
