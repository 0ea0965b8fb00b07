import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { DemoBanner } from '@/components/layout/demo-banner';
import { KeptHere } from '@/components/layout/kept-typed';
import { MENU_CAPABILITIES } from '@/components/layout/navigation';
import { Shell } from '@/components/layout/shell';
import { SignOutForm } from '@/components/people/sign-out-form';
import { findAgency, todayOf } from '@/lib/agency/queries';
import { has } from '@/lib/agency/rules/capabilities';
import { millisecondsLeft } from '@/lib/auth/session';
import type { Context } from '@/lib/kernel/context';
import { formatInstant } from '@/lib/kernel/dates';
import { leadsSomebody } from '@/lib/people/queries/in-hand';
import { clockMayMove, shownAs } from '@/lib/web/clock';
import { currentRequest, requestContext } from '@/lib/web/context';
import { withoutMark } from '@/lib/web/landing';
import { keptHere } from '@/lib/web/resume';
import { typedWords } from '@/lib/web/typed-words';
import { version } from '@/package.json';
import { moveClockAction } from './actions';

/** The shell around every page for signed-in users. It protects no page: each page gets its own context and checks the rights itself. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const request = await currentRequest();
  // A user who must change a first password is not redirected here: this layout is also around the page where the password is changed.
  const ctx = request?.ctx ?? (await requestContext());
  const mustChangePassword = request?.session.mustChangePassword;
  const here = withoutMark((await headers()).get('x-capaian-url') ?? '/');
  const kept = await keptHere();
  return (
    <Shell
      agency={findAgency(ctx.db).name}
      version={version}
      person={ctx.actor.name}
      navigation={
        mustChangePassword
          ? undefined
          : {
              capabilities: MENU_CAPABILITIES.filter((capability) => has(ctx.actor, capability)),
              leads: leadsSomebody(ctx.db, ctx.actor.employeeId, todayOf(ctx)),
              current: here.split('?')[0] ?? '/',
            }
      }
      banner={clockMayMove(ctx.db) && <DemoBanner today={todayOf(ctx)} here={here} action={moveClockAction} />}
      signOut={<SignOutForm />}
      sessionEnds={sessionEnds(ctx, request?.session.id)}
    >
      {kept && <KeptHere words={typedWords(kept.values)} reasons={kept.answer?.refusals ?? []} />}
      {children}
    </Shell>
  );
}

/**
 * When the session ends, in words. Sessions use the real clock. The text uses the clock of the pages, which may have been moved in a demo.
 */
function sessionEnds({ db }: Context, sessionId = ''): string {
  const now = new Date();
  const end = new Date(now.getTime() + millisecondsLeft(db, sessionId, now));
  return formatInstant(findAgency(db).timeZone, shownAs(db, end));
}
