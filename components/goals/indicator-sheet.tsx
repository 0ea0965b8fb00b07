import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import { periodTitle } from '@/lib/cycles/labels';
import { goalPaths } from '@/lib/goals/paths';
import type { GoalIndicator } from '@/lib/goals/queries/goals';
import type { IndicatorYear, PeriodLine } from '@/lib/goals/queries/overview';
import { PERSPECTIVE_WORDS } from '@/lib/goals/rules/measures';
import { reportInWords } from '@/lib/goals/rules/progress';
import { targetText } from '@/lib/goals/rules/targets';
import { formatInstant } from '@/lib/kernel/dates';
import { PeriodRows, type PeriodWords } from './period-rows';

type Props = {
  goalId: string;
  years: readonly IndicatorYear[];
  mayWrite: boolean;
  /** Whether the reader may see which indicators are taken over into plans. */
  showsCarriers: boolean;
  zone: TimeZone;
};

/** Every indicator of an objective, with its target and realisation in each period of the year. */
export function IndicatorSheets({ goalId, years, mayWrite, showsCarriers, zone }: Props) {
  if (years.length === 0)
    return (
      <EmptyState title="Belum ada indikator.">
        <p>Sasaran tanpa indikator belum dapat diukur dan belum dapat diambil ke dalam SKP.</p>
      </EmptyState>
    );
  return years.map(({ indicator, isCarried, lines }) => (
    <Section
      key={indicator.id}
      title={indicator.title}
      actions={
        mayWrite && <LinkButton href={goalPaths.indicator(goalId, indicator.id)}>Ubah indikator dan target</LinkButton>
      }
    >
      <p>
        {indicatorFacts(indicator)}{' '}
        {showsCarriers && !isCarried && <Badge tone="warn">Belum termuat dalam SKP pimpinan</Badge>}
      </p>
      <table className="table">
        <caption className="visually-hidden">Target dan realisasi {indicator.title}</caption>
        <thead>
          <tr>
            <th scope="col">Periode</th>
            <th scope="col">Target</th>
            <th scope="col">Realisasi</th>
            <th scope="col">Catatan</th>
          </tr>
        </thead>
        <PeriodRows rows={lines.map((line) => lineInWords(line, indicator, zone))} />
      </table>
    </Section>
  ));
}

function indicatorFacts(indicator: GoalIndicator): string {
  const perspective = indicator.perspective ? `Perspektif ${PERSPECTIVE_WORDS[indicator.perspective]}.` : '';
  const steps =
    indicator.direction === 'by-date' || indicator.target === null || indicator.targets.size > 0
      ? ''
      : 'Target per periode belum diisi.';
  return [`Target setahun: ${targetText(indicator)}.`, perspective, steps].filter(Boolean).join(' ');
}

function lineInWords(line: PeriodLine, indicator: GoalIndicator, zone: TimeZone): PeriodWords {
  const { period, measured, history } = line;
  return {
    id: period.id,
    period: periodTitle(period),
    target: targetText(measured.target) || '–',
    reached: reportInWords(measured.reported, indicator),
    progress: measured.progress.state === 'open' ? '' : measured.progress.words,
    state: measured.progress.state,
    note: history.at(-1)?.note ?? '',
    history: history.map(
      (entry) =>
        `${formatInstant(zone, entry.enteredAt)}, ${entry.enteredBy}: ${[reportInWords(entry, indicator), entry.note].filter(Boolean).join(' – ')}`,
    ),
  };
}
