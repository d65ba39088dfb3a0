import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { anonymousActor, DomainError, type Origin } from '#lib/kernel';
import type { IDToken } from 'openid-client';
import { changedByOwner } from '../account-news/account.messages.js';
import { AccountNews } from '../account-news/account-news.js';
import { identityAudit } from '../identity.audit.js';
import { ActorFactory } from '../people/actor-factory.js';
import type { StartedSession } from '../sessions/session.js';
import { Sessions } from '../sessions/sessions.js';
import { SignInOptions } from '../sessions/sign-in-options.js';
import { couldBeCitizenNumber } from './elf-proof.js';
import { ExternalIdentities } from './external-identities.js';
import { OpenIdAttempts } from './openid-attempts.js';
import { openIdFailure } from './openid-failure.js';
import { OpenIdProvider } from './openid-provider.js';

export type OpenIdSignedIn = StartedSession & { readonly returnTo: string };

interface Callback {
  /** The query string as the browser brought it. */
  readonly query: string;
  readonly token: string | null;
  readonly origin: Origin;
  readonly replaces: string | null;
}

/**
 * Signing in at one's own organisation. Somebody is known by the provider's id for them. The first time, a mail address
 * that the provider has verified links them to a person who was registered already, of the same organisation and
 * without special rights; nobody is registered by signing in.
 */
@Injectable()
export class OpenIdSignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly options: SignInOptions,
    private readonly attempts: OpenIdAttempts,
    private readonly provider: OpenIdProvider,
    private readonly identities: ExternalIdentities,
    private readonly actors: ActorFactory,
    private readonly sessions: Sessions,
    private readonly news: AccountNews,
  ) {}

  /** Where the browser goes, and what it keeps meanwhile. Throws not-found when there is no provider. */
  async begin(returnTo: string): Promise<StartedSession & { readonly url: string }> {
    if (!this.options.openId) throw DomainError.notFound();
    const { attempt, ...kept } = await this.attempts.begin(returnTo);
    return { ...kept, url: await this.provider.authorizationUrl(attempt) };
  }

  /** Throws one of OpenIdFailure; each is recorded. */
  async finish(callback: Callback): Promise<OpenIdSignedIn> {
    if (!this.options.openId) throw DomainError.notFound();
    try {
      const attempt = await this.attempts.take(callback.token);
      if (!attempt) throw openIdFailure('openid-too-late');
      const claims = await this.provider.claims(callback.query, attempt);
      this.assertTrustworthy(claims);
      return { ...(await this.enter(claims, callback)), returnTo: attempt.returnTo };
    } catch (error) {
      if (error instanceof DomainError) await this.recordFailure(callback.origin, error.code);
      throw error;
    }
  }

  private assertTrustworthy({ sub, acr }: IDToken): void {
    const required = this.options.openId?.given.requiredAcr ?? [];
    if (couldBeCitizenNumber(sub) || sub.length > 255) throw openIdFailure('openid-invalid');
    if (required.length > 0 && !required.some((level) => level === acr))
      throw openIdFailure('openid-assurance');
  }

  private enter(claims: IDToken, { origin, replaces }: Callback): Promise<StartedSession> {
    return this.unitOfWork.run(anonymousActor(origin), async () => {
      const personId = await this.personOf(claims, origin);
      const actor = await this.actors.of(personId, origin);
      if (!actor) throw openIdFailure('openid-unknown');
      const session = await this.sessions.start({ actor, method: 'openid', replaces });
      await this.audit.record(actor, identityAudit.signIn, { objectType: 'person', objectId: personId });
      return session;
    });
  }

  private async personOf(claims: IDToken, origin: Origin): Promise<string> {
    const organisations = await this.identities.organisationsCalled(this.organisationNames(claims));
    const known = await this.identities.find(claims.iss, claims.sub);
    if (known) {
      if (!organisations.includes(known.organisationId)) throw openIdFailure('openid-organisation');
      // Linked when a mail address was enough, and given special rights since.
      if (known.linkedBy === 'mail' && known.privileged) throw openIdFailure('openid-not-linked');
      return known.personId;
    }
    if (organisations.length === 0) throw openIdFailure('openid-organisation');
    const mail =
      claims['email_verified'] === true && typeof claims['email'] === 'string' ? claims['email'] : '';
    const registered = mail === '' ? null : await this.identities.byMail(claims.iss, mail, organisations);
    if (!registered) throw openIdFailure('openid-unknown');
    if (registered.privileged) throw openIdFailure('openid-not-linked');
    const identity = { issuer: claims.iss, subject: claims.sub };
    // Two windows at the same moment: whoever comes second signs in again, and is known then.
    if (!(await this.identities.link(registered.personId, identity, 'mail')))
      throw openIdFailure('openid-invalid');
    await this.audit.record(anonymousActor(origin), identityAudit.externalIdentityLinked, {
      objectType: 'person',
      objectId: registered.personId,
    });
    await this.news.byOwner(registered.personId, changedByOwner.link);
    return registered.personId;
  }

  private organisationNames(claims: IDToken): string[] {
    const claim = claims[this.options.openId?.given.organisationClaim ?? ''];
    return [claim].flat().filter((name): name is string => typeof name === 'string');
  }

  private recordFailure(origin: Origin, reason: string): Promise<void> {
    const anonymous = anonymousActor(origin);
    const about = { objectType: 'person', objectId: null, reason };
    return this.unitOfWork.run(anonymous, () =>
      this.audit.record(anonymous, identityAudit.signInFailed, about),
    );
  }
}
