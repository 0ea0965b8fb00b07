import { skpPaths } from '@/lib/skp/paths';

/** A link to the version of a plan that a report or an appraisal uses. */
export function SkpVersionLink({ skpId, number }: { skpId: string; number: number }) {
  return <a href={skpPaths.version(skpId, number)}>SKP versi {number}</a>;
}
