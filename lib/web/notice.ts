import { and, eq, sql } from 'drizzle-orm';
import { headers } from 'next/headers';
import { cache } from 'react';
import { formTokens } from '@/db/schema';
import { prepared } from '@/lib/kernel/prepared';
import { currentRequest } from './context';

const SHOWN_FOR_MS = 600_000;

const sayOf = prepared((db) =>
  db
    .select({ say: formTokens.say, usedAt: formTokens.usedAt })
    .from(formTokens)
    .where(
      and(eq(formTokens.token, sql.placeholder('token')), eq(formTokens.employeeId, sql.placeholder('employeeId'))),
    )
    .prepare(),
);

/**
 * The sentence of the form that led here (`?ok=…`), for its sender and for ten minutes. Not beside the answer to the next form: a page
 * sent back to a post says what is wrong now, whatever its address still bears.
 */
export const currentNotice = cache(async (): Promise<string | undefined> => {
  const head = await headers();
  if (head.get('x-capaian-method') === 'POST') return undefined;
  const url = head.get('x-capaian-url') ?? '';
  const token = new URLSearchParams(url.split('?')[1] ?? '').get('ok');
  const request = token ? await currentRequest() : undefined;
  if (!token || !request) return undefined;
  const row = sayOf(request.ctx.db).get({ token, employeeId: request.ctx.actor.employeeId });
  return row && Date.now() - row.usedAt.getTime() < SHOWN_FOR_MS ? row.say : undefined;
});
