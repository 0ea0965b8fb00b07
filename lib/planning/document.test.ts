import { expect, it } from 'vitest';
import { NIP_COLUMNS, PLANNER_COLUMNS, plannerRows } from './document';

it('the column with the NIP, and no other, is text in a workbook and grouped in a CSV', () => {
  const [head] = [...plannerRows([], '2026-02-10')];
  expect(head!.filter((_, i) => PLANNER_COLUMNS[i]!.isText)).toEqual(['NIP']);
  expect(NIP_COLUMNS.map((i) => head![i])).toEqual(['NIP']);
});
