import { describe, expect, it } from '@jest/globals';
import { auditEvent, auditEventKinds, labelOf } from './audit-event.js';

describe('auditEvent', () => {
  it('defines a kind of event once', () => {
    expect(auditEvent('probe.read', 'read', 'Proef gelezen')).toEqual({
      code: 'probe.read',
      verb: 'read',
      label: 'Proef gelezen',
    });
    expect(() => auditEvent('probe.read', 'read', 'Nog eens')).toThrow(
      'Audit event code "probe.read" is defined twice',
    );
  });

  it.each(['probe', 'Probe.read', 'probe.read.all', 'probe read'])('refuses the code %j', (code) => {
    expect(() => auditEvent(code, 'read', 'x')).toThrow(/is not <subject>\.<what>/);
  });
});

describe('auditEventKinds', () => {
  it('gives every kind once, by its label', () => {
    auditEvent('probe.zipped', 'update', 'Proef: als laatste');
    auditEvent('probe.early', 'update', 'Proef: als eerste');
    const kinds = auditEventKinds().filter(({ label }) => label.startsWith('Proef:'));
    expect(kinds.map(({ code }) => code)).toEqual(['probe.early', 'probe.zipped']);
  });
});

describe('labelOf', () => {
  it('still shows a code that this version no longer knows', () => {
    auditEvent('probe.written', 'update', 'Proef geschreven');
    expect(labelOf('probe.written')).toBe('Proef geschreven');
    expect(labelOf('probe.of-old')).toBe('probe.of-old');
  });
});
