import { skpPaths } from '@/lib/skp/paths';
import { receiveTable } from '@/lib/web/table-upload';

/** Receives a file of plans. A job then compares it with the plans of the year; nothing is imported here. */
export function POST(request: Request): Promise<Response> {
  return receiveTable(request, {
    kind: 'read-plans',
    asked: (form) => ({ cycleId: String(form.get('cycleId') ?? '').slice(0, 100) }),
    show: skpPaths.importReading,
    back: skpPaths.import,
  });
}
