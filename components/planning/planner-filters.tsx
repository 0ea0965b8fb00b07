import { SearchForm } from '@/components/forms/search-form';
import { PersonSearch } from '@/components/people/person-search';
import { FilterChoice } from '@/components/recaps/filter-choice';
import { PLANNING_STATE_LABELS } from '@/lib/planning/labels';
import { planningPaths } from '@/lib/planning/paths';
import type { Planning } from '@/lib/planning/queries';
import { PLANNING_STATES } from '@/lib/planning/rules/states';

const CHOICES = [
  { value: 'belum', label: 'Belum ditetapkan (semua)' },
  ...PLANNING_STATES.map((state) => ({ value: state as string, label: PLANNING_STATE_LABELS[state] })),
];

/**
 * The filters of the list, which become part of its address. There is no field for the unit, because the unit is chosen in the tree of
 * units.
 */
export function PlannerFilters({ planning }: { planning: Planning }) {
  const { cycle, unit, state, onlyLate, onlyHere, search } = planning;
  return (
    <SearchForm to={planningPaths.people} kept={{ siklus: cycle.id, ...(unit && { unit: unit.id }) }} wide>
      <PersonSearch name="cari" value={search} />
      <FilterChoice name="keadaan" label="Status" value={state} empty="Semua status" choices={CHOICES} />
      <FilterChoice
        name="lewat"
        label="Batas waktu"
        value={onlyLate ? 'ya' : ''}
        empty="Semua"
        choices={[{ value: 'ya', label: 'Hanya yang lewat batas' }]}
      />
      {unit && unit.below.length > 0 && (
        <FilterChoice
          name="langsung"
          label="Cakupan"
          value={onlyHere ? 'ya' : ''}
          empty="Dengan unit di bawahnya"
          choices={[{ value: 'ya', label: 'Hanya unit ini sendiri' }]}
        />
      )}
      <button type="submit" className="button button-secondary">
        Tampilkan
      </button>
    </SearchForm>
  );
}
