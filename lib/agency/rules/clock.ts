import { addDays, daysBetween, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';
import type { InstallationMode } from './vocabulary';

/** How many days one move may go forward or back. The limit catches a mistyped year. */
export const FARTHEST_MOVE_DAYS = 731;

/** Only a demo or a test may change the current day: in a real agency the dates of actions are evidence. */
export function canMoveClock(mode: InstallationMode): Decision {
  return decide([mode === 'real', 'Tanggal hanya dapat dipindahkan di demo, tidak di instalasi instansi.']);
}

/** Whether a day can be reached in one move. */
export function isWithinReach(today: PlainDate, day: PlainDate): boolean {
  return Math.abs(daysBetween(today, day)) <= FARTHEST_MOVE_DAYS;
}

/** The first and the last day that one move can reach. */
export function reachOf(today: PlainDate): { from: PlainDate; to: PlainDate } {
  return { from: addDays(today, -FARTHEST_MOVE_DAYS), to: addDays(today, FARTHEST_MOVE_DAYS) };
}
