import { access } from './access.js';
import { account } from './account.js';
import { actions } from './actions.js';
import { audit } from './audit.js';
import { cases } from './cases.js';
import { general } from './general.js';
import { home } from './home.js';
import { information } from './information.js';
import { session } from './session.js';
import { signals } from './signals.js';
import { triage } from './triage.js';

/** Every text the application itself says. Labels of a table's own choices come from the server. */
export const nl = {
  ...general,
  ...session,
  ...account,
  ...home,
  ...signals,
  ...triage,
  ...cases,
  ...actions,
  ...audit,
  ...access,
  ...information,
} as const;

export type Widened<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends string ? string : Widened<Texts[Key]>;
};

/** What a translation must say: the same keys, other words. */
export type Catalogue = Widened<typeof nl>;
