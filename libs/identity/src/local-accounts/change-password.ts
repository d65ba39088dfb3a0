import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { type Actor, DomainError } from '#lib/kernel';
import { changedByOwner } from '../account-news/account.messages.js';
import { AccountNews } from '../account-news/account-news.js';
import { identityAudit } from '../identity.audit.js';
import type { StartedSession } from '../sessions/session.js';
import { SessionEndings } from '../sessions/session-endings.js';
import { Sessions } from '../sessions/sessions.js';
import { BreachedPasswords, type Verdict } from './breached-passwords.js';
import { type OwnAccount, OwnAccounts } from './own-account.js';
import { OwnProof } from './own-proof.js';
import { hashPassword, passwordMatches } from './password.js';
import { weaknessOf } from './password-strength.js';

interface Change {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** A new password for oneself. All other sessions end, and this one gets a new token. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly accounts: OwnAccounts,
    private readonly proof: OwnProof,
    private readonly sessions: Sessions,
    private readonly endings: SessionEndings,
    private readonly breached: BreachedPasswords,
    private readonly news: AccountNews,
  ) {}

  /**
   * Hashes are made outside the transactions, as at sign-in. Throws rule-broken for who has no password, invalid when
   * the current one is wrong or the new one is weak or the same.
   */
  async execute(actor: Actor, token: string, change: Change): Promise<StartedSession | null> {
    const account = await this.unitOfWork.lookUp(actor, () => this.accounts.of(actor));
    const was = account.passwordHash;
    if (was === null) {
      throw DomainError.ruleBroken(
        'no-password',
        'U meldt zich aan bij uw organisatie; wijzig daar uw wachtwoord.',
      );
    }
    const matches = await passwordMatches(was, change.currentPassword);
    const refusal = matches ? await this.refusalOf(change, account) : null;
    const becomes = matches && !refusal ? await hashPassword(change.newPassword) : '';
    return this.proof.before(
      actor,
      'currentPassword',
      () => Promise.resolve(matches),
      () => {
        if (refusal) throw refusal;
        return this.replace(actor, token, was, becomes);
      },
    );
  }

  private async refusalOf(change: Change, account: OwnAccount): Promise<DomainError | null> {
    return refusalOf(change, account) ?? refusals[await this.breached.look(change.newPassword)];
  }

  private async replace(actor: Actor, token: string, was: string, becomes: string) {
    const personId = actor.personId ?? '';
    const [changed] = await this.unitOfWork.manager.query<[object[], number]>(
      `UPDATE identity.person SET password_hash = $3, initial_password_expires_at = NULL
        WHERE id = $1 AND password_hash = $2 RETURNING id`,
      [personId, was, becomes],
    );
    if (changed.length === 0)
      throw new DomainError('conflict', 'password-changed', 'Uw wachtwoord is intussen al gewijzigd.');
    await this.endings.endOthers(personId, token);
    const session = await this.sessions.rotate(token);
    await this.audit.record(actor, identityAudit.passwordChanged, {
      objectType: 'person',
      objectId: personId,
    });
    await this.news.byOwner(personId, changedByOwner.password);
    return session;
  }
}

const refusals: Record<Verdict, DomainError | null> = {
  'not-found': null,
  breached: DomainError.invalid(
    'newPassword',
    'breached-password',
    'Dit wachtwoord staat in een lijst van gelekte wachtwoorden. Kies een ander, en gebruik dit nergens meer.',
  ),
  'not-known': DomainError.ruleBroken(
    'password-not-looked-up',
    'Of dit wachtwoord ooit gelekt is, kon nu niet worden nagegaan. Probeer het straks opnieuw.',
  ),
};

function refusalOf({ currentPassword, newPassword }: Change, account: OwnAccount): DomainError | null {
  if (newPassword === currentPassword)
    return DomainError.invalid('newPassword', 'same-password', 'Kies een ander wachtwoord dan het huidige.');
  const about = [account.name, account.username, account.email, account.organisation];
  const weakness = weaknessOf(newPassword, about);
  return weakness === null ? null : DomainError.invalid('newPassword', 'weak-password', weakness);
}
