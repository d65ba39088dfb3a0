import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '#lib/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Passport, type Strategy } from 'passport';
import { Strategy as LocalStrategy } from 'passport-local';
import { MachineTokens } from '../machines/machine-tokens.js';
import { OpenIdSignIn, type OpenIdSignedIn } from '../openid/openid-sign-in.js';
import { ActingStrategy } from './acting-strategy.js';
import { openIdCookie, readCookie, sessionCookie } from './cookies.js';
import { originOf } from './origin-of.js';
import { type SignedInActor, Sessions } from './sessions.js';
import { SignIn, type SignInResult } from './sign-in.js';

/**
 * Passport with our strategies. An instance of its own, since the process-wide one would be shared by every
 * application that runs in this process.
 */
@Injectable()
export class Authenticator {
  private readonly passport = new Passport();

  constructor(sessions: Sessions, signIn: SignIn, openId: OpenIdSignIn, machines: MachineTokens) {
    const strategies: Record<string, Strategy> = {
      session: new ActingStrategy((request) => {
        const token = readCookie(request, sessionCookie);
        return token === null ? Promise.resolve(null) : sessions.find(token, originOf(request));
      }),
      local: new LocalStrategy(
        { passReqToCallback: true, session: false },
        (given, username, password, done) => {
          const request = given as unknown as FastifyRequest;
          const replaces = readCookie(request, sessionCookie);
          signIn.execute({ username, password, origin: originOf(request), replaces }).then(
            (result) => done(null, result),
            (error: unknown) => done(error),
          );
        },
      ),
      openid: new ActingStrategy((request) =>
        openId.finish({
          query: request.url.split('?')[1] ?? '',
          token: readCookie(request, openIdCookie),
          origin: originOf(request),
          replaces: readCookie(request, sessionCookie),
        }),
      ),
      machine: new ActingStrategy((request) =>
        machines.actorOf(request.headers.authorization ?? '', originOf(request)),
      ),
    };
    for (const [name, strategy] of Object.entries(strategies)) this.passport.use(name, strategy);
  }

  /** Whoever is behind the request's session, if it has a valid one. */
  person(request: FastifyRequest, reply: FastifyReply): Promise<SignedInActor | null> {
    return this.attempt('session', request, reply);
  }

  /** The machine behind the request's bearer token. Throws unauthenticated when the token is no good. */
  machine(request: FastifyRequest, reply: FastifyReply): Promise<Actor | null> {
    return this.attempt('machine', request, reply);
  }

  async signIn(request: FastifyRequest, reply: FastifyReply): Promise<SignInResult> {
    const result = await this.attempt<SignInResult>('local', request, reply);
    if (result) return result;
    throw new DomainError('unauthenticated', 'sign-in-failed', 'Vul een gebruikersnaam en wachtwoord in.');
  }

  /** The answer of the OpenID provider, brought by the browser. */
  async signInAtProvider(request: FastifyRequest, reply: FastifyReply): Promise<OpenIdSignedIn> {
    const result = await this.attempt<OpenIdSignedIn>('openid', request, reply);
    if (!result) throw new Error('The OpenID strategy always gives an answer');
    return result;
  }

  private attempt<T>(strategy: string, request: FastifyRequest, reply: FastifyReply): Promise<T | null> {
    return new Promise((resolve, reject) => {
      const middleware = this.passport.authenticate(
        strategy,
        { session: false },
        (error: Error | null, result: T | false | null | undefined) => {
          if (error) reject(error);
          else resolve(result || null);
        },
      ) as (request: unknown, reply: unknown, next: () => void) => void;
      middleware(request, reply, () => resolve(null));
    });
  }
}
