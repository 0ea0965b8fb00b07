import { connect, createServer, type Server, type Socket } from 'node:net';

/** When the connection breaks: before the server gets the form, after it has done the operation, or in the middle of its answer. */
export type Cut = 'before' | 'after' | 'half-way';

/** How many bytes of an answer's body are passed on before the cut. The smallest answer has three times as many. */
const HALF_BYTES = 80;

/** A proxy that breaks the connection at the next form sent with JavaScript. Then it refuses all connections until `mend` is called. */
export class CuttingProxy {
  private cut: Cut | undefined;
  private isDown = false;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  static async to(target: string): Promise<CuttingProxy> {
    const { port } = new URL(target);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const proxy = new CuttingProxy(server, `http://localhost:${(server.address() as { port: number }).port}`);
    server.on('connection', (client) => proxy.join(client, Number(port)));
    return proxy;
  }

  /** Breaks the connection at the next form, at this moment of it. */
  cutNext(cut: Cut): void {
    this.cut = cut;
  }

  /** Accepts connections again. */
  mend(): void {
    this.isDown = false;
  }

  async end(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: Socket, port: number): void {
    if (this.isDown) return void client.destroy();
    const upstream = connect(port, '127.0.0.1');
    let cut: Cut | undefined;
    let answer = Buffer.alloc(0);
    const end = () => {
      for (const socket of [client, upstream]) {
        socket.destroy();
        this.sockets.delete(socket);
      }
    };
    for (const socket of [client, upstream]) {
      this.sockets.add(socket);
      socket.on('error', end).on('close', end);
    }
    client.on('data', (bytes: Buffer) => {
      if (this.cut && /^next-action:/im.test(bytes.toString('latin1'))) {
        cut = this.cut;
        this.cut = undefined;
        if (cut === 'before') return this.goDown();
      }
      upstream.write(bytes);
    });
    upstream.on('data', (bytes: Buffer) => {
      if (!cut) return client.write(bytes);
      answer = Buffer.concat([answer, bytes]);
      if (cut === 'after') return this.goDown();
      const head = answer.indexOf('\r\n\r\n');
      if (head === -1 || answer.length < head + HALF_BYTES) return;
      upstream.removeAllListeners('data');
      client.write(answer.subarray(0, head + HALF_BYTES), () => setTimeout(() => this.goDown(), 200));
    });
  }

  /** Closes all connections. Otherwise the browser would send the form again over another connection, even one that is already open. */
  private goDown(): void {
    this.isDown = true;
    for (const socket of this.sockets) socket.destroy();
  }
}
