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
  subjectAdded: auditEvent('case.subject-added', 'create', 'Betrokkene toegevoegd'),
  subjectsRead: auditEvent('case.subjects-read', 'read', 'Betrokkenen geraadpleegd'),
};
