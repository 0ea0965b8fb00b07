import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as indonesian } from '@zxcvbn-ts/language-id';
import { COMMON_WORDS } from '@/lib/people/rules/common-passwords';
import { type PersonalFacts, passwordReason } from '@/lib/people/rules/password';

/**
 * How many characters of a password, from its start, the estimator checks. More characters only make a password better, and checking them
 * takes time.
 */
const WEIGHED = 40;
/** How many ways of reading signs as letters (`4@$`) are tried. The default of 100 takes half a second for a hostile password. */
const LOOKALIKES_TRIED = 8;

let known: ZxcvbnFactory | undefined;

/** The estimator of passwords. It is made at the first check, because its word lists take 50 ms and 10 MB. */
function estimator(): ZxcvbnFactory {
  known ??= new ZxcvbnFactory({
    dictionary: { ...common, ...indonesian, office: [...COMMON_WORDS] },
    graphs: adjacencyGraphs,
    maxLength: WEIGHED,
    l33tMaxSubstitutions: LOOKALIKES_TRIED,
  });
  return known;
}

/** Why a new password is refused; undefined if it may be used. */
export function newPasswordReason(password: string, facts: PersonalFacts): string | undefined {
  return passwordReason(password, facts, (weighed, words) => estimator().check(weighed, [...words]).guesses);
}
