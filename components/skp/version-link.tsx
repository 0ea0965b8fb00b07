import { skpPaths } from '@/lib/skp/paths';

/** The version that a report or an appraisal stands on, to be read as it was set. */
export function SkpVersionLink({ skpId, number }: { skpId: string; number: number }) {
  return <a href={skpPaths.version(skpId, number)}>SKP versi {number}</a>;
}
