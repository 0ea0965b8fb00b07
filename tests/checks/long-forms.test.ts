import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DRAFTS } from '@/lib/web/drafts';
import { LONG_FORMS, SHORT_REASONS } from '../support/long-forms';

const FOLDER = 'components';
const TEXT_AREA = /<TextAreaField|<textarea/;
const sources = new Map(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => [file.replace(/\.tsx$/, ''), readFileSync(join(FOLDER, file), 'utf8')]),
);
const listed = Object.values(LONG_FORMS).flatMap(({ components }) => components);

it('knows every text area of the application as part of a long form or as a short reason', () => {
  const written = [...sources].filter(([file, text]) => TEXT_AREA.test(text) && file !== 'forms/field');
  expect(written.map(([file]) => file).sort()).toEqual([...new Set([...listed, ...SHORT_REASONS])].sort());
});

it('lets the draft beside a record be saved from each form that has one', () => {
  const withButtons = [...sources].filter(([, text]) => text.includes('<DraftButtons')).map(([file]) => file);
  const beside = Object.values(LONG_FORMS).filter(({ draft }) => draft === 'beside');
  const ofForms = beside.flatMap(({ components }) => components).filter((file) => file !== 'matrices/cell-dialog');
  expect(withButtons.sort()).toEqual([...new Set(ofForms)].sort());
  expect(beside).toHaveLength(Object.keys(DRAFTS).length);
});

it('keeps the buttons of each form with a draft in sight', () => {
  const long = Object.values(LONG_FORMS).filter(({ draft }) => draft === 'record' || draft === 'beside');
  const frames = long.map(({ components }) =>
    components.some((file) => /<StickyButtons/.test(sources.get(file) ?? '')),
  );
  // The only exception is the plan: its buttons are in plan-form, which has no text area.
  expect(frames.filter((isSticky) => !isSticky)).toHaveLength(1);
});
