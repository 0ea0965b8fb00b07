import { printRefusal } from '@/lib/agency/rules/printable-signs';
import { echoOf, type FormValues } from './form-data';

/** The reasons why fields cannot be printed on paper, by field name. Secrets are never printed, so they are not checked. */
export function printRefusals(values: FormValues): Record<string, string> {
  return Object.fromEntries(
    Object.entries(echoOf(values)).flatMap(([name, text]) => {
      const refusal = printRefusal(text);
      return refusal ? [[name, refusal]] : [];
    }),
  );
}
