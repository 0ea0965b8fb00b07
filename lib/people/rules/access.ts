import { all, type Decision, decide } from '../../kernel/decision';
import { isInSubtree } from './org-tree';
import type { GrantedRole } from './roles';

/** Somebody with the roles that an agency admin gave. */
export type Reader = { grants: readonly { role: GrantedRole; unitPath: string | null }[] };

/** Which part of the tree somebody may see: everything, the subtrees below some paths, or nothing (an empty list). */
export type Scope = 'all' | readonly string[];

const READ_ALL: readonly GrantedRole[] = ['agency-admin', 'auditor'];

/** Agency admins and auditors read everybody, a unit admin the own subtree; nobody else opens the register of people. */
export function readingScope({ grants }: Reader): Scope {
  return grants.some(({ role }) => READ_ALL.includes(role)) ? 'all' : unitScopes(grants);
}

/** The same for writing: an auditor acts never. */
export function administeringScope({ grants }: Reader): Scope {
  return isAgencyAdmin({ grants }) ? 'all' : unitScopes(grants);
}

export function isAgencyAdmin({ grants }: Reader): boolean {
  return grants.some(({ role }) => role === 'agency-admin');
}

function unitScopes(grants: Reader['grants']): string[] {
  return grants.flatMap(({ role, unitPath }) => (role === 'unit-admin' && unitPath !== null ? [unitPath] : []));
}

export function isInScope(path: string, scope: Scope): boolean {
  return scope === 'all' || scope.some((root) => isInSubtree(path, root));
}

/** Whether somebody administers people and units at this place of the tree. [ORANG-06] */
export function mayAdminister(reader: Reader, unitPath: string): boolean {
  return isInScope(unitPath, administeringScope(reader));
}

export function mayReadPeopleOf(reader: Reader, unitPath: string): boolean {
  return isInScope(unitPath, readingScope(reader));
}

/** Whether somebody sees the register at all (the links in the shell ask this). */
export function readsPeople(reader: Reader): boolean {
  const scope = readingScope(reader);
  return scope === 'all' || scope.length > 0;
}

const NOT_YOURS = 'Tindakan ini hanya untuk admin instansi, atau admin unit yang membawahi unit ini.';

/** The same as an answer with its reason; who has no unit (yet) and the top of the tree belong to agency admins. */
export function canAdminister(reader: Reader, unitPath: string | null): Decision {
  return decide([unitPath === null ? !isAgencyAdmin(reader) : !mayAdminister(reader, unitPath), NOT_YOURS]);
}

type Holder = { current: { unitPath: string } | undefined; roles: readonly GrantedRole[] };

/**
 * Who somebody is, and whether they may still sign in, is changed by the officer who administers their post; for holders of a role by agency admins
 * alone: a unit admin who changes the sign-in name or the post of an admin could take over the role. [ORANG-34]
 */
export function canChangePerson(reader: Reader, { current, roles }: Holder): Decision {
  return all(
    canAdminister(reader, current?.unitPath ?? null),
    decide([
      roles.length > 0 && !isAgencyAdmin(reader),
      'Pegawai ini memegang peran admin atau auditor, jadi hanya admin instansi yang dapat mengubah data, jabatan, dan keadaannya. Sampaikan perubahannya kepada admin instansi.',
    ]),
  );
}

type Posts = Holder & { latest: { unitPath: string } | undefined };

/** Where somebody goes on from is changed by who administers the post of today and the last one registered, a coming one among them. */
export function canChangePosts(reader: Reader, person: Posts): Decision {
  return all(canChangePerson(reader, person), canAdminister(reader, person.latest?.unitPath ?? null));
}

/** Whose access may be ended: never one's own, so that the installation is never left alone. */
export function canDeactivate(reader: Reader & { employeeId: string }, person: Holder & { id: string }): Decision {
  return all(
    canChangePerson(reader, person),
    decide([reader.employeeId === person.id, 'Anda tidak dapat menonaktifkan diri sendiri. Minta admin lain.']),
  );
}

/** Whether somebody administers any place at all: asked before it is known which one. */
export function administersSomewhere(reader: Reader): boolean {
  const scope = administeringScope(reader);
  return scope === 'all' || scope.length > 0;
}

export function canAdministerSomewhere(reader: Reader): Decision {
  return decide([!administersSomewhere(reader), NOT_YOURS]);
}

/** A file may name any unit of the agency, so only an agency admin brings one. */
export function canImport(reader: Reader): Decision {
  return decide([!isAgencyAdmin(reader), 'Impor pegawai hanya untuk admin instansi.']);
}
