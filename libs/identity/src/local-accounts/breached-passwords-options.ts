/** Where new passwords are looked up among leaked ones. */
export interface BreachedPasswordsOptions {
  /** `https://…/` or `file:///…/`: behind it come five signs of a hash, of a file with `.txt` after them. */
  readonly address: string;
  /** What becomes of a password that cannot be looked up. */
  readonly whenAway: 'accept' | 'refuse';
}
