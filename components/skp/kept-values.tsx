/**
 * Hidden fields for values that this form does not show, for example values of the other approach. Without these fields, saving would
 * delete the values.
 */
export function KeptValues({ fieldPrefix, values }: { fieldPrefix: string; values: Readonly<Record<string, string>> }) {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([field, value]) => <input key={field} type="hidden" name={`${fieldPrefix}.${field}`} value={value} />);
}
