import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, type Asked, ask } from './http';

/** The time between two requests to the page of a job. A browser reloads that page every two seconds. */
const AGAIN_MS = 500;

/**
 * Requests a file. If a job makes the file (docs/decisions/0033-work-in-the-background.md), waits at the page of the job until the file is
 * ready. If the job has failed, returns the page of the job.
 */
export async function fetchFile(origin: string, asked: Asked): Promise<Answer> {
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

/**
 * Waits at the page of an uploaded file until the file has been read. Returns the answer that ends the waiting, which redirects to the
 * preview. If `path` is already the preview, returns this address at once.
 */
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
