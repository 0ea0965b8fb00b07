import { sendLogTo } from '@/lib/web/log';

type Line = Readonly<Record<string, unknown>>;

/** The lines that the log gets from now on, for a test that causes faults on purpose. */
export function heardLog(): Line[] {
  const lines: Line[] = [];
  sendLogTo({ write: (line) => lines.push(JSON.parse(line)) });
  return lines;
}
