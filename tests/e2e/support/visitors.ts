import { Agent, request } from 'node:http';

export type Visit = { path: string; session?: string };
type Answered = { status: number; body: string };

/** Browsers that keep their connections open and request a page again and again, until `leave` is called or the server is gone. */
export class Visitors {
  answered = 0;
  readonly faults: string[] = [];
  private isOver = false;
  private readonly agent = new Agent({ keepAlive: true });
  private readonly all: Promise<void>[];

  constructor(
    private readonly origin: string,
    private readonly visit: Visit,
    count: number,
  ) {
    this.all = Array.from({ length: count }, () => this.browse());
  }

  async leave(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.all);
    this.agent.destroy();
  }

  private async browse(): Promise<void> {
    while (!this.isOver) {
      try {
        const { status, body } = await this.ask();
        this.answered += 1;
        if (status !== 200 || !body.endsWith('</html>')) this.faults.push(`answered ${status}, ${body.length} letters`);
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        if (code === 'ECONNREFUSED') return;
        this.faults.push(code ?? message);
      }
    }
  }

  private ask(): Promise<Answered> {
    const headers = {
      accept: 'text/html',
      ...(this.visit.session && { cookie: `capaian-session=${this.visit.session}` }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(
        new URL(this.visit.path, this.origin),
        { agent: this.agent, headers, timeout: 20_000 },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.once('error', reject);
          answer.once('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
        },
      );
      sent.once('timeout', () => sent.destroy(new Error('no answer within 20 s')));
      // The server may close a kept connection at the moment of a request. Browsers then send the request again on a new connection.
      sent.once('error', (error: NodeJS.ErrnoException) =>
        sent.reusedSocket && error.code === 'ECONNRESET' ? this.ask().then(resolve, reject) : reject(error),
      );
      sent.end();
    });
  }
}
