import type { AppraisalStatus } from '@/lib/appraisals/rules/vocabulary';
import type { CheckInStatus } from '@/lib/check-ins/rules/vocabulary';
import type { SkpStatus } from '@/lib/skp/rules/vocabulary';

/** How far a person has come by the middle of the year. */
export type Course = { plan?: SkpStatus; report?: CheckInStatus; appraisal?: AppraisalStatus };

/** Numbers out of a hundred people; the others have received the appraisal of the first quarter. */
const COURSES: readonly (readonly [people: number, course: Course])[] = [
  [2, {}],
  [3, { plan: 'draft' }],
  [2, { plan: 'submitted' }],
  [2, { plan: 'returned' }],
  [3, { plan: 'agreed' }],
  [2, { plan: 'agreed', report: 'draft' }],
  [3, { plan: 'agreed', report: 'submitted' }],
  [2, { plan: 'agreed', report: 'adjustment' }],
  [4, { plan: 'agreed', report: 'reviewed' }],
  [4, { plan: 'agreed', report: 'reviewed', appraisal: 'draft' }],
  [23, { plan: 'agreed', report: 'reviewed', appraisal: 'released' }],
];
const RECEIVED: Course = { plan: 'agreed', report: 'reviewed', appraisal: 'received' };

/** A prime step spreads the courses over the units instead of handing them out in blocks. */
const STEP = 37;

export function courseOf(person: number): Course {
  let place = (person * STEP) % 100;
  for (const [people, course] of COURSES) {
    if (place < people) return course;
    place -= people;
  }
  return RECEIVED;
}
