import type { Aspect, Direction, Perspective, ResultKind, SkpForm } from '../../skp/rules/vocabulary';

type Entry = {
  id: string;
  form: SkpForm;
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

/**
 * An entry of the bank as a result that can be added to a plan. The owner of the plan then sets the targets, and chooses what the result
 * supports.
 */
export function incomingEntry({ id, form, kind, title, indicators }: Entry) {
  return {
    ...{ kind, title, originId: id },
    indicators: indicators.map((indicator) => ({
      title: indicator.title,
      direction: indicator.direction,
      measure: indicator.measure,
      aspect: form === 'staff' ? indicator.aspect : null,
      perspective: form === 'head' ? indicator.perspective : null,
    })),
  };
}
