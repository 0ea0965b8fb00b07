import { join } from 'node:path';
import Database from 'better-sqlite3';
import { cookieOf } from '@/tests/matrix/routes';
import type { PlantedWorld } from '@/tests/support/world';
import { type Answer, send } from '../client';
import type { Row } from '../field';
import { eachForm, type ShownForm } from '../forms';
import { SHAPES, type Shape } from '../hostile-shapes';

type Served = { origin: string; folder: string };

/** Every form in every spoilt shape: the server never has a fault, neither in its answer nor in its log. */
export const spoiltPosts: Row = {
  name: 'spoilt posts',
  attack: async (field, tally) => {
    const target = await field.serve();
    const forms = await eachForm(target, field.world);
    const share = Math.min(SHAPES.length, field.times(SHAPES.length));
    await spoilForms(
      target,
      field.world,
      forms,
      (at) => shapesFrom(at, share),
      (fault) => tally.count(fault),
    );
  },
};

/** `count` of the shapes, another part of them for each form, so that few forms together meet all of them. */
export function shapesFrom(at: number, count: number): Shape[] {
  return Array.from({ length: count }, (_, i) => SHAPES[(at * count + i) % SHAPES.length]!);
}

/** Sends each form in the shapes that are chosen for it, and tells of each what went wrong, or undefined. */
export async function spoilForms(
  served: Served,
  world: PlantedWorld,
  forms: readonly ShownForm[],
  chosen: (at: number) => readonly Shape[],
  tell: (fault: string | undefined) => void,
): Promise<void> {
  const db = new Database(join(served.folder, 'capaian.db'));
  // Some of the forms end sessions; the next one is meant for somebody who is signed in.
  const signInAgain = db.prepare('update sessions set ended_at = null');
  let known = await faultsOf(served.origin);
  for (const [at, shown] of forms.entries()) {
    signInAgain.run();
    for (const shape of chosen(at)) {
      const answer = await spoilt(served.origin, shown, shape, cookieOf(world, shown.viewer));
      const faults = await faultsOf(served.origin);
      const what = `${shown.form.action} as ${shown.viewer} with ${shape.name}`;
      tell(faultIn(answer, faults > known) && `${what}: ${faultIn(answer, faults > known)}`);
      known = faults;
    }
  }
  db.close();
}

async function spoilt(
  origin: string,
  { form }: ShownForm,
  shape: Shape,
  session: string | undefined,
): Promise<Answer | string> {
  const { body, headers = {}, query = '' } = await shape.of(form);
  try {
    return await send(origin, { path: form.action + query, session, headers: { origin, ...headers }, body });
  } catch (error) {
    return (error as Error).message;
  }
}

function faultIn(answer: Answer | string, isLogged: boolean): string | undefined {
  if (typeof answer === 'string') return `no answer: ${answer}`;
  if (answer.status >= 500) return `${answer.status}`;
  if (isLogged) return `${answer.status}, and a fault in the log`;
  const isRedirect = answer.status >= 300 && answer.status < 400;
  return answer.body === '' && !isRedirect ? `${answer.status} without a word` : undefined;
}

/** How many faults the server counts. */
async function faultsOf(origin: string): Promise<number> {
  const { body } = await send(origin, { path: '/api/health' });
  return Number(/: (\d+)\s*$/.exec(body)?.[1]);
}
