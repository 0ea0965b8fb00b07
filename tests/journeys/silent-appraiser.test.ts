import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SilentAppraiser } from '@/components/skp/silent-appraiser';
import { findSkp } from '@/lib/skp/queries/plans';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenSubmittedSkp } from '@/tests/support/given';

it('[SKP-21] names the due day of the plan that has passed, and does not call the appraiser of a late plan late', () => {
  const db = freshDatabase();
  const { skpId } = givenSubmittedSkp(db, cast.employee, { day: '2026-02-10' });
  const { state } = findSkp(actingAs(db, cast.head, '2026-02-10'), skpId)!;
  const words = renderToStaticMarkup(createElement(SilentAppraiser, { plan: state }));
  expect(words).toContain('Batas penetapan SKP ini, 31 Januari 2026, sudah lewat.');
  expect(words).not.toContain(cast.appraiser.name);
});
