import { skpPaths } from '@/lib/skp/paths';

/** A link to the version that a report or an appraisal uses, as it was set. */
export function SkpVersionLink({ skpId, number }: { skpId: string; number: number }) {
  return <a href={skpPaths.version(skpId, number)}>SKP versi {number}</a>;
}
