import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as indonesian } from '@zxcvbn-ts/language-id';
import { COMMON_WORDS } from '@/lib/people/rules/common-passwords';
import { type PersonalFacts, passwordReason } from '@/lib/people/rules/password';

/** Characters that are checked: further ones only make a password better, and cost time. */
const WEIGHED = 40;
/** Ways to read signs as letters (`4@$`): the default of 100 takes half a second for a hostile word. */
const LOOKALIKES_TRIED = 8;

let known: ZxcvbnFactory | undefined;

/** Made with the first check of a password: the lists take 50 ms and 10 MB. */
function estimator(): ZxcvbnFactory {
  known ??= new ZxcvbnFactory({
    dictionary: { ...common, ...indonesian, office: [...COMMON_WORDS] },
    graphs: adjacencyGraphs,
    maxLength: WEIGHED,
    l33tMaxSubstitutions: LOOKALIKES_TRIED,
  });
  return known;
}

/** Why a new password is refused; undefined when it may be used. */
export function newPasswordReason(password: string, facts: PersonalFacts): string | undefined {
  return passwordReason(password, facts, (weighed, words) => estimator().check(weighed, [...words]).guesses);
}
