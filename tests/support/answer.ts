import type { TypedAnswer } from '@/lib/check-ins/rules/answer';
import type { TypedNote, TypedSaying } from '@/lib/feedback/rules/notes';

type Own = TypedNote & { lineageId: string };

/** An answer that sees progress and says this about results; more of it as the test wants. */
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

/** A row in which somebody is quoted, or the writer speaks. */
export function aSaying(giver: TypedSaying['giver'], body: string, giverName = ''): TypedSaying {
  return { giver, giverName, body, sentiment: 'positif' };
}
