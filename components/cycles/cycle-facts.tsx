import { Badge } from '@/components/ui/badge';
import { Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';
import { CYCLE_STATUS_TONES, CYCLE_STATUS_WORDS, PERIODIC_KIND_WORDS, periodTitle } from '@/lib/cycles/labels';
import type { CycleRow, PeriodRow } from '@/lib/cycles/queries';
import type { YearCounts } from '@/lib/cycles/queries/population';
import { yearEndRemark } from '@/lib/cycles/rules/calendar';
import { RULE_SETS, type RuleSetKey } from '@/lib/cycles/rules/rule-set';
import { formatDate } from '@/lib/kernel/dates';
import { formatNumber } from '@/lib/kernel/numbers';

type Props = { cycle: CycleRow; periods: readonly PeriodRow[]; counts: YearCounts };

/** The status, stages and periods of a year. */
export function CycleFacts({ cycle, periods, counts }: Props) {
  const remark = cycle.status === 'draft' && yearEndRemark(cycle.year, cycle);
  return (
    <>
      <Facts
        rows={[
          {
            label: 'Status',
            value: <Badge tone={CYCLE_STATUS_TONES[cycle.status]}>{CYCLE_STATUS_WORDS[cycle.status]}</Badge>,
          },
          ...countRows(counts),
          { label: 'Evaluasi periodik', value: PERIODIC_KIND_WORDS[cycle.periodicKind] },
          { label: 'Peraturan', value: RULE_SETS[cycle.ruleSet as RuleSetKey]?.title ?? cycle.ruleSet },
        ]}
      />
      <Section title="Periode evaluasi">
        <table className="table">
          <caption className="visually-hidden">Periode dan masa evaluasinya</caption>
          <thead>
            <tr>
              <th scope="col">Periode</th>
              <th scope="col">Masa kinerja</th>
              <th scope="col">Masa evaluasi</th>
            </tr>
          </thead>
          <tbody>
            {periods.map((period) => (
              <tr key={period.id}>
                <th scope="row">
                  {periodTitle(period)}
                  {period.isMidYear && ' (dengan dialog tengah tahun)'}
                </th>
                <td data-label="Masa kinerja">
                  {formatDate(period.startOn)} sampai {formatDate(period.endOn)}
                </td>
                <td data-label="Masa evaluasi">
                  {formatDate(period.windowFromOn)} sampai {formatDate(period.windowToOn)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {remark && <p className="hint">{remark}</p>}
      </Section>
    </>
  );
}

/** How many people, excused people and plans the year has, each with words that say how it is counted. */
function countRows({ people, excused, plans }: YearCounts) {
  return [
    {
      label: 'Pegawai tahun ini',
      value: `${formatNumber(`${people}`)} PNS dan PPPK yang memegang jabatan pada tahun ini, masing-masing dihitung sekali`,
    },
    { label: 'Dikecualikan', value: `${formatNumber(`${excused}`)} dari pegawai itu, menurut jabatannya hari ini` },
    {
      label: 'SKP yang disusun',
      value: `${formatNumber(`${plans}`)}; pegawai yang berpindah menyusun SKP untuk setiap jabatannya`,
    },
  ];
}
