import { eq } from 'drizzle-orm';
import { accounts, employees } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforce, missing, Rejection, refuseField, StaleRevision } from '@/lib/kernel/decision';
import { formatNip } from '../labels';
import { accountOf } from '../queries/accounts';
import { findPerson, isIdentityTaken, type Person } from '../queries/person';
import { canChangePerson } from '../rules/access';
import { nameKeys } from '../rules/person-names';
import { type ProfileInput, settleProfile } from '../rules/profile';
import { IDENTITY_TAKEN, SIGN_IN_NAME_TAKEN } from './add-employee';

type Input = ProfileInput & { employeeId: string; revision: number };

/**
 * Corrects personal data such as name, number and grade. The sign-in name changes with the number; a person without a number has a typed
 * sign-in name. Open sessions of the person do not end.
 */
export const changeEmployee = command('employee.changed', { moves: 'people' }, (ctx, input: Input) => {
  const person = findPerson(ctx, input.employeeId) ?? missing('Pegawai');
  enforce(canChangePerson(ctx.actor, person));
  const account = accountOf(ctx.db, person.id);
  if (person.revision !== input.revision) throw new StaleRevision(shown(person, account?.signInName), person.revision);
  const settled = settleProfile(input);
  if (!settled.profile) throw new Rejection([], settled.faults);
  const { profile, signInName } = settled;
  if (isIdentityTaken(ctx.db, { number: profile.identityNumber, signInName }, person.id)) {
    if (profile.identityNumber === null) refuseField('signInName', SIGN_IN_NAME_TAKEN);
    refuseField('identityNumber', IDENTITY_TAKEN);
  }
  const revision = person.revision + 1;
  ctx.db
    .update(employees)
    .set({ ...profile, ...nameKeys(profile.name), revision })
    .where(eq(employees.id, person.id))
    .run();
  ctx.db.update(accounts).set({ signInName }).where(eq(accounts.employeeId, person.id)).run();
  return { subject: person.id, detail: { name: profile.name, grade: profile.grade, employment: profile.employment } };
});

function shown(person: Person, signInName = ''): Record<string, string> {
  const { name, employment, identityNumber, grade } = person;
  return {
    name,
    employment,
    identityNumber: formatNip(identityNumber ?? '', ' '),
    signInName: identityNumber === null ? signInName : '',
    grade: grade ?? '',
  };
}
