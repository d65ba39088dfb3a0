import type { StatusDefinition, Transition } from './life-cycle.js';

/**
 * The path every casustafel shares: enrichment, agenda, discussion, execution with feedback to the table,
 * aftercare and close (SOH; Landelijk Kader Veiligheidshuizen 2013; WGS 2.31). A kind spreads and extends it.
 */
export const standardStatuses = {
  opened: { label: 'Geopend' },
  enriching: { label: 'Verrijking' },
  'on-agenda': { label: 'Geagendeerd' },
  'in-discussion': { label: 'In bespreking' },
  'in-execution': { label: 'In uitvoering' },
  aftercare: { label: 'Nazorg' },
  closed: { label: 'Afgesloten', closed: true },
} as const satisfies Record<string, StatusDefinition>;

const toClose = ['no-open-actions', 'close-reason-given'] as const;

export const standardTransitions = [
  { from: 'opened', to: 'enriching', label: 'Verrijking starten' },
  { from: 'opened', to: 'on-agenda', label: 'Agenderen' },
  { from: 'opened', to: 'closed', label: 'Afsluiten', guards: toClose },
  { from: 'enriching', to: 'on-agenda', label: 'Agenderen' },
  { from: 'enriching', to: 'closed', label: 'Afsluiten', guards: toClose },
  { from: 'on-agenda', to: 'in-discussion', label: 'Bespreking starten', guards: ['has-participants'] },
  { from: 'on-agenda', to: 'enriching', label: 'Van de agenda halen' },
  { from: 'in-discussion', to: 'in-execution', label: 'Uitvoering starten' },
  { from: 'in-discussion', to: 'enriching', label: 'Verder verrijken' },
  { from: 'in-discussion', to: 'on-agenda', label: 'Opnieuw agenderen' },
  { from: 'in-discussion', to: 'closed', label: 'Afsluiten', guards: toClose },
  { from: 'in-execution', to: 'on-agenda', label: 'Terug op de agenda' },
  { from: 'in-execution', to: 'aftercare', label: 'Nazorg starten', guards: ['no-open-actions'] },
  { from: 'in-execution', to: 'closed', label: 'Afsluiten', guards: toClose },
  { from: 'aftercare', to: 'on-agenda', label: 'Terugval: opnieuw agenderen' },
  { from: 'aftercare', to: 'closed', label: 'Afsluiten', guards: toClose },
] as const satisfies readonly Transition<keyof typeof standardStatuses>[];
