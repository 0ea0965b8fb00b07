import { Notice } from '@/components/ui/notice';
import { backdatedLetterWords } from '@/lib/people/labels/letters';
import type { BackdatedLetter } from '@/lib/people/queries/backdated-letters';
import { paths } from '@/lib/web/paths';

/**
 * Tells a person about appointments that count from an earlier day than the day of their recording and that concern the person. So the
 * person reads of them before they appear in an appraisal.
 */
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
