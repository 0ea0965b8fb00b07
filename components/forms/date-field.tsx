import { formatDate, type PlainDate } from '@/lib/kernel/dates';
import { TextField } from './field';

const EXAMPLE = 'Misalnya 30 Juni 2026 atau 30-6-2026.';

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
  const hints = [hint, value ? '' : EXAMPLE].filter(Boolean).join(' ');
  return <TextField {...field} value={value && formatDate(value)} hint={hints || undefined} width="short" />;
}
