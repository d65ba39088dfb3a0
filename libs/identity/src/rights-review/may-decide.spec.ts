import { describe, expect, it } from '@jest/globals';
import { newId } from '#lib/kernel';
import { anActor } from '#lib/testing';
import { mayDecide } from './may-decide.js';

describe('about a line of a rights review', () => {
  const contact = anActor();
  const administrator = anActor({ duties: ['administrator'] });
  const colleague = newId();

  it.each([
    ['the contact person about a colleague', contact, contact.personId, colleague, true],
    ['the contact person about themselves', contact, contact.personId, contact.personId, false],
    ['an administrator about the contact person', administrator, contact.personId, contact.personId, true],
    ['an administrator about others', administrator, contact.personId, colleague, false],
    ['an administrator where there is no contact person', administrator, null, colleague, true],
    ['an administrator about themselves', administrator, null, administrator.personId, false],
    ['anybody else', anActor({ duties: ['privacy-officer'] }), contact.personId, colleague, false],
    ['anybody else where there is no contact person', anActor(), null, colleague, false],
  ])('%s', (_who, actor, contactPersonId, personId, expected) => {
    expect(mayDecide(actor, contactPersonId, personId)).toBe(expected);
  });
});
