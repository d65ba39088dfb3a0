import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, type Origin } from '#lib/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Passport, Strategy } from 'passport';
import { Strategy as LocalStrategy } from 'passport-local';
import { sessionCookie } from './session.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';

export type SignedIn = Awaited<ReturnType<SignIn['execute']>>;

function originOf(request: FastifyRequest): Origin {
  return { ipAddress: request.ip, userAgent: request.headers['user-agent']?.slice(0, 300) ?? null };
}

/** The Actor behind the session cookie; passes when there is none. */
class SessionStrategy extends Strategy {
  constructor(private readonly sessions: Sessions) {
    super();
  }

  override authenticate(request: unknown): void {
    const fastifyRequest = request as FastifyRequest;
    const token = fastifyRequest.cookies[sessionCookie];
    if (!token) {
      this.pass();
      return;
    }
    this.sessions.actorOf(token, originOf(fastifyRequest)).then(
      (actor) => {
        if (actor) this.success(actor);
        else this.pass();
      },
      (error: unknown) => this.error(error),
    );
  }
}

/**
 * Passport with our strategies. An instance of its own, since the process-wide one would be shared by every
 * application that runs in this process.
 */
@Injectable()
export class Authenticator {
  private readonly passport = new Passport();

  constructor(sessions: Sessions, signIn: SignIn) {
    this.passport.use('session', new SessionStrategy(sessions));
    this.passport.use(
      'local',
      new LocalStrategy({ passReqToCallback: true, session: false }, (request, username, password, done) => {
        signIn.execute(username, password, originOf(request as unknown as FastifyRequest)).then(
          (signedIn) => done(null, signedIn),
          (error: unknown) => done(error),
        );
      }),
    );
  }

  /** The Actor of the request's session, if it has a valid one. */
  actorOf(request: FastifyRequest, reply: FastifyReply): Promise<Actor | null> {
    return this.attempt<Actor>('session', request, reply);
  }

  async signIn(request: FastifyRequest, reply: FastifyReply): Promise<SignedIn> {
    const signedIn = await this.attempt<SignedIn>('local', request, reply);
    if (!signedIn)
      throw new DomainError('unauthenticated', 'sign-in-failed', 'Vul een gebruikersnaam en wachtwoord in.');
    return signedIn;
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
