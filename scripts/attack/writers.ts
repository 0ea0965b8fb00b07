import { skpPaths } from '@/lib/skp/paths';
import { send } from './client';
import type { Field } from './field';
import { filledRequest } from './forms';
import type { Records } from './records';
import type { Target } from './target';

/** Writes to one record again and again, each time with another number. */
export type Writer = {
  name: string;
  /** Returns whether the server confirmed the write. */
  write: (target: Target, number: number) => Promise<boolean>;
  /** What is wrong with the records, if `last` is the number of the last confirmed write; undefined if nothing is wrong. */
  faultAfter: (records: Records, last: number) => string | undefined;
};

const FIRST_TITLE = `select title from skp_results
  where version_id = (select version_id from skps where id = ?) order by ordinal limit 1`;

export function firstTitle(records: Records, skpId: string): string {
  return records.text(FIRST_TITLE, skpId);
}

/** Saves the title of the first work result of a draft plan again and again. */
export function planWriter({ world }: Field): Writer {
  return {
    name: 'a plan',
    write: async (target, number) => {
      const sending = await draftWith(target, world, `Tersusunnya laporan ke-${number}`);
      return (await send(target.origin, sending)).status === 303;
    },
    // A later write, which was not confirmed, may also be stored.
    faultAfter: (records, last) => {
      const kept = Number(firstTitle(records, world.draftSkpId).split('ke-').at(-1));
      return kept >= last ? undefined : `saving ${last} was acknowledged, ${kept} is there`;
    },
  };
}

/** The form of the draft plan of `cast.colleague`, filled in with another title and ready to be sent. */
export function draftWith(target: Target, world: Field['world'], title: string, session = world.cookies.colleague!) {
  const path = skpPaths.edit(world.draftSkpId);
  return filledRequest(target, { path, session, fields: { 'results.0.title': title }, button: 'save' });
}

/** Posts one message after another in a dialogue on expectations. */
export function talkWriter({ world }: Field): Writer {
  const path = skpPaths.thread(world.skpId, world.topic);
  const session = world.cookies.employee!;
  return {
    name: 'a dialogue',
    write: async (target, number) => {
      const sending = await filledRequest(target, { path, session, fields: { body: `Pesan ke-${number}.` } });
      return (await send(target.origin, sending)).status === 303;
    },
    faultAfter: (records, last) => {
      const found = records.number('select count(*) from expectation_posts where body = ?', `Pesan ke-${last}.`);
      return found === 1 ? undefined : `message ${last} was acknowledged and stands there ${found} times`;
    },
  };
}
