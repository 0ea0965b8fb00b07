import type { CoreValueKey } from './core-values';
import type { AnnexBlock } from './vocabulary';

/** An indicator as the editor shows it. Every field is a text. */
export type IndicatorFields = Record<
  'lineage' | 'title' | 'aspect' | 'direction' | 'target' | 'measure' | 'perspective',
  string
> & {
  /** How the saved target was understood, in words, if this is not obvious. */
  read?: string;
};
export type ResultFields = Record<
  'lineage' | 'kind' | 'title' | 'supportedLineage' | 'supportedText' | 'assignedBy',
  string
> & {
  indicators: IndicatorFields[];
};
export type EditorPlan = {
  results: ResultFields[];
  expectations: Partial<Record<CoreValueKey, string>>;
  annex: Record<AnnexBlock, string>;
};

export const BLANK_INDICATOR: IndicatorFields = {
  lineage: '',
  title: '',
  aspect: '',
  direction: '',
  target: '',
  measure: '',
  perspective: '',
};
export const BLANK_RESULT: Omit<ResultFields, 'indicators'> = {
  lineage: '',
  kind: 'utama',
  title: '',
  supportedLineage: '',
  supportedText: '',
  assignedBy: '',
};
