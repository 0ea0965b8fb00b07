import { cookieOf } from '@/tests/matrix/routes';
import type { Answer } from '../client';
import type { Row } from '../field';
import { eachForm, openedAnew, post, type ShownForm } from '../forms';
import { Records } from '../records';
import type { Target } from '../target';

const FOREIGN = 'https://situs-lain.example';
/** The headers of posts from another site. Each such post must be refused with 403. */
const FROM_ELSEWHERE: Readonly<Record<string, Record<string, string>>> = {
  'a foreign origin': { origin: FOREIGN },
  'an origin of null': { origin: 'null' },
  'a foreign origin that calls itself same-origin': { origin: FOREIGN, 'sec-fetch-site': 'same-origin' },
  'a foreign origin behind a forwarded host': { origin: FOREIGN, 'x-forwarded-host': 'situs-lain.example' },
  'a neighbouring port': { origin: 'http://127.0.0.1:1' },
  'an origin that is no address': { origin: 'bukan alamat' },
  'another site': { 'sec-fetch-site': 'cross-site' },
  'a sister site': { 'sec-fetch-site': 'same-site' },
};

/** The headers of an old browser, which sends no origin or an empty one. Then only the token can prove the sender. */
const WITHOUT_ORIGIN: Readonly<Record<string, Record<string, string>>> = {
  '': {},
  ' and an empty origin': { origin: '' },
};

type Attempt = { name: string; mustBe?: number; send: (form: ShownForm['form']) => Promise<Answer> };

/** Sends each kind of form with the headers of another site, or with a token that is missing or wrong. Nothing may change. */
export const foreignPosts: Row = {
  name: 'foreign posts',
  attack: async (field, tally) => {
    const target = await field.serve();
    const records = new Records(target.folder);
    const forms = await eachForm(target, field.world);
    for (const shown of forms) {
      const session = cookieOf(field.world, shown.viewer);
      const other = forms.find(({ viewer, form }) => viewer !== shown.viewer && form.fields._token)?.form.fields._token;
      for (const attempt of attempts(target, session, other ?? '')) {
        const what = `${shown.form.action} as ${shown.viewer} with ${attempt.name}`;
        const form = await openedAnew(target, shown, field.world);
        if (!form) {
          tally.count(`${what}: the form is no longer shown`);
          continue;
        }
        const before = records.contentHash();
        const { status } = await attempt.send(form);
        if (records.contentHash() !== before) tally.count(`${what}: something was changed`);
        else if (status >= 500) tally.count(`${what}: ${status}`);
        else tally.count(attempt.mustBe && status !== attempt.mustBe ? `${what}: ${status}` : undefined);
      }
    }
    records.close();
  },
};

function attempts(target: Target, session: string | undefined, otherToken: string): Attempt[] {
  const elsewhere = Object.entries(FROM_ELSEWHERE).map(([name, headers]) => ({
    name,
    mustBe: 403,
    send: (form: ShownForm['form']) => post(target, form, { session, headers }),
  }));
  const tokens = { none: '', foreign: otherToken, 'hand-made': 'AAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA', odd: '…é.ÿ💥' };
  const tokenless = Object.entries(tokens).flatMap(([name, _token]) =>
    Object.entries(WITHOUT_ORIGIN).map(([also, headers]) => ({
      name: `a token that is ${name}${also}`,
      send: (form: ShownForm['form']) => post(target, form, { session, headers, fields: { _token } }),
    })),
  );
  return [...elsewhere, ...tokenless];
}
