import type { FunctionalLevel, PositionClass } from '../../people/rules/vocabulary';
import type { Aspect, Direction, Perspective, ResultKind, SkpForm } from '../../skp/rules/vocabulary';

type Entry = {
  form: SkpForm;
  positionClass: PositionClass | null;
  functionalLevel: FunctionalLevel | null;
  positionName: string;
  unitCode: string | null;
  kind: ResultKind;
  title: string;
  indicators: readonly {
    title: string;
    aspect: Aspect | null;
    perspective: Perspective | null;
    direction: Direction;
    measure: string;
  }[];
};

export const BLANK_ENTRY_INDICATOR = { title: '', aspect: '', perspective: '', direction: 'more', measure: '' };
export type EntryIndicatorFields = Record<keyof typeof BLANK_ENTRY_INDICATOR, string>;

/** The values of an entry's indicators for the form. Every field is a text. */
export function indicatorFieldsOf({ indicators }: Pick<Entry, 'indicators'>): EntryIndicatorFields[] {
  return indicators.map(({ title, aspect, perspective, direction, measure }) => ({
    ...{ title, direction, measure },
    aspect: aspect ?? '',
    perspective: perspective ?? '',
  }));
}

/** The values of an entry by field name, without its indicators. */
export function entryHeadFields(entry: Omit<Entry, 'indicators'>): Record<string, string> {
  const { form, positionClass, functionalLevel, positionName, unitCode, kind, title } = entry;
  return {
    ...{ form, positionName, kind, title },
    positionClass: positionClass ?? '',
    functionalLevel: functionalLevel ?? '',
    unit: unitCode ?? '',
  };
}

/** The saved values by field name, to compare them with a form that was opened before the entry changed. */
export function entryFields(entry: Entry): Record<string, string> {
  const rows = indicatorFieldsOf(entry).flatMap((row, i) =>
    Object.entries(row).map(([field, value]) => [`indicators.${i}.${field}`, value]),
  );
  return { ...entryHeadFields(entry), ...Object.fromEntries(rows) };
}

/** The saved values of a template by field name, for the same comparison as `entryFields`. */
export function templateFields({
  name,
  form,
  positionClass,
  functionalLevel,
  positionName,
  unitCode,
}: Omit<Entry, 'kind' | 'title' | 'indicators'> & { name: string }): Record<string, string> {
  return {
    ...{ name, form, positionName },
    positionClass: positionClass ?? '',
    functionalLevel: functionalLevel ?? '',
    unit: unitCode ?? '',
  };
}
