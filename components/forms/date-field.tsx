import { formatDate, type PlainDate } from '@/lib/kernel/dates';
import { TextField } from './field';

/** An example that fits into one line above the narrowest field. */
const EXAMPLE = '30 Juni 2026 atau 30-6-2026.';

type Props = {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** The saved day, which is shown with the name of the month, as on all pages. */
  value?: PlainDate;
};

/** A text field for a day. `type="date"` is not used, because it shows days in the language of the browser (docs/style.md). */
export function DateField({ value, hint, ...field }: Props) {
  const shown = value && formatDate(value);
  const example = hint ? `${hint} Misalnya ${EXAMPLE}` : EXAMPLE;
  return <TextField {...field} value={shown} hint={shown ? hint : example} width="short" />;
}
