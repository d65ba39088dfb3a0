import { textOf } from '../moments.js';

export interface MailSubject {
  readonly id: string;
  readonly moment: string;
  readonly confidential: boolean;
}

export interface ComposedMail {
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const confidentialText = 'Er staat een bericht voor u klaar in Casustafel';
const explanation =
  'In deze mail staan geen gegevens over personen of zaken. U kunt deze mail niet beantwoorden.';

/**
 * The mail about a notification: that there is something, and where; for confidential kinds of table not even what
 * (L-23). The Message-ID follows from the notification, so that a mail sent twice after a crash is one mail to the
 * receiver's server. `publicUrl` is the application's address.
 */
export function composeMail(notification: MailSubject, publicUrl: string): ComposedMail {
  const what = notification.confidential ? confidentialText : textOf(notification.moment);
  const base = publicUrl.endsWith('/') ? publicUrl : `${publicUrl}/`;
  const link = new URL(`n/${notification.id}`, base).href;
  return {
    messageId: `<${notification.id}@${new URL(publicUrl).hostname}>`,
    subject: notification.confidential
      ? 'Casustafel: er staat een bericht voor u klaar'
      : `Casustafel: ${what}`,
    text: `${what}.\n\nOpen het bericht: ${link}\n\n${explanation}\n`,
    html:
      `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Casustafel</title></head><body>` +
      `<p>${what}.</p><p><a href="${escape(link)}">Open het bericht</a></p><p>${explanation}</p></body></html>`,
  };
}

function escape(text: string): string {
  return text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
