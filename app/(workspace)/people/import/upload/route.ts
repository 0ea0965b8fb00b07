import { peoplePaths } from '@/lib/people/paths';
import { receiveTable } from '@/lib/web/table-upload';

/** Receives a file of people and units, which a job compares with the registered data; nothing is imported here. */
export function POST(request: Request): Promise<Response> {
  return receiveTable(request, {
    kind: 'read-people',
    asked: (form) => ({ effectiveOn: typed(form).slice(0, 60) }),
    show: peoplePaths.importReading,
    back: peoplePaths.import,
  });
}

/** Empty if the rows hold the day; the preview then asks for missing days. */
function typed(form: FormData): string {
  return String(form.get('effectiveOn') ?? '').trim();
}
