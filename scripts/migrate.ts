// Brings DATA_DIR/capaian.db up to date: `tsx scripts/migrate.ts`. The server does the same at its start.
import { openDataFolder } from '@/lib/web/data-folder';

const { applied, db } = await openDataFolder();
console.log(applied.length === 0 ? 'Database is up to date' : `Applied: ${applied.join(', ')}`);
db.$client.close();
