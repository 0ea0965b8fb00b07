import { STATUS_CODES } from 'node:http';

/** Writes a page directly to a connection that has no response object, and then closes the connection. */
export async function sayAndClose(socket, page) {
  if (!socket.writable || socket.destroyed) return socket.destroy();
  const body = await page.text();
  const heads = [...page.headers, ['content-length', Buffer.byteLength(body)], ['connection', 'close']];
  const lines = heads.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(`HTTP/1.1 ${page.status} ${STATUS_CODES[page.status]}\r\n${lines}\r\n${body}`);
  return socket.destroySoon();
}
