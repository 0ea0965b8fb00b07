import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { FoundForm } from '@/tests/e2e/support/forms';
import { cookieOf } from '@/tests/matrix/routes';
import type { PlantedWorld } from '@/tests/support/world';
import { type Answer, send } from '../client';
import type { Row } from '../field';
import { eachForm, openedAnew, type ShownForm } from '../forms';
import { SHAPES, type Shape } from '../hostile-shapes';

/** How many shapes are sent for each form at the usual size. `--size 2.6` sends all of them. */
const SHAPES_A_FORM = 40;

type Served = { origin: string; folder: string };

/**
 * Sends every kind of form in hostile shapes. There must be no server error in the answer or in the count of faults, no empty answer, and
 * no value that comes back as markup.
 */
export const hostilePosts: Row = {
  name: 'hostile posts',
  attack: async (field, tally) => {
    const target = await field.serve();
    const forms = await eachForm(target, field.world);
    const share = Math.min(SHAPES.length, field.triesFor(SHAPES_A_FORM));
    await spoilForms(
      target,
      field.world,
      forms,
      (at) => shapesFrom(at, share),
      (fault) => tally.count(fault),
    );
  },
};

/**
 * Returns `count` shapes for the form with the index `at` (from 0). They follow those of the form before, so a few forms together cover all
 * shapes.
 */
export function shapesFrom(at: number, count: number): Shape[] {
  return Array.from({ length: count }, (_, i) => SHAPES[(at * count + i) % SHAPES.length]!);
}

/** Sends each form in its chosen shapes. `tell` is called once for each request, with its fault or with undefined. */
export async function spoilForms(
  served: Served,
  world: PlantedWorld,
  forms: readonly ShownForm[],
  chosen: (at: number) => readonly Shape[],
  tell: (fault: string | undefined) => void,
): Promise<void> {
  const db = new Database(join(served.folder, 'capaian.db'));
  // Some forms end sessions, but the next form needs a signed-in user. So all ended sessions are made valid again.
  const signInAgain = db.prepare('update sessions set ended_at = null');
  let known = await faultsOf(served.origin);
  for (const [at, shown] of forms.entries()) {
    signInAgain.run();
    for (const shape of chosen(at)) {
      // An accepted post may have removed the form from its page. Then the form is sent as it was found first.
      const form = (await openedAnew(served, shown, world)) ?? shown.form;
      const answer = await spoilt(served.origin, form, shape, cookieOf(world, shown.viewer));
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
  form: FoundForm,
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
  if (/<img src=x onerror|<script>alert/.test(answer.body)) return `${answer.status}, and comes back as markup`;
  const isRedirect = answer.status >= 300 && answer.status < 400;
  return answer.body === '' && !isRedirect ? `${answer.status} without a word` : undefined;
}

/** The number of faults of the last hour that the server has counted, from its health page. */
async function faultsOf(origin: string): Promise<number> {
  const { body } = await send(origin, { path: '/api/health' });
  return Number(/: (\d+)\s*$/.exec(body)?.[1]);
}
