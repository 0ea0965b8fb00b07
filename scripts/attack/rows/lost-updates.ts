import { paths } from '@/lib/web/paths';
import { cookieOf } from '@/tests/matrix/routes';
import { send } from '../client';
import type { Field, Row } from '../field';
import { eachForm, openedAnew, post, type ShownForm } from '../forms';
import { Records } from '../records';
import type { Tally } from '../tally';
import type { Target } from '../target';
import { draftWith, firstTitle } from '../writers';

const ROUNDS = 60;
const MOST_EDITORS = 5;
type Side = { target: Target; records: Records };

/**
 * Several editors open the same record before one of them saves. One save must be accepted. The others must change nothing and be shown
 * their typed values again.
 */
export const lostUpdates: Row = {
  name: 'lost updates',
  attack: async (field, tally) => {
    const target = await field.serve();
    const records = new Records(target.folder);
    const forms = (await eachForm(target, field.world)).filter(({ form }) => 'revision' in form.fields);
    const side = { target, records };
    for (const shown of forms) await twoEditors(side, shown, field, tally);
    await manyEditors(side, field, tally);
    records.close();
  },
};

/**
 * Opens the same form in two tabs, and sends the second form after the first was accepted. If the first is not accepted, nothing is tried.
 */
async function twoEditors({ target, records }: Side, shown: ShownForm, field: Field, tally: Tally): Promise<void> {
  const session = cookieOf(field.world, shown.viewer);
  const first = await openedAnew(target, shown, field.world);
  const second = await openedAnew(target, shown, field.world);
  const [word] = first?.typed ?? [];
  if (!first || !second || !word) return;
  const before = records.operations();
  await post(target, first, { session, fields: { [word]: `${first.fields[word]} pertama` } });
  if (records.operations() === before) return;
  const after = records.contentHash();
  const typed = `${second.fields[word]} kedua`;
  const { status, body, location } = await post(target, second, { session, fields: { [word]: typed } });
  const what = `${shown.form.action} as ${shown.viewer}`;
  if (records.contentHash() !== after) tally.count(`${what}: the later of two editors overwrote the first`);
  else if (location.startsWith(paths.missing)) tally.count(undefined);
  else if (status !== 200) tally.count(`${what}: the later of two editors was answered ${status} ${location}`);
  else tally.count(body.includes(typed) ? undefined : `${what}: what the later editor typed is gone`);
}

/** Two to five editors save the same draft plan at the same moment. Exactly one save must be accepted. */
async function manyEditors({ target, records }: Side, field: Field, tally: Tally): Promise<void> {
  const { draftSkpId } = field.world;
  const revision = () => records.number('select revision from skps where id = ?', draftSkpId);
  for (let round = 0; round < field.triesFor(ROUNDS); round += 1) {
    const titles = Array.from(
      { length: field.random.between(2, MOST_EDITORS) },
      (_, n) => `Tersusunnya laporan putaran ${round} penulis ${n}`,
    );
    const sendings = await Promise.all(titles.map((title) => draftWith(target, field.world, title)));
    const before = revision();
    const answers = await Promise.all(sendings.map((sending) => send(target.origin, sending)));
    const accepted = answers.flatMap(({ status }, n) => (status === 303 ? [titles[n]] : []));
    const kept = firstTitle(records, draftSkpId);
    const isHeld = accepted.length === 1 && accepted[0] === kept && revision() === before + 1;
    tally.count(isHeld ? undefined : `round ${round}: ${accepted.length} of ${titles.length} accepted, kept “${kept}”`);
  }
}
