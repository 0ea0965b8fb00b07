type Plan = readonly { lineageId: string; indicators: readonly { lineageId: string }[] }[];

/** The fields of a form with numbers instead of lineage ids in their names: `results.0.indicators.1.value`. */
export function byPlace<Value>(plan: Plan, fields: Readonly<Record<string, Value>>): Record<string, Value> {
  const places = new Map<string, number>();
  plan.forEach(({ lineageId, indicators }, r) => {
    places.set(lineageId, r);
    indicators.forEach((indicator, i) => {
      places.set(indicator.lineageId, i);
    });
  });
  const placed = (name: string) => name.split('.').map((part) => places.get(part) ?? part);
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [placed(name).join('.'), value]));
}
