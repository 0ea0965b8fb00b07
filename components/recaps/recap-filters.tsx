import { SearchForm } from '@/components/forms/search-form';
import { PersonSearch } from '@/components/people/person-search';
import { Notice } from '@/components/ui/notice';
import { PREDIKAT_LABELS } from '@/lib/appraisals/labels';
import { PREDIKATS } from '@/lib/appraisals/rules/vocabulary';
import { periodTitle } from '@/lib/cycles/labels';
import { closedUnitWords } from '@/lib/people/labels';
import { RECAP_STATE_LABELS } from '@/lib/recaps/labels';
import { recapPaths } from '@/lib/recaps/paths';
import type { Recap, UnitChoice } from '@/lib/recaps/queries';
import { RECAP_STATES } from '@/lib/recaps/rules/states';
import { FilterChoice } from './filter-choice';

/** The filters of a recap. They become part of its address, so that a recap can be bookmarked and sent to others. */
export function RecapFilters({ recap, units }: { recap: Recap; units: readonly UnitChoice[] }) {
  const { wanted } = recap;
  const periods = recap.periods.map((period) => ({
    value: period.id,
    label: periodTitle(period),
  }));
  return (
    <SearchForm to={recapPaths.show(recap.cycle.id)} wide>
      <PersonSearch name="q" value={recap.search} />
      <FilterChoice
        name="unit"
        label="Unit kerja"
        value={recap.unit?.id}
        empty="Semua unit"
        choices={units.map(({ id, name, closedOn }) => ({
          value: id,
          label: closedOn ? `${name} (${closedUnitWords(closedOn)})` : name,
        }))}
      />
      <FilterChoice name="period" label="Periode" value={wanted.period.id} choices={periods} />
      <FilterChoice
        name="status"
        label="Status"
        value={wanted.status}
        empty="Semua status"
        choices={RECAP_STATES.map((state) => ({ value: state, label: RECAP_STATE_LABELS[state] }))}
      />
      <FilterChoice
        name="predikat"
        label="Predikat"
        value={wanted.predikat}
        empty="Semua predikat"
        choices={PREDIKATS.map((predikat) => ({ value: predikat, label: PREDIKAT_LABELS[predikat] }))}
      />
      <button type="submit" className="button button-secondary">
        Tampilkan
      </button>
    </SearchForm>
  );
}

/** Says which filters in the address are unknown and therefore ignored. */
export function IgnoredFilters({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <Notice tone="warn">
      <p>Saringan {names.join(', ')} tidak dikenal dan diabaikan.</p>
    </Notice>
  );
}
