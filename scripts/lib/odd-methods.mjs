import { plainPage } from '../../lib/web/plain-page.ts';
import { sayAndClose } from './say-and-close.mjs';

/** The methods that browsers send to this application. TRACE would send the cookies of a request back in its answer. */
const METHODS = ['GET', 'HEAD', 'POST'];
const ALLOW = METHODS.join(', ');

export function isOdd(method) {
  return !METHODS.includes(method);
}

export function oddMethodPage() {
  const page = plainPage(
    405,
    'Cara meminta ini tidak dilayani',
    'Capaian hanya dibuka dengan peramban biasa. Tidak ada yang berubah. Buka halamannya dari alamat atau menunya.',
  );
  page.headers.set('allow', ALLOW);
  return page;
}

/**
 * Answers CONNECT, for which Node emits no `request` event. For methods that Node does not know, such as TRACK, it reports a parse error
 * (`unheard.mjs`).
 */
export function refuseOddMethods(server) {
  server.on('connect', (_request, socket) => sayAndClose(socket, oddMethodPage()));
}
