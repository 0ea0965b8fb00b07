import { type Capability, has, scopeOf } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';
import { covers } from '../../agency/rules/scopes';
import type { GrantedRole } from '../../agency/rules/vocabulary';
import { all, type Decision, decide } from '../../kernel/decision';

const NOT_YOURS = 'Tindakan ini hanya untuk admin instansi, atau admin unit yang membawahi unit ini.';

/** Whether a person may keep a kind of record at a place of the tree. Records without a unit are for agency admins only. */
export function canKeep(reader: Reader, kind: Capability, unitPath: string | null): Decision {
  return decide([!covers(scopeOf(reader, kind), unitPath), NOT_YOURS]);
}

/** Whether a person may keep a kind of record anywhere, if the place is not known yet. */
export function canKeepSomewhere(reader: Reader, kind: Capability): Decision {
  return decide([!has(reader, kind), NOT_YOURS]);
}

/** Whether a person may change people and units at a place of the tree. [ORANG-06] */
export function canAdminister(reader: Reader, unitPath: string | null): Decision {
  return canKeep(reader, 'keep-people', unitPath);
}

type Holder = { current: { unitPath: string } | undefined; roles: readonly GrantedRole[] };

/**
 * An officer who administers the unit of a person's post may change the data and the access of this person. If the person holds a role,
 * only an agency admin may: a unit admin who changes an admin's sign-in name or post could take over the role. [ORANG-34]
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
 * An officer may change the posts of a person if they administer both the post of today and the last registered one, which may be a future
 * one.
 */
export function canChangePosts(reader: Reader, person: Posts): Decision {
  return all(canChangePerson(reader, person), canAdminister(reader, person.latest?.unitPath ?? null));
}

/** Whether an officer may end the access of a person. Nobody may end their own, so that the installation always has an administrator. */
export function canDeactivate(reader: Reader & { employeeId: string }, person: Holder & { id: string }): Decision {
  return all(
    canChangePerson(reader, person),
    decide([reader.employeeId === person.id, 'Anda tidak dapat menonaktifkan diri sendiri. Minta admin lain.']),
  );
}

/** A file may name any unit of the agency, so only an agency admin imports one. */
export function canImport(reader: Reader): Decision {
  return decide([!has(reader, 'import-people'), 'Impor pegawai hanya untuk admin instansi.']);
}
