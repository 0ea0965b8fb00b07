/** Hidden fields with the text of the other approach, so that switching back finds it again. */
export function KeptValues({ at, values }: { at: string; values: Readonly<Record<string, string>> }) {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([field, value]) => <input key={field} type="hidden" name={`${at}.${field}`} value={value} />);
}
