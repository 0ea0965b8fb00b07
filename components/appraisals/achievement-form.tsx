import { ActionForm } from '@/components/forms/action-form';
import { RadioField } from '@/components/forms/choice-field';
import { TextAreaField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Reasons } from '@/components/ui/reasons';
import { ACHIEVEMENT_LABELS, ACHIEVEMENT_SOURCE_LABELS } from '@/lib/appraisals/labels';
import type { AchievementEntry } from '@/lib/appraisals/queries/achievement-page';
import { ACHIEVEMENT_SOURCES, UNIT_ACHIEVEMENTS } from '@/lib/appraisals/rules/vocabulary';
import type { PeriodKind } from '@/lib/cycles/rules/periods';
import type { FormAction } from '@/lib/web/form-state';

const LABELS = { achievement: 'Predikat capaian', source: 'Capaian yang dipakai', basis: 'Dasar penetapan' } as const;

const WORDS = { achievement: ACHIEVEMENT_LABELS, source: ACHIEVEMENT_SOURCE_LABELS };

/** What an achievement rests on (R6 p.92 c, p.93 d). */
const BASES = {
  bulanan: 'capaian rencana aksi perjanjian kinerja bulan ini',
  triwulanan: 'capaian rencana aksi perjanjian kinerja triwulan ini',
  tahunan: 'capaian indikator kinerja utama, ekspektasi pimpinan, dan indeks reformasi birokrasi tahun ini',
} as const satisfies Record<PeriodKind, string>;

/** One unit in one period. The second source is offered only when the law's own clock has run out. */
export function AchievementForm({
  entry,
  period: { id: periodId, kind },
  action,
}: {
  entry: AchievementEntry;
  period: { id: string; kind: PeriodKind };
  action: FormAction;
}) {
  const { unit, entered, decision, mayFallBack, previous } = entry;
  if (!decision.allowed) return <Reasons decision={decision} />;
  return (
    <ActionForm
      action={action}
      revision={entered?.revision ?? 0}
      hidden={{ periodId, unitId: unit.id }}
      labels={LABELS}
      words={WORDS}
    >
      <RadioField
        name="achievement"
        label={`${LABELS.achievement} ${unit.name}`}
        value={entered?.achievement}
        choices={UNIT_ACHIEVEMENTS.map((value) => ({ value, label: ACHIEVEMENT_LABELS[value] }))}
      />
      {mayFallBack && (
        <RadioField
          name="source"
          label={LABELS.source}
          hint={previous && `Capaian tahun sebelumnya yang tercatat: ${ACHIEVEMENT_LABELS[previous]}.`}
          value={entered?.source ?? 'entered'}
          choices={ACHIEVEMENT_SOURCES.map((value) => ({ value, label: ACHIEVEMENT_SOURCE_LABELS[value] }))}
        />
      )}
      <TextAreaField
        name="basis"
        label={LABELS.basis}
        hint={`Dokumen atau data yang dipakai, misalnya ${BASES[kind]}.`}
        value={entered?.basis}
      />
      <SubmitButton>Simpan capaian</SubmitButton>
    </ActionForm>
  );
}
