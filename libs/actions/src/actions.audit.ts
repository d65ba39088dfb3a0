import { auditEvent } from '#lib/audit';

export const actionAudit = {
  assigned: auditEvent('action.assigned', 'assign', 'Actie toegewezen'),
  listed: auditEvent('action.listed', 'search', 'Actielijst geraadpleegd'),
  read: auditEvent('action.read', 'read', 'Actie geraadpleegd'),
  reassigned: auditEvent('action.reassigned', 'assign', 'Actie overgedragen'),
  accepted: auditEvent('action.accepted', 'transition', 'Actie aanvaard'),
  declined: auditEvent('action.declined', 'transition', 'Actie geweigerd'),
  progressed: auditEvent('action.progressed', 'update', 'Voortgang van actie gemeld'),
  completed: auditEvent('action.completed', 'transition', 'Actie afgerond'),
};
