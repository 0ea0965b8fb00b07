import { describe, expect, it } from 'vitest';
import { withoutUnknownColumns } from '../../scripts/lib/rebuilt-columns.mjs';

const REBUILD =
  'INSERT INTO `__new_people`("id", "age", "nickname") SELECT "id", "age", "nickname" FROM `people`;--> statement-breakpoint';

describe('the copy of a rebuilt table', () => {
  it('leaves out the columns that the old table did not have', () => {
    expect(withoutUnknownColumns(REBUILD, () => ['id', 'age'])).toBe(
      'INSERT INTO `__new_people`("id", "age") SELECT "id", "age" FROM `people`;--> statement-breakpoint',
    );
  });

  it('is as generated when no column is new', () => {
    expect(withoutUnknownColumns(REBUILD, () => ['id', 'age', 'nickname'])).toBe(REBUILD);
  });
});
