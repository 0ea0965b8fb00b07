import type { PlainDate } from '../../kernel/dates';
import type { KnownPerson } from './import-known';
import { readNip } from './nip';

/** A name without its titles, in lower case: `Dr. Ni Luh Ayu, S.H.` becomes `ni luh ayu`. */
export function givenName(name: string): string {
  const [before = ''] = name.split(',');
  return before
    .replace(/[\p{L}]+\./gu, ' ')
    .replace(/[^\p{L}\p{N}\s]+/gu, '')
    .replace(/^\s*(?:hj?|drs?|dra|ir|apt|drg|ns)\s+(?=\p{L})/iu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

export type Born = { name: string; bornOn: PlainDate | null };

/**
 * The key of name and birth date. Two people with the same key are most likely one person. Undefined if name or birth date is not known.
 */
export function twinKey({ name, bornOn }: Born): string | undefined {
  const given = givenName(name);
  return bornOn && given ? `${bornOn} ${given}` : undefined;
}

/** The birth date of a person in the register: stored, or read from the NIP. */
export function bornOnOfPerson(person: Pick<KnownPerson, 'bornOn' | 'identityNumber'>): PlainDate | null {
  return person.bornOn ?? readNip(person.identityNumber ?? '').facts?.bornOn ?? null;
}

/** Active registered people by their `twinKey`. People without a key are left out. Of several people with one key, the last one is kept. */
export function twinsOf(people: Iterable<KnownPerson>): ReadonlyMap<string, KnownPerson> {
  const twins = new Map<string, KnownPerson>();
  for (const person of people) {
    const key = twinKey({ name: person.name, bornOn: bornOnOfPerson(person) });
    if (key && person.deactivatedOn === null) twins.set(key, person);
  }
  return twins;
}
