import type { AppraisalStatus } from '@/lib/appraisals/rules/vocabulary';
import type { CheckInStatus } from '@/lib/check-ins/rules/vocabulary';
import type { SkpStatus } from '@/lib/skp/rules/vocabulary';

/** The states of a person's documents in the middle of the year; left out if there is no such document. */
export type Course = { plan?: SkpStatus; report?: CheckInStatus; appraisal?: AppraisalStatus };

/** How many out of a hundred people have each course. All others have received the appraisal of the first quarter. */
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

/** The step between two people in the list of courses. It has no common factor with 100, so each unit has people of many courses. */
const STEP = 37;

export function courseOf(person: number): Course {
  let place = (person * STEP) % 100;
  for (const [people, course] of COURSES) {
    if (place < people) return course;
    place -= people;
  }
  return RECEIVED;
}
