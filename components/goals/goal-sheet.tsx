import { Badge } from '@/components/ui/badge';
import { Facts } from '@/components/ui/facts';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { ORIGIN_WORDS } from '@/lib/goals/labels';
import { goalPaths } from '@/lib/goals/paths';
import type { Carrier, GoalBelow } from '@/lib/goals/queries/carriers';
import type { Goal } from '@/lib/goals/queries/goals';
import type { Place } from '@/lib/goals/queries/places';
import { unitLabel } from '@/lib/people/labels';
import { carrierInWords } from './goal-words';

export function GoalLinks({ goalId }: { goalId: string }) {
  return (
    <>
      <LinkButton href={goalPaths.addIndicator(goalId)} kind="primary">
        Tambah indikator
      </LinkButton>
      <LinkButton href={goalPaths.edit(goalId)}>Ubah atau cabut sasaran</LinkButton>
    </>
  );
}

/** The facts of an objective, with its origin and the objective of an upper unit that it serves. */
export function GoalFacts({ goal, place }: { goal: Goal; place: Place }) {
  const parent = goal.parentTitle ? `${goal.parentTitle} (${goal.parentUnit})` : 'Tidak ada';
  return (
    <>
      {goal.withdrawnAt && (
        <Notice tone="warn" title="Sasaran ini sudah dicabut">
          <p>{goal.withdrawalReason}</p>
        </Notice>
      )}
      <Facts
        rows={[
          { label: 'Unit kerja', value: `${unitLabel(place.unit)}, ${place.cycle.name}` },
          { label: 'Asal', value: ORIGIN_WORDS[goal.origin] },
          { label: 'Sasaran strategis yang didukung', value: goal.strategicLink || 'Belum diisi' },
          { label: 'Bersumber dari sasaran unit di atas', value: parent },
        ]}
      />
    </>
  );
}

type CarrierProps = { carriers: readonly Carrier[]; below: readonly GoalBelow[]; named: boolean };

/**
 * The people whose plans carry the objective, and the objectives of lower units that come from it. A reader who may not read those plans
 * (`named` is false) sees only whether there are any.
 */
export function CarrierSection({ carriers, below, named }: CarrierProps) {
  return (
    <Section title="Penanggung jawab sasaran ini">
      {carriers.length === 0 && below.length > 0 && <p>Sasaran ini diturunkan ke unit di bawahnya.</p>}
      {carriers.length === 0 && below.length === 0 && (
        <p>
          <Badge tone="warn">Belum ada penanggung jawab</Badge> Sasaran ini belum termuat dalam SKP yang diajukan atau
          ditetapkan.
        </p>
      )}
      {carriers.length > 0 && !named && <p>Sasaran ini sudah memiliki penanggung jawab.</p>}
      {carriers.length > 0 && named && (
        <ul>
          {carriers.map((carrier) => (
            <li key={carrier.skpId + carrier.title}>{carrierInWords(carrier)}</li>
          ))}
        </ul>
      )}
      {named && below.length > 0 && (
        <>
          <h3>Diturunkan ke unit di bawahnya</h3>
          <ul>
            {below.map(({ id, title, unit }) => (
              <li key={id}>
                <a href={goalPaths.show(id)}>{title}</a> <span className="muted">{unit}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
