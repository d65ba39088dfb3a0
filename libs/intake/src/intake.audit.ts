import { auditEvent } from '#lib/audit';

export const signalAudit = {
  registered: auditEvent('signal.registered', 'create', 'Signaal gemeld'),
  listed: auditEvent('signal.listed', 'search', 'Signalenlijst geraadpleegd'),
  read: auditEvent('signal.read', 'read', 'Signaal geraadpleegd'),
  supplemented: auditEvent('signal.supplemented', 'update', 'Signaal aangevuld'),
  triaged: auditEvent('signal.triaged', 'transition', 'Besluit over signaal'),
};
