import { ActionForm } from '@/components/forms/action-form';
import { RadioField } from '@/components/forms/choice-field';
import { DateField } from '@/components/forms/date-field';
import { TextAreaField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Reasons } from '@/components/ui/reasons';
import { ACHIEVEMENT_LABELS, ACHIEVEMENT_SOURCE_LABELS } from '@/lib/appraisals/labels';
import type { AchievementEntry } from '@/lib/appraisals/queries/achievement-page';
import { lastDayOfWaiting } from '@/lib/appraisals/rules/achievement';
import { ACHIEVEMENT_SOURCES, UNIT_ACHIEVEMENTS } from '@/lib/appraisals/rules/vocabulary';
import type { PeriodKind } from '@/lib/cycles/rules/vocabulary';
import { formatDate } from '@/lib/kernel/dates';
import type { FormAction } from '@/lib/web/form-state';

const LABELS = {
  achievement: 'Predikat capaian',
  source: 'Capaian yang dipakai',
  issuedOn: 'Tanggal penetapan capaian tahun ini',
  lastYear: 'Capaian tahun sebelumnya',
  basis: 'Dasar penetapan',
} as const;

const WORDS = {
  achievement: ACHIEVEMENT_LABELS,
  source: ACHIEVEMENT_SOURCE_LABELS,
  lastYear: ACHIEVEMENT_LABELS,
};
const LEVELS = UNIT_ACHIEVEMENTS.map((value) => ({ value, label: ACHIEVEMENT_LABELS[value] }));

/** What an achievement is based on (R6 p.92 c, p.93 d). */
const BASES = {
  bulanan: 'capaian rencana aksi perjanjian kinerja bulan ini',
  triwulanan: 'capaian rencana aksi perjanjian kinerja triwulan ini',
  tahunan: 'capaian indikator kinerja utama, ekspektasi pimpinan, dan indeks reformasi birokrasi tahun ini',
} as const satisfies Record<PeriodKind, string>;

/**
 * The form for the achievement of one unit in one period. The achievement of the previous year can be the source only for the whole year,
 * and only after the law stops waiting for this year's achievement.
 */
export function AchievementForm({
  entry,
  period: { id: periodId, kind, year },
  action,
}: {
  entry: AchievementEntry;
  period: { id: string; kind: PeriodKind; year: number };
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
        value={entered?.achievement ?? (mayFallBack ? previous : undefined)}
        choices={LEVELS}
      />
      {mayFallBack && (
        <RadioField
          name="source"
          label={LABELS.source}
          hint={previous && `Capaian tahun sebelumnya yang tercatat: ${ACHIEVEMENT_LABELS[previous]}.`}
          value={entered?.source ?? (previous ? 'previous-year' : 'entered')}
          choices={ACHIEVEMENT_SOURCES.map((value) => ({ value, label: ACHIEVEMENT_SOURCE_LABELS[value] }))}
        />
      )}
      {kind === 'tahunan' && (
        <DateField
          name="issuedOn"
          label={LABELS.issuedOn}
          hint={`Pada dokumen penetapannya. Bila sesudah ${formatDate(lastDayOfWaiting(year))}, capaian tahun sebelumnya yang dipakai untuk semua pegawai unit ini (PermenPANRB 6/2022 hlm. 94).`}
          optional={mayFallBack}
          value={entered?.issuedOn ?? undefined}
        />
      )}
      {mayFallBack && !previous && (
        <RadioField
          name="lastYear"
          label={LABELS.lastYear}
          hint={`Hanya bila capaian tahun ini ditetapkan sesudah Januari: capaian tahun ${year - 1} belum tercatat di aplikasi ini.`}
          value={entered?.lastYear ?? undefined}
          choices={LEVELS}
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
