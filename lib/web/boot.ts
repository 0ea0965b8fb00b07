import { randomBytes } from 'node:crypto';
import { type Connection, openDatabase } from '@/db/client';
import { fillDerived } from '@/db/derived';
import { pendingMigrations } from '@/db/migrate';
import { agencies, installations } from '@/db/schema';
import { INSTALLATION_MODES, type InstallationMode } from '@/lib/agency/rules/vocabulary';
import { sessionSecret } from '@/lib/auth/secret';
import { hashSetUpCode } from '@/lib/auth/set-up-code';
import { countMoves, TOPICS } from '@/lib/kernel/topics';
import type { SenderRequirement } from './body-limits';
import { now } from './clock';
import { databaseFile, openDataFolder } from './data-folder';
import { database } from './database';
import { noteFault } from './faults';
import { forgetOldDrafts } from './form-drafts';
import { openFrontDoor } from './front-door';
import { wipeOldSlips } from './old-slips';
import { paths } from './paths';
import { sealAddresses } from './sealed-address';
import { noteSecurityEvent } from './security-log';
import { noteRefusedIn, senderStatusIn } from './sender-status';
import { isFirstProcess } from './siblings';
import { sweepNow } from './sweep';
import { joinTrail, startTrail } from './trail-anchors';

/**
 * Runs before the first request. The first process of a server prepares the data folder; the other processes open it when it is ready. If
 * that fails, the process ends with code 1.
 */
export async function boot(): Promise<void> {
  try {
    const db = isFirstProcess() ? await preparedFolder() : joinedFolder();
    sessionSecret();
    sealAddresses();
    openFrontDoor({
      senderStatus: (sender, asked) => senderStatusIn(database, sender, asked as SenderRequirement, new Date()),
      noteRefused: (refused) => noteRefusedIn(database, refused, new Date()),
      noteForeign: (foreign) => noteSecurityEvent(database(), { kind: 'foreign-origin', ...foreign }),
    });
    (globalThis as { capaianDatabase?: Connection }).capaianDatabase = db;
  } catch (error) {
    noteFault(error, 'start');
    console.error(`Capaian cannot start (Capaian tidak dapat berjalan): ${(error as Error).message}`);
    process.exit(1);
  }
}

/**
 * Runs once at each start of a server: migrations, the row of the installation, derived data, the deletion of expired data, and the audit
 * trail. If no agency exists yet, also prints the set-up address.
 */
async function preparedFolder(): Promise<Connection> {
  const { db, applied } = await openDataFolder();
  if (applied.length > 0) console.warn(`Database brought up to date (basis data diperbarui): ${applied.join(', ')}`);
  prepareInstallation(db, modeOfProcess());
  db.transaction((tx) => {
    if (fillDerived(tx) || applied.length > 0) countMoves(tx, { moves: TOPICS });
  });
  sweepNow(db, new Date());
  forgetOldDrafts(db, now(db));
  wipeOldSlips(db, now(db));
  startTrail(db);
  announceSetUp(db);
  return db;
}

/** Opens the folder that the first process prepared. */
function joinedFolder(): Connection {
  const db = openDatabase(databaseFile());
  const pending = pendingMigrations(db);
  if (pending.length > 0) throw new Error(`this database lacks ${pending.join(', ')}; restart the whole server.`);
  joinTrail(db);
  return db;
}

/** The mode of the installation from CAPAIAN_MODE (default: real). An unknown word is an error. */
export function modeOfProcess(): InstallationMode {
  const mode = process.env.CAPAIAN_MODE ?? 'real';
  if ((INSTALLATION_MODES as readonly string[]).includes(mode)) return mode as InstallationMode;
  throw new Error(`CAPAIAN_MODE must be one of ${INSTALLATION_MODES.join(', ')}.`);
}

/** Stores the mode of this data folder at the first start. Throws if the folder was made for another mode. */
export function prepareInstallation(db: Connection, mode: InstallationMode): void {
  const installation = db.select().from(installations).get();
  if (!installation) db.insert(installations).values({ id: 1, mode, createdAt: new Date() }).run();
  else if (installation.mode !== mode) {
    throw new Error(`this data folder is a ${installation.mode} installation and must not be served as ${mode}.`);
  }
}

/**
 * Until the installation has its agency, makes and prints a new set-up code at each start, so that a code from an old console is not valid.
 */
function announceSetUp(db: Connection): void {
  if (db.select({ id: agencies.id }).from(agencies).get()) return;
  const code = randomBytes(18).toString('base64url');
  db.update(installations)
    .set({ setUpCodeHash: hashSetUpCode(code) })
    .run();
  console.warn(setUpWords(paths.setUp(code)));
}

/**
 * The text with the one-time set-up address. It uses the address that the operator set (CAPAIAN_URL). Without a valid one, it lists every
 * address of this machine: local and in the network. The launcher prints this text after its own welcome.
 */
export function setUpWords(path: string): string {
  const { CAPAIAN_URL, CAPAIAN_LOCAL_URL, CAPAIAN_NEIGHBOURS = '' } = process.env;
  const given = CAPAIAN_URL && URL.canParse(CAPAIAN_URL) ? new URL(CAPAIAN_URL).origin : undefined;
  const here = [CAPAIAN_LOCAL_URL || 'http://localhost:3000', ...CAPAIAN_NEIGHBOURS.split(' ').filter(Boolean)];
  const addresses = (given ? [given] : here).map((origin) => `  ${origin}${path}`);
  return `
Nobody runs this installation yet. Open this one-time address to set it up:
Instalasi ini belum ada pengelolanya. Buka alamat sekali pakai ini untuk menyiapkannya:

${addresses.join('\n')}
`;
}
