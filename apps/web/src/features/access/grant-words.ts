import type { TFunction } from 'i18next';
import type { Ground, Participant } from '../../api/types.js';
import { formatMoment } from '../../i18n/dates.js';
import { capitalised } from '../tables/label-of.js';

type Scope = Pick<Participant, 'level' | 'track'>;

const widest: readonly Participant['level'][] = ['dossier', 'own-actions', 'process'];

/** Sorts what opens most before what opens less. */
export function byWidth(a: { level: Scope['level'] | null }, b: { level: Scope['level'] | null }): number {
  const width = ({ level }: typeof a) => (level ? widest.indexOf(level) : -1);
  return width(a) - width(b);
}

/** The number of the action that a grant came with: its reason says "Actie …". */
export function actionNumberOf({ reason }: { reason: string | null }): string {
  return (reason ?? '').replace(/^Actie /, '');
}

/** A grant as one sentence: who sees what, until when. In the past tense once it ended. */
export function grantSentence(t: TFunction, grant: Participant): string {
  const { organisationName: organisation, personName: person } = grant;
  const who = person ? t('grant.person', { person, organisation }) : t('grant.everyone', { organisation });
  const tense = grant.state === 'ended' ? 'saw' : 'sees';
  const sees = seen(t, tense, grant, person !== null);
  return t('grant.sentence', { who, sees, period: periodOf(t, grant) });
}

/** What a ground opens, as one sentence without who. */
export function groundSentence(
  t: TFunction,
  { level, track, until, wholeOrganisation }: Ground,
  isOwn: boolean,
): string {
  if (level === null) return '';
  const scope = { level, track: track ?? 'all' };
  const sees = capitalised(seen(t, isOwn ? 'you' : 'sees', scope, !wholeOrganisation));
  return `${sees}${until ? t('grant.until', { until: formatMoment(until) }) : ''}.`;
}

function seen(
  t: TFunction,
  tense: 'sees' | 'saw' | 'you',
  { level, track }: Scope,
  isPerson: boolean,
): string {
  if (level === 'dossier' && track !== 'all') {
    return t(`grant.${tense}.track`, { track: t(`track.${track}`) });
  }
  if (tense === 'you') return t(`grant.you.${level}`);
  return t(`grant.${tense}.${level === 'own-actions' && isPerson ? 'own-actions-person' : level}`);
}

function periodOf(t: TFunction, { state, startedAt, from, until, endedAt }: Participant): string {
  const end = endedAt ?? until;
  if (state === 'ended') {
    return t('grant.fromUntil', { from: formatMoment(startedAt), until: formatMoment(end ?? startedAt) });
  }
  if (state === 'planned') {
    const beginning = formatMoment(from);
    return until
      ? t('grant.fromUntil', { from: beginning, until: formatMoment(until) })
      : t('grant.from', { from: beginning });
  }
  return until ? t('grant.until', { until: formatMoment(until) }) : '';
}

/** How the grant came to be, and by whom. */
export function grantOrigin(t: TFunction, grant: Pick<Participant, 'origin' | 'invitedBy' | 'startedAt'>) {
  return t(`grant.by.${grant.origin}`, { by: grant.invitedBy, at: formatMoment(grant.startedAt) });
}
