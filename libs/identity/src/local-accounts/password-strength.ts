import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as general from '@zxcvbn-ts/language-common';
import dutch from '@zxcvbn-ts/language-nl-be';

const shortestPassword = 12;
/** "Safely unguessable" in zxcvbn's scale of 0 to 4. */
const leastScore = 3;
/** Beyond this nothing gets weaker, and estimating takes longer with the square of the length. */
const longestEstimated = 64;

const placesAndTrade = ['casustafel', 'casus', 'tafel', 'gemeente', 'groningen', 'provincie', 'welkom'];
let estimator: ZxcvbnFactory | undefined;

/** Words of at least four letters in what is known about somebody. */
function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}]+/u)).filter((word) => word.length >= 4);
}

/**
 * What is wrong with a password, in Dutch; `null` when it is good. `about` is what an attacker would know of its
 * owner: names, user name, mail address, organisation.
 */
export function weaknessOf(password: string, about: readonly string[]): string | null {
  if (password.length < shortestPassword) return `Gebruik minstens ${shortestPassword} tekens.`;
  const own = wordsOf(about);
  const lower = password.toLowerCase();
  if (own.some((word) => lower.includes(word))) return 'Gebruik geen namen van uzelf of uw organisatie.';
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...general.dictionary, ...dutch.dictionary },
    graphs: general.adjacencyGraphs,
  });
  const { score } = estimator.check(password.slice(0, longestEstimated), [...placesAndTrade, ...own]);
  return score < leastScore
    ? 'Dit wachtwoord is te makkelijk te raden. Neem bijvoorbeeld vier woorden die niets met elkaar te maken hebben.'
    : null;
}
