import type { TargetRow } from '../../goals/rules/target-value';
import { readChangedTarget, targetField } from '../../goals/rules/targets';
import { CORE_VALUES } from '../../skp/rules/core-values';
import type { Approach } from '../../skp/rules/vocabulary';
import { longestWording } from './expectations';
import type { TopicKind, WordingField } from './vocabulary';

type Indicator = TargetRow & { lineageId: string; title: string };
type Content = {
  results: readonly { lineageId: string; title: string; indicators: readonly Indicator[] }[];
  expectations: Readonly<Record<string, string>>;
};

/** A part of the plan whose wording can be proposed, with its current wording (`now`). */
export type Place = {
  field: WordingField;
  /** The lineage of the indicator; empty if this part does not belong to an indicator. */
  indicator: string;
  label: string;
  now: string;
  /** The current target, if this part is a target. */
  target?: TargetRow;
};
export type Topic = { kind: TopicKind; key: string; title: string; places: Place[] };

/** The topics of a plan: each result (with its indicators and targets), and each core value. */
export function topicsOf({ results, expectations }: Content, approach: Approach): Topic[] {
  return [
    ...results.map(({ lineageId, title, indicators }, i) => ({
      kind: 'result' as const,
      key: lineageId,
      title: title || `Hasil kerja ${i + 1} (belum diisi)`,
      places: [
        { field: 'title' as const, indicator: '', label: 'Rencana hasil kerja', now: title },
        ...indicators.flatMap((indicator, j) => indicatorPlaces(indicator, j + 1, approach)),
      ],
    })),
    ...CORE_VALUES.map(({ key, name }) => ({
      kind: 'value' as const,
      key,
      title: name,
      places: [
        {
          field: 'expectation' as const,
          indicator: '',
          label: 'Ekspektasi khusus pimpinan',
          now: expectations[key] ?? '',
        },
      ],
    })),
  ];
}

/**
 * The parts of an indicator. In a qualitative plan the target is written inside the wording of the indicator, so it is no part of its own.
 */
function indicatorPlaces(indicator: Indicator, number: number, approach: Approach): Place[] {
  const { lineageId, title, direction, measure } = indicator;
  const words = { field: 'indicator' as const, indicator: lineageId, label: `Indikator ${number}`, now: title };
  if (approach === 'kualitatif') return [words];
  const unit = direction === 'by-date' ? 'tanggal' : measure;
  const label = `Target indikator ${number}${unit ? ` (${unit})` : ''}`;
  return [words, { field: 'target', indicator: lineageId, label, now: targetField(indicator), target: indicator }];
}

export const placeKey = ({ field, indicator }: Pick<Place, 'field' | 'indicator'>): string =>
  indicator ? `${field}:${indicator}` : field;

/** Why a wording cannot be used for this part of the plan; undefined if it can. */
export function wordingFault({ field, target }: Place, wording: string): string | undefined {
  const most = longestWording(field);
  if (wording.length > most) return `Rumusan ini paling panjang ${most} huruf.`;
  const read = field === 'target' && target ? readChangedTarget(target, wording) : undefined;
  return read && 'wrong' in read ? read.wrong : undefined;
}

/** The wording as the plan would show it: a target is written in the usual notation. */
export function settledWording({ field, target }: Place, wording: string): string {
  const read = field === 'target' && target ? readChangedTarget(target, wording) : undefined;
  return read && !('wrong' in read) ? targetField(read) : wording;
}
