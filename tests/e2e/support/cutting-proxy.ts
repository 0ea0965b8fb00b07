import { connect, createServer, type Server, type Socket } from 'node:net';

/** Where the connection ends: before the server heard of the form, after it did the work, or in the middle of its answer. */
export type Cut = 'before' | 'after' | 'half-way';

/** How much of the body of an answer comes through before it is cut; the smallest has three times as much. */
const HALF_BYTES = 80;

/** A way to the server that breaks off the next form that is sent with JavaScript, and then leads nowhere until it is mended. */
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

  /** Breaks off the next form in this way. */
  cutNext(cut: Cut): void {
    this.cut = cut;
  }

  /** The connection is there again. */
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

  /** Browsers send what was cut once more over another connection, also over one that is open already. */
  private goDown(): void {
    this.isDown = true;
    for (const socket of this.sockets) socket.destroy();
  }
}
