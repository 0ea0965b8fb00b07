import { cookieOf } from '@/tests/matrix/routes';
import { send } from '../client';
import type { Row } from '../field';
import { eachForm, openedAnew } from '../forms';
import { each } from '../pace';
import { SHAPES } from '../shapes';

const AT_ONCE = 4;

/** Every form × every shape that no browser would send: an answer in words, no fault of the server, nothing echoed as markup. */
export const hostilePosts: Row = {
  name: 'hostile posts',
  attack: async (field, tally) => {
    const target = await field.serve();
    const forms = await eachForm(target, field.world);
    const shapes = SHAPES.slice(0, field.times(SHAPES.length));
    const cells = forms.flatMap((shown) => shapes.map((shape) => ({ shown, shape })));
    await each(cells, AT_ONCE, async ({ shown, shape }) => {
      const what = `${shown.form.action} as ${shown.viewer} with ${shape.name}`;
      // What an accepted post has changed may have taken the form from its page; then it is sent as it was found.
      const form = (await openedAnew(target, shown, field.world)) ?? shown.form;
      const asked = { path: form.action, session: cookieOf(field.world, shown.viewer), body: await shape.body(form) };
      const before = target.faults.length;
      const { status, body } = await send(target.origin, { ...asked, headers: { origin: target.origin } });
      if (status >= 500) tally.count(`${what}: ${status}`);
      else if (target.faults.length > before) tally.count(`${what}: a fault in the log, ${target.faults.at(-1)}`);
      else tally.count(/<img src=x onerror|<script>alert/.test(body) ? `${what}: comes back as markup` : undefined);
    });
    tally.count((await target.isHealthy()) ? undefined : 'the server is not well afterwards');
  },
};
