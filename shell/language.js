// In which language Koers speaks. Asked for before anything else is there: the words of it are
// among what early.js brings.

export const LANGUAGES = ['nl', 'en'];

/** A language by its code, also one for tests that has the words of another; null for none. */
const known = (code) => (LANGUAGES.includes(code) || code === 'pseudo' ? code : null);

/** The language that the address asks for, else the one chosen in Koers, else English for who
 * reads no Dutch. */
export function preferredLanguage(from = globalThis) {
  const asked = known(new URLSearchParams(from.location?.search ?? '').get('lang'));
  if (asked) return asked;
  let chosen = null;
  try {
    chosen = known(from.localStorage?.getItem('koers-language'));
  } catch {
    // Storage may be forbidden; then the browser's languages decide.
  }
  if (chosen) return chosen;
  const languages = from.navigator?.languages ?? [];
  return languages.length === 0 || languages.some((tag) => tag.startsWith('nl')) ? 'nl' : 'en';
}

/** The language whose words are to be brought for it. */
export const wordsFor = (language) => (language === 'nl' ? 'nl' : 'en');
