import { type Capability, has, scopeOf } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';
import { covers } from '../../agency/rules/scopes';
import type { GrantedRole } from '../../agency/rules/vocabulary';
import { all, type Decision, decide } from '../../kernel/decision';

const NOT_YOURS = 'Tindakan ini hanya untuk admin instansi, atau admin unit yang membawahi unit ini.';

/**
 * Whether a person may write a kind of record at a place of the tree (`unitPath`). Records without a unit (null) are for agency admins
 * only.
 */
export function canKeep(reader: Reader, kind: Capability, unitPath: string | null): Decision {
  return decide([!covers(scopeOf(reader, kind), unitPath), NOT_YOURS]);
}

/** Whether a person may write a kind of record anywhere. For a check before the place is known. */
export function canKeepSomewhere(reader: Reader, kind: Capability): Decision {
  return decide([!has(reader, kind), NOT_YOURS]);
}

/** Whether a person may change people and units at a place of the tree. [ORANG-06] */
export function canAdminister(reader: Reader, unitPath: string | null): Decision {
  return canKeep(reader, 'keep-people', unitPath);
}

type Holder = { current: { unitPath: string } | undefined; roles: readonly GrantedRole[] };

/**
 * An officer may change the data and the access of a person if they administer the unit of the person's `current` post. For a person who
 * never had a post, and for a person who holds a role, only an agency admin may. Otherwise a unit admin could change an admin's sign-in
 * name or post, and so take over the role. [ORANG-34]
 */
export function canChangePerson(reader: Reader, { current, roles }: Holder): Decision {
  return all(
    canAdminister(reader, current?.unitPath ?? null),
    decide([
      roles.length > 0 && !has(reader, 'keep-officers'),
      'Pegawai ini memegang peran admin atau auditor, jadi hanya admin instansi yang dapat mengubah data, jabatan, dan keadaannya. Sampaikan perubahannya kepada admin instansi.',
    ]),
  );
}

type Posts = Holder & { latest: { unitPath: string } | undefined };

/**
 * An officer may change the posts of a person if they administer the units of two posts: the `current` post and the last registered post.
 * The last registered post may be a future one.
 */
export function canChangePosts(reader: Reader, person: Posts): Decision {
  return all(canChangePerson(reader, person), canAdminister(reader, person.latest?.unitPath ?? null));
}

/** Whether an officer may deactivate a person. Nobody may deactivate themselves, so that the installation always has an administrator. */
export function canDeactivate(reader: Reader & { employeeId: string }, person: Holder & { id: string }): Decision {
  return all(
    canChangePerson(reader, person),
    decide([reader.employeeId === person.id, 'Anda tidak dapat menonaktifkan diri sendiri. Minta admin lain.']),
  );
}

/** A file may name any unit of the agency, so only agency admins import files. */
export function canImport(reader: Reader): Decision {
  return decide([!has(reader, 'import-people'), 'Impor pegawai hanya untuk admin instansi.']);
}
