import type { Standing } from './target-standing';

/** `open` = nothing to compare yet; `underway` = short of the target of a year that is not over; `asked` = not yet said to be right. */
export type ProgressState = 'open' | 'underway' | 'reached' | 'short' | 'asked';
export type Progress = { state: ProgressState; standing: Standing; words: string };
/** What is told beside a target: all that it is meant for, or the part of a year whose target it is. */
export type Reach = 'whole' | 'part-of-year';
