import { printRefusal } from '@/lib/agency/rules/printable-signs';
import { echoOf, type FormValues } from './form-data';

/** What is wrong with fields whose text no paper could show, by field name; secrets are never printed. */
export function printRefusals(values: FormValues): Record<string, string> {
  return Object.fromEntries(
    Object.entries(echoOf(values)).flatMap(([name, text]) => {
      const refusal = printRefusal(text);
      return refusal ? [[name, refusal]] : [];
    }),
  );
}
