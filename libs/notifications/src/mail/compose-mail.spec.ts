import { describe, expect, it } from '@jest/globals';
import { composeMail } from './compose-mail.js';

const id = '0193d3c0-0000-7000-8000-000000000001';
const publicUrl = 'https://casustafel.groningen.nl';
const about = { id, moment: 'action.assigned', confidential: false };

describe('composeMail', () => {
  it('says that there is something, and where', () => {
    const mail = composeMail(about, publicUrl);
    expect(mail.subject).toBe('Casustafel: U hebt een nieuwe actie');
    expect(mail.text).toContain('U hebt een nieuwe actie.');
    for (const body of [mail.text, mail.html]) expect(body).toContain(`${publicUrl}/n/${id}`);
  });

  it('says of confidential kinds not even what', () => {
    const mail = composeMail({ ...about, confidential: true }, publicUrl);
    expect(mail.text).toContain('Er staat een bericht voor u klaar in Casustafel.');
    expect(JSON.stringify(mail)).not.toMatch(/actie/i);
    const other = composeMail({ id, moment: 'signal.received', confidential: true }, publicUrl);
    expect(other).toEqual(mail);
  });

  it('has the same Message-ID whenever it is made of the same notification', () => {
    expect(composeMail(about, publicUrl).messageId).toBe(`<${id}@casustafel.groningen.nl>`);
    expect(composeMail(about, publicUrl)).toEqual(composeMail({ ...about }, publicUrl));
  });

  it.each(['https://groningen.nl/casustafel', 'https://groningen.nl/casustafel/'])(
    'keeps the path of %s',
    (address) => {
      expect(composeMail(about, address).text).toContain(`https://groningen.nl/casustafel/n/${id}\n`);
    },
  );
});
