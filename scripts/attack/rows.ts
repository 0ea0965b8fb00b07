import type { Row } from './field';
import { authorisation } from './rows/authorisation';
import { doublePosts } from './rows/double-posts';
import { exposure } from './rows/exposure';
import { floods } from './rows/floods';
import { foreignPosts } from './rows/foreign-posts';
import { fullDisk } from './rows/full-disk';
import { hostileAddresses } from './rows/hostile-addresses';
import { hostileFiles } from './rows/hostile-files';
import { hostilePosts } from './rows/hostile-posts';
import { keeperKills } from './rows/keeper-kills';
import { kills } from './rows/kills';
import { lostUpdates } from './rows/lost-updates';
import { revokedSessions } from './rows/revoked-sessions';
import { signIns } from './rows/sign-ins';
import { tampering } from './rows/tampering';

/** The rows of the attack's table, in order. */
export const ROWS: readonly Row[] = [
  authorisation,
  foreignPosts,
  hostilePosts,
  hostileAddresses,
  hostileFiles,
  doublePosts,
  lostUpdates,
  revokedSessions,
  floods,
  signIns,
  exposure,
  kills,
  keeperKills,
  fullDisk,
  tampering,
];
