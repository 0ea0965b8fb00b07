import { peoplePaths } from '@/lib/people/paths';
import { receiveTable } from '@/lib/web/table-upload';

/** Receives a file of people and units. A job then compares it with the registered data; nothing is imported here. */
export function POST(request: Request): Promise<Response> {
  return receiveTable(request, {
    kind: 'read-people',
    asked: (form) => ({ effectiveOn: typed(form).slice(0, 60) }),
    show: peoplePaths.importReading,
    back: peoplePaths.import,
  });
}

/**
 * The typed day from which the rows apply that have no day of their own. It may be empty: the preview then asks for the day of such rows.
 */
function typed(form: FormData): string {
  return String(form.get('effectiveOn') ?? '').trim();
}
