import { formatDate, type PlainDate } from '@/lib/kernel/dates';
import { TextField } from './field';

/** Short enough for one line above the narrowest field. */
const EXAMPLE = '30 Juni 2026 atau 30-6-2026.';

type Props = {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** The saved day; shown in words, as everywhere. */
  value?: PlainDate;
};

/** A day, typed: the date field of a browser shows days in the browser's own language, ours are written out (docs/style.md). */
export function DateField({ value, hint, ...field }: Props) {
  const shown = value && formatDate(value);
  const example = hint ? `${hint} Misalnya ${EXAMPLE}` : EXAMPLE;
  return <TextField {...field} value={shown} hint={shown ? hint : example} width="short" />;
}
