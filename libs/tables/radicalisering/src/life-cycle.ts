import { type StatusDefinition, type Transition } from '#lib/table-definition';

/** Enrichment, multidisciplinary case conference, execution, then monitoring and closing (NCTV phases 2–4). */
export const statuses = {
  opened: { label: 'Geopend' },
  enriching: { label: 'Verrijking' },
  'on-agenda': { label: 'Geagendeerd' },
  'in-discussion': { label: 'In casusoverleg' },
  'in-execution': { label: 'In uitvoering' },
  monitoring: { label: 'Monitoring' },
  closed: { label: 'Afgesloten', closed: true },
} as const satisfies Record<string, StatusDefinition>;

const toClose = ['no-open-actions', 'close-reason-given'] as const;

export const transitions: readonly Transition<keyof typeof statuses>[] = [
  { from: 'opened', to: 'enriching', label: 'Verrijking starten' },
  { from: 'opened', to: 'on-agenda', label: 'Agenderen' },
  { from: 'opened', to: 'closed', label: 'Afsluiten', guards: toClose },
  { from: 'enriching', to: 'on-agenda', label: 'Agenderen' },
  { from: 'enriching', to: 'closed', label: 'Afsluiten', guards: toClose },
  { from: 'on-agenda', to: 'in-discussion', label: 'Casusoverleg starten', guards: ['has-participants'] },
  { from: 'on-agenda', to: 'enriching', label: 'Van de agenda halen' },
  { from: 'in-discussion', to: 'in-execution', label: 'Uitvoering starten', guards: ['has-participants'] },
  { from: 'in-discussion', to: 'enriching', label: 'Verder verrijken' },
  { from: 'in-discussion', to: 'on-agenda', label: 'Opnieuw agenderen' },
  { from: 'in-discussion', to: 'closed', label: 'Afsluiten', guards: toClose },
  { from: 'in-execution', to: 'on-agenda', label: 'Terug op de agenda' },
  { from: 'in-execution', to: 'monitoring', label: 'Monitoring starten', guards: ['no-open-actions'] },
  { from: 'monitoring', to: 'on-agenda', label: 'Opschalen: opnieuw agenderen' },
  { from: 'monitoring', to: 'closed', label: 'Afsluiten', guards: toClose },
];
