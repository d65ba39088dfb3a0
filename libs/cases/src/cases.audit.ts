import { auditEvent } from '#lib/audit';

export const caseAudit = {
  opened: auditEvent('case.opened', 'create', 'Casus geopend'),
  read: auditEvent('case.read', 'read', 'Casus geraadpleegd'),
  listed: auditEvent('case.listed', 'search', 'Casuslijst geraadpleegd'),
  changed: auditEvent('case.changed', 'update', 'Casus gewijzigd'),
  transitioned: auditEvent('case.transitioned', 'transition', 'Status van casus gewijzigd'),
  participantInvited: auditEvent('case.participant-invited', 'grant', 'Deelnemer uitgenodigd'),
  participantEnded: auditEvent('case.participant-ended', 'grant', 'Deelname beëindigd'),
  participantsRead: auditEvent('case.participants-read', 'read', 'Deelnemers geraadpleegd'),
  excluded: auditEvent('case.excluded', 'grant', 'Van casus uitgesloten'),
  exclusionLifted: auditEvent('case.exclusion-lifted', 'grant', 'Uitsluiting opgeheven'),
  accessRequested: auditEvent('case.access-requested', 'create', 'Toegang gevraagd'),
  accessRequestsRead: auditEvent('case.access-requests-read', 'search', 'Verzoeken om toegang geraadpleegd'),
  accessDecided: auditEvent('case.access-decided', 'grant', 'Over toegang besloten'),
  accessRequestWithdrawn: auditEvent(
    'case.access-request-withdrawn',
    'update',
    'Verzoek om toegang ingetrokken',
  ),
  emergencyAccess: auditEvent('case.emergency-access', 'grant', 'Noodtoegang gebruikt'),
  accessExplained: auditEvent('case.access-explained', 'read', 'Toegang verklaard'),
  informationAdded: auditEvent('case.information-added', 'create', 'Informatie toegevoegd'),
  informationRead: auditEvent('case.information-read', 'read', 'Informatie geraadpleegd'),
  informationReleased: auditEvent('case.information-released', 'disclose', 'Informatie vrijgegeven'),
  subjectAdded: auditEvent('case.subject-added', 'create', 'Betrokkene toegevoegd'),
  subjectsRead: auditEvent('case.subjects-read', 'read', 'Betrokkenen geraadpleegd'),
};
