import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, createServer as createLine, type Server as Line, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openConnections } from '@/scripts/lib/open-connections.mjs';

const SLOW_MS = 300;

let server: Server;
let line: Line;
let connections: ReturnType<typeof openConnections>;
let closed = 0;
const clients: Client[] = [];

beforeEach(async () => {
  closed = 0;
  server = createServer((request, response) => {
    setTimeout(() => response.end('whole'), request.url === '/slow' ? SLOW_MS : 0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  connections = openConnections(server, new WeakSet());
  // Accepts connections and passes them on, as the parent process does.
  line = createLine({ pauseOnConnect: true }, (socket) => connections.take(socket, () => (closed += 1)));
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  for (const client of clients.splice(0)) client.socket.destroy();
  server.closeAllConnections();
  server.close();
  line.close();
});

/** A browser with one connection that it keeps open. */
class Client {
  heard = '';
  isClosed = false;
  readonly socket: Socket;

  constructor() {
    this.socket = connect((line.address() as AddressInfo).port, '127.0.0.1');
    this.socket.on('data', (chunk) => (this.heard += chunk)).on('close', () => (this.isClosed = true));
    this.socket.on('error', () => {});
    clients.push(this);
  }

  async ask(path: string): Promise<string> {
    const before = this.heard.length;
    this.socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
    await until(() => this.heard.slice(before).includes('whole') || this.isClosed);
    return this.heard.slice(before);
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}

it('answers a request in work, and says that the connection ends with it', async () => {
  const client = new Client();
  expect(await client.ask('/')).toMatch(/connection: keep-alive/i);
  const slow = client.ask('/slow');
  await new Promise((resolve) => setTimeout(resolve, SLOW_MS / 3));
  const drained = connections.drain();
  expect(await slow).toMatch(/connection: close[\s\S]*whole/i);
  await drained;
  expect(client.isClosed).toBe(true);
  expect(closed).toBe(1);
});

it('answers a late request on a kept connection, and then closes it', async () => {
  const client = new Client();
  await client.ask('/');
  const drained = connections.drain();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await client.ask('/')).toMatch(/connection: close[\s\S]*whole/i);
  await drained;
  expect(client.isClosed).toBe(true);
});

it('waits a moment, and not longer, for connections that nobody uses', async () => {
  const client = new Client();
  await client.ask('/');
  const since = performance.now();
  await connections.drain();
  expect(performance.now() - since).toBeGreaterThan(900);
  expect(performance.now() - since).toBeLessThan(5000);
  await until(() => client.isClosed);
});
