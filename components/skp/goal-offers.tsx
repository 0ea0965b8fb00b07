import { SubmitButton } from '@/components/forms/submit-button';
import { Badge } from '@/components/ui/badge';
import { Section } from '@/components/ui/section';
import { ORIGIN_WORDS } from '@/lib/goals/labels';
import { type GoalTaken, isTaken } from '@/lib/skp/rules/goal-taking';
import { ListError } from './row-scope';

/** The objectives of the unit that the owner leads, each with a button that takes it over. What was typed is saved first. */
export function GoalOffers({ offers, isHead }: { offers: readonly GoalTaken[]; isHead: boolean }) {
  const left = offers.filter((taken) => !isTaken(taken));
  if (offers.length === 0) return null;
  return (
    <Section title="Ambil dari sasaran unit">
      <p>
        {isHead
          ? 'Sasaran dari Perjanjian Kinerja unit Anda wajib menjadi hasil kerja utama, beserta indikator dan targetnya.'
          : 'Sasaran unit yang Anda pimpin dapat menjadi hasil kerja Anda, beserta indikator dan targetnya.'}
      </p>
      <ul>
        {offers.map((taken, i) => (
          <li key={taken.goal.id}>
            <ListError name={`goals.${i}`} />
            {taken.goal.title} <small className="muted">{ORIGIN_WORDS[taken.goal.origin]}</small>{' '}
            {isTaken(taken) ? <Badge tone="good">Sudah diambil</Badge> : <Offer taken={taken} />}
          </li>
        ))}
      </ul>
      {left.length > 1 && (
        <SubmitButton kind="secondary" intent="take:all">
          Simpan draf dan ambil semua ({left.length})
        </SubmitButton>
      )}
    </Section>
  );
}

function Offer({ taken: { goal, at, missing } }: { taken: GoalTaken }) {
  return (
    <SubmitButton kind="secondary" intent={`take:${goal.id}`}>
      {at === undefined ? 'Ambil' : `Ambil ${missing.length} indikator yang belum ada`}
      <span className="visually-hidden"> sasaran {goal.title}</span>
    </SubmitButton>
  );
}
