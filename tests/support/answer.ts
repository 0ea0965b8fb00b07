import type { TypedAnswer } from '@/lib/check-ins/rules/answer';
import type { TypedNote, TypedSaying } from '@/lib/feedback/rules/notes';

type Own = TypedNote & { lineageId: string };

/** An appraiser's answer to a report: progress is seen, with this feedback on results. `more` replaces other parts of the answer. */
export function anAnswer(results: readonly Own[], more: Partial<TypedAnswer> = {}): TypedAnswer {
  return {
    verdict: 'menunjukkan-kemajuan',
    verdictNote: '',
    followUps: {},
    results: results.map((result) => ({ ...result, sayings: [] })),
    behaviours: [],
    behaviourSayings: [],
    ...more,
  };
}

/** A row of feedback that quotes another person or gives the writer's own words. */
export function aSaying(giver: TypedSaying['giver'], body: string, giverName = ''): TypedSaying {
  return { giver, giverName, body, sentiment: 'positif' };
}
