import { SubmitButton } from '@/components/forms/submit-button';
import { Badge } from '@/components/ui/badge';
import { Section } from '@/components/ui/section';
import { ORIGIN_WORDS } from '@/lib/goals/labels';
import { type GoalTaken, isTaken } from '@/lib/skp/rules/goal-taking';
import { ListError } from './row-scope';

/**
 * The objectives of the unit that the owner leads. An objective that is not completely in the plan has a button that saves the typed values
 * and takes the objective into the plan.
 */
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
      <table className="table">
        <caption className="visually-hidden">Sasaran unit yang dapat diambil</caption>
        <thead>
          <tr>
            <th scope="col">Sasaran unit</th>
            <th scope="col">Asal</th>
            <th scope="col">Dalam SKP ini</th>
          </tr>
        </thead>
        <tbody>
          {offers.map((taken, i) => (
            <tr key={taken.goal.id}>
              <th scope="row">
                {taken.goal.title}
                <ListError name={`goals.${i}`} />
              </th>
              <td data-label="Asal">{ORIGIN_WORDS[taken.goal.origin]}</td>
              <td data-label="Dalam SKP ini">
                {isTaken(taken) ? <Badge tone="good">Sudah diambil</Badge> : <Offer taken={taken} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
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
