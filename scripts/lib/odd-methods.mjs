import { STATUS_CODES } from 'node:http';
import { plainPage } from '../../lib/web/plain-page.ts';

/** All that a browser sends to this application. TRACE would send the cookies of a request back in its answer. */
const METHODS = ['GET', 'HEAD', 'POST'];
const ALLOW = METHODS.join(', ');
/** What Node itself answers to a request that it cannot read, by its code for the fault. */
const UNREADABLE = { HPE_HEADER_OVERFLOW: 431, HPE_CHUNK_EXTENSIONS_OVERFLOW: 413, ERR_HTTP_REQUEST_TIMEOUT: 408 };

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

/** Answers the methods for which Node has no request: CONNECT, and words that it does not know, such as TRACK. */
export function refuseOddMethods(server) {
  server.on('connect', (_request, socket) => sayAndClose(socket, 405));
  server.on('clientError', (error, socket) => {
    sayAndClose(socket, error.code === 'HPE_INVALID_METHOD' ? 405 : (UNREADABLE[error.code] ?? 400));
  });
}

function sayAndClose(socket, status) {
  if (!socket.writable || socket.destroyed) return socket.destroy();
  const allow = status === 405 ? `Allow: ${ALLOW}\r\n` : '';
  return socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${allow}Content-Length: 0\r\nConnection: close\r\n\r\n`,
  );
}
