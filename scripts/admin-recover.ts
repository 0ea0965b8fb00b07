// Gives an agency admin who is locked out a new first password: `npm run admin:recover -- NIP`. Without NIP, the program lists the admins
// and asks for one. Anybody who can run commands on the server can use it. The audit trail names the console as the actor.
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { and, eq, isNull } from 'drizzle-orm';
import { type Connection, openDatabase } from '@/db/client';
import { pendingMigrations } from '@/db/migrate';
import { accounts, employees, roleGrants } from '@/db/schema';
import { findAgency } from '@/lib/agency/queries';
import { mintConsole } from '@/lib/auth/actor';
import { makeFirstPassword } from '@/lib/auth/first-password';
import { hashPassword } from '@/lib/auth/password';
import { formatInstant } from '@/lib/kernel/dates';
import { Rejection } from '@/lib/kernel/decision';
import { issuePassword } from '@/lib/people/commands/issue-password';
import { now } from '@/lib/web/clock';
import { databaseIn, dataFolder, otherFolder } from './lib/data-folder.mjs';
import { Stop } from './lib/stop.mjs';
import { runCommand } from './lib/tell.mjs';

function openExisting(file: string): Connection {
  if (!existsSync(file))
    throw new Stop(`There is no database at ${file}. ${otherFolder(dirname(file), 'npm run admin:recover')}`);
  const db = openDatabase(file);
  if (pendingMigrations(db).length > 0)
    throw new Stop(
      'The database is older than the program. Start Capaian once, then try again.',
      'Basis data lebih lama daripada programnya. Jalankan Capaian sekali, lalu coba lagi.',
    );
  return db;
}

function listAdmins(db: Connection) {
  return db
    .selectDistinct({ employeeId: employees.id, name: employees.name, signInName: accounts.signInName })
    .from(roleGrants)
    .innerJoin(employees, eq(employees.id, roleGrants.employeeId))
    .innerJoin(accounts, eq(accounts.employeeId, employees.id))
    .where(and(eq(roleGrants.role, 'agency-admin'), isNull(roleGrants.revokedAt)))
    .orderBy(employees.name)
    .all();
}

async function chosen(db: Connection, typed: string | undefined) {
  const admins = listAdmins(db);
  const list = admins.map(({ name, signInName }) => `  ${signInName}  ${name}`).join('\n');
  if (admins.length === 0)
    throw new Stop(
      'This installation has no agency admin yet: start it and open the set-up address it prints.',
      'Instalasi ini belum punya admin instansi: jalankan, lalu buka alamat penyiapan yang ditampilkannya.',
    );
  const wanted = typed ?? (await asked(list));
  const admin = admins.find(({ signInName }) => signInName === wanted.replaceAll(' ', ''));
  if (!admin) throw new Stop(`${wanted} is not an agency admin (bukan admin instansi). These are:\n${list}`);
  return admin;
}

async function asked(list: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new Stop(`Say whose password: npm run admin:recover -- NIP. The agency admins are:\n${list}`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(`The agency admins are:\n${list}\nNIP of the one who needs a new password: `);
  } finally {
    terminal.close();
  }
}

async function issue(db: Connection, employeeId: string) {
  const password = makeFirstPassword();
  const passwordHash = await hashPassword(password);
  try {
    const { firstPasswordExpiresAt } = issuePassword(
      { db, actor: mintConsole(), now: now(db) },
      { employeeId, passwordHash },
    );
    return { password, until: formatInstant(findAgency(db).timeZone, firstPasswordExpiresAt) };
  } catch (error) {
    throw error instanceof Rejection ? new Stop(error.message) : error;
  }
}

await runCommand(async () => {
  const db = openExisting(databaseIn(dataFolder('data')));
  const { employeeId, name, signInName } = await chosen(db, process.argv[2]);
  const { password, until } = await issue(db, employeeId);
  db.$client.close();
  console.log(
    `New first password for (kata sandi pertama yang baru untuk) ${name} (${signInName}):\n\n  ${password}\n`,
  );
  console.log(`It is shown only here, holds until ${until}, and must be changed at sign-in.`);
  console.log('Every session of this account has ended, and the audit trail says that the console did it.');
  console.log('Hanya tampil di sini, dan harus diganti saat masuk. Semua sesi akun ini sudah berakhir.');
});
