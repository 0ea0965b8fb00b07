import { Notice } from '@/components/ui/notice';
import { backdatedLetterWords } from '@/lib/people/labels/letters';
import type { BackdatedLetter } from '@/lib/people/queries/backdated-letters';
import { paths } from '@/lib/web/paths';

/** Tells a person that their appraiser was appointed with effect from an earlier day, before they see it in an appraisal. */
export function BackdatedLetters({ letters }: { letters: readonly BackdatedLetter[] }) {
  if (letters.length === 0) return null;
  return (
    <Notice tone="info" title="Penunjukan yang berlaku surut">
      {letters.map((letter) => (
        <p key={letter.id}>{backdatedLetterWords(letter)}</p>
      ))}
      <p>
        Keliru? Lihat <a href={paths.account.standing}>kedudukan saya</a>, lalu hubungi admin unit Anda.
      </p>
    </Notice>
  );
}
