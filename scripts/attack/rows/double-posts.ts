import { paths } from '@/lib/web/paths';
import { cookieOf } from '@/tests/matrix/routes';
import type { Field, Row } from '../field';
import { eachForm, openedAnew, post, type ShownForm } from '../forms';
import { Records } from '../records';
import type { Tally } from '../tally';
import type { Target } from '../target';

const AT_ONCE = 3;
/** The names of fields whose value is changed in a second sending: all except hidden fields of Next and of the form. */
const WORDS = /^[^$_]*$/;

type Side = { target: Target; records: Records };

/**
 * Sends each form once to one server. A second server with the same records gets it three times at once, and a fourth time later. Both must
 * have the same result.
 */
export const doublePosts: Row = {
  name: 'double posts',
  attack: async (field, tally) => {
    const [once, thrice] = await Promise.all([side(field), side(field)]);
    const forms = await eachForm(once.target, field.world);
    let accepted = 0;
    for (const shown of forms) {
      const single = await operationsOf(once, shown, field, 1);
      const manifold = await operationsOf(thrice, shown, field, AT_ONCE);
      const what = `${shown.form.action} as ${shown.viewer}`;
      if (single.events.length > 0) accepted += 1;
      tally.count(differing(what, single, manifold));
      if (manifold.events.length > 0 && !TOLD_EACH_TIME.test(manifold.events[0]!))
        await sentLater(thrice, manifold, what, tally);
    }
    // If almost no form were accepted, the test would prove nothing.
    tally.count(accepted < forms.length / 5 ? `only ${accepted} of ${forms.length} forms did something` : undefined);
    for (const { records } of [once, thrice]) records.close();
  },
};

async function side(field: Field): Promise<Side> {
  const target = await field.serve();
  return { target, records: new Records(target.folder) };
}

type Done = { events: string[]; statuses: number[]; form?: ShownForm['form']; session?: string };

async function operationsOf({ target, records }: Side, shown: ShownForm, field: Field, copies: number): Promise<Done> {
  const form = await openedAnew(target, shown, field.world);
  if (!form) return { events: [], statuses: [] };
  const before = records.operations();
  const session = cookieOf(field.world, shown.viewer);
  const answers = await Promise.all(Array.from({ length: copies }, () => post(target, form, { session })));
  return { events: records.eventsAfter(before), statuses: answers.map(({ status }) => status), form, session };
}

/** Each export has its own audit line, so that nobody takes two files under one line. */
const TOLD_EACH_TIME = /\.exported$/;

function differing(what: string, single: Done, manifold: Done): string | undefined {
  const broken = manifold.statuses.find((status) => status >= 500);
  if (broken) return `${what}: ${broken}`;
  const copies = TOLD_EACH_TIME.test(single.events[0] ?? '') ? AT_ONCE : 1;
  const expected = Array.from({ length: copies }, () => single.events).flat();
  const [one, many] = [expected, manifold.events].map((events) => events.join(', ') || 'nothing');
  return one === many ? undefined : `${what}: sent ${AT_ONCE} times at once it does ${many} instead of ${one}`;
}

/**
 * Sends a form again as after the back button. With the same values it must do nothing more; with other values it must not be answered as
 * done.
 */
async function sentLater(
  { target, records }: Side,
  { form, session }: Done,
  what: string,
  tally: Tally,
): Promise<void> {
  const before = records.operations();
  const again = await post(target, form!, { session });
  tally.count(
    records.operations() === before && again.status < 500 ? undefined : `${what}: sent later it acts once more`,
  );
  const [typed] = form!.typed.filter((name) => WORDS.test(name));
  if (!typed) return;
  const other = await post(target, form!, { session, fields: { [typed]: 'Kata lain dari halaman yang sama' } });
  const isAnswered = other.status === 200 || other.location.startsWith(paths.missing);
  const isHeld = records.operations() === before && isAnswered;
  tally.count(isHeld ? undefined : `${what}: other words under a used token were answered ${other.status}`);
}
