import type { PlainDate } from '../../kernel/dates';

type Dated = {
  planningFromOn: PlainDate;
  midYearFromOn: PlainDate;
  appraisalFromOn: PlainDate;
  name: string;
};
type Window = { label: string; windowFromOn: PlainDate };

/** The next date of the open years that concerns everybody, for people who have no tasks; undefined if there is none. */
export function comingUp(
  cycles: readonly Dated[],
  windows: readonly Window[],
  today: PlainDate,
): { on: PlainDate; what: string } | undefined {
  const dates = [
    ...cycles.flatMap((cycle) => [
      { on: cycle.planningFromOn, what: `Penyusunan SKP ${cycle.name} dimulai` },
      { on: cycle.midYearFromOn, what: 'Dialog tengah tahun dimulai' },
      { on: cycle.appraisalFromOn, what: `Penilaian tahunan ${cycle.name} dimulai` },
    ]),
    ...windows.map(({ label, windowFromOn }) => ({
      on: windowFromOn,
      what: `Masa check-in dan evaluasi ${label} dimulai`,
    })),
  ];
  return dates.filter(({ on }) => on > today).sort((a, b) => a.on.localeCompare(b.on))[0];
}
