import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, type Asked, ask } from './http';

/** As the page of a job asks again. */
const AGAIN_MS = 500;

/** The requested file. If a job makes it (docs/decisions/0033-work-in-the-background.md), waits at its page until it is ready. */
export async function askMade(origin: string, asked: Asked): Promise<Answer> {
  let answer = await ask(origin, asked);
  for (let path = madeAt(answer); path !== undefined; path = madeAt(answer)) {
    answer = await ask(origin, { path, cookie: asked.cookie });
    const file = answer.body.toString('latin1').match(/href="(\/made\/[\w-]+\/file)"/)?.[1];
    if (file) return ask(origin, { path: file, cookie: asked.cookie });
    if (!answer.body.includes('http-equiv="refresh"')) return answer;
    await wait(AGAIN_MS);
    answer = { ...answer, status: 303, headers: { location: path } };
  }
  return answer;
}

/** The answer that leads to the preview, at the page of a file that is read; itself, if that is the preview. */
export async function askRead(
  origin: string,
  { path, cookie }: Asked & { path: string },
): Promise<Pick<Answer, 'headers'>> {
  if (!path.includes('/reading/')) return { headers: { location: path } };
  for (;;) {
    const answer = await ask(origin, { path, cookie });
    if (!answer.body.includes('http-equiv="refresh"')) return answer;
    await wait(AGAIN_MS);
  }
}

function madeAt({ status, headers }: Answer): string | undefined {
  const location = String(headers.location ?? '');
  return status === 303 && location.startsWith('/made/') ? location : undefined;
}
