import type { PlainDate } from '../../kernel/dates';
import type { CycleDates } from './calendar';

export type Windows = Readonly<Record<string, { from: PlainDate; to: PlainDate }>>;

const STAGES = ['planning', 'midYear', 'appraisal'] as const;
const STAGE_WORDS = { planning: 'Perencanaan SKP', midYear: 'Dialog tengah tahun', appraisal: 'Penilaian tahunan' };
const MISORDERED = 'tanggal selesai mendahului tanggal mulai.';

/** Error sentences by field name for stages and windows that end before they begin. */
export function misorderedDates(dates: CycleDates, windows: Windows): Record<string, string> {
  const wrongStages = STAGES.filter((stage) => dates[`${stage}ToOn`] < dates[`${stage}FromOn`]);
  const wrongWindows = Object.keys(windows).filter((key) => windows[key]!.to < windows[key]!.from);
  return Object.fromEntries([
    ...wrongStages.map((stage) => [`${stage}ToOn`, `${STAGE_WORDS[stage]}: ${MISORDERED}`]),
    ...wrongWindows.map((key) => [`windows.${key}.to`, `Masa evaluasi: ${MISORDERED}`]),
  ]);
}

/** The stored day of each date field of the form, by field name. */
export function dateFieldsOf(
  cycle: CycleDates,
  periods: readonly { id: string; kind: string; windowFromOn: PlainDate; windowToOn: PlainDate }[],
): Record<string, PlainDate> {
  const { planningFromOn, planningToOn, midYearFromOn, midYearToOn, appraisalFromOn, appraisalToOn } = cycle;
  const stages = { planningFromOn, planningToOn, midYearFromOn, midYearToOn, appraisalFromOn, appraisalToOn };
  const windows = periods
    .filter(({ kind }) => kind !== 'tahunan')
    .flatMap(({ id, windowFromOn, windowToOn }) => [
      [`windows.${id}.from`, windowFromOn] as const,
      [`windows.${id}.to`, windowToOn] as const,
    ]);
  return { ...stages, ...Object.fromEntries(windows) };
}
