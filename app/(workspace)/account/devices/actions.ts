'use server';

import { cookieSessionId } from '@/lib/auth/cookie';
import { endOtherSessionsInput, endSessionInput } from '@/lib/auth/schema';
import { endSession, endSessions } from '@/lib/auth/session';
import { missing } from '@/lib/kernel/decision';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const endSessionAction = formAction(endSessionInput, ({ db, actor }, { sessionId }) => {
  if (!endSession(db, actor.employeeId, sessionId, 'ended-by-owner')) return missing('Perangkat');
  return { goto: paths.account.devices, say: 'Perangkat itu sudah dikeluarkan.' };
});

async function thisSession() {
  return (await cookieSessionId()) ?? '';
}

export const endOtherSessionsAction = formAction(
  endOtherSessionsInput,
  ({ db, actor }, _input, sessionId) => {
    const ended = endSessions(db, actor.employeeId, 'ended-by-owner', sessionId);
    const say =
      ended > 0 ? `${ended} perangkat lain sudah dikeluarkan.` : 'Tidak ada perangkat lain yang sedang masuk.';
    return { goto: paths.account.devices, say };
  },
  { prepare: thisSession },
);
