import { type Capability, has, scopeOf } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';
import { covers } from '../../agency/rules/scopes';
import type { GrantedRole } from '../../agency/rules/vocabulary';
import { all, type Decision, decide } from '../../kernel/decision';

const NOT_YOURS = 'Tindakan ini hanya untuk admin instansi, atau admin unit yang membawahi unit ini.';

/** Whether a person may keep a kind of record at a place of the tree; records without a unit belong to agency admins. */
export function canKeep(reader: Reader, kind: Capability, unitPath: string | null): Decision {
  return decide([!covers(scopeOf(reader, kind), unitPath), NOT_YOURS]);
}

/** The same if the place is not yet known. */
export function canKeepSomewhere(reader: Reader, kind: Capability): Decision {
  return decide([!has(reader, kind), NOT_YOURS]);
}

/** People and units. [ORANG-06] */
export function canAdminister(reader: Reader, unitPath: string | null): Decision {
  return canKeep(reader, 'keep-people', unitPath);
}

type Holder = { current: { unitPath: string } | undefined; roles: readonly GrantedRole[] };

/**
 * Personal data and access are changed by the officer who administers the person's post; for holders of a role only by agency admins,
 * because a unit admin who changes the sign-in name or the post of an admin could take over the role. [ORANG-34]
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

/** A person's posts are changed by an officer who administers both the post of today and the last registered one, also a future one. */
export function canChangePosts(reader: Reader, person: Posts): Decision {
  return all(canChangePerson(reader, person), canAdminister(reader, person.latest?.unitPath ?? null));
}

/** Whether a person's access may be ended: never one's own, so that the installation always has an administrator. */
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
