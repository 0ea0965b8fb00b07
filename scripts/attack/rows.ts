import type { Row } from './field';
import { authorisation } from './rows/authorisation';
import { doublePosts } from './rows/double-posts';
import { exposure } from './rows/exposure';
import { foreignPosts } from './rows/foreign-posts';
import { kills } from './rows/kills';
import { lostUpdates } from './rows/lost-updates';
import { revokedSessions } from './rows/revoked-sessions';
import { signIns } from './rows/sign-ins';

/** The rows of the table, in its order. */
export const ROWS: readonly Row[] = [
  authorisation,
  foreignPosts,
  doublePosts,
  lostUpdates,
  revokedSessions,
  signIns,
  exposure,
  kills,
];
