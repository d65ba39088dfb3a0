import type { Catalogue } from '../nl/index.js';
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

export const en: Catalogue = {
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
};
