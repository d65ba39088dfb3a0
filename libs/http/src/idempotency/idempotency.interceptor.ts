import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { DomainError } from '#lib/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isRunEachTime } from './run-each-time.decorator.js';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';

/** A few at a time, by whoever comes along, and never waiting for another who does the same. */
const forgetOldKeys = `
  DELETE FROM http.idempotency_key WHERE (person_id, key) IN (
    SELECT person_id, key FROM http.idempotency_key WHERE created_at < now() - interval '1 day'
    LIMIT 20 FOR UPDATE SKIP LOCKED)`;

interface Stored {
  fingerprint: string;
  status: number;
  answer: unknown;
}

/**
 * A POST with an `Idempotency-Key` runs once; the same POST again gets the first answer. The key is written in the
 * transaction of the act itself, so the two cannot part: a second request waits on the first one's key.
 * Answers to POST hold ids and states only, so nothing of a case is kept here. Keys are forgotten after a day.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || typeof key !== 'string' || !request.actor?.personId)
      return next.handle();
    if (isRunEachTime(context.getHandler())) return next.handle();
    if (!/^[\x21-\x7e]{8,100}$/.test(key)) {
      throw DomainError.invalid('Idempotency-Key', 'invalid-key', 'De sleutel moet 8 tot 100 tekens hebben.');
    }
    return from(this.once(key, request, context.switchToHttp().getResponse<FastifyReply>(), next));
  }

  private async once(
    key: string,
    request: FastifyRequest,
    reply: FastifyReply,
    next: CallHandler,
  ): Promise<unknown> {
    const { actor } = request;
    if (!actor) return lastValueFrom(next.handle());
    const fingerprint = createHash('sha256')
      .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
      .digest('hex');
    const replay = await this.unitOfWork
      .run(actor, async () => {
        const { manager } = this.unitOfWork;
        await manager.query(forgetOldKeys);
        const inserted: unknown[] = await manager.query(
          `INSERT INTO http.idempotency_key (person_id, key, fingerprint) VALUES ($1, $2, $3)
           ON CONFLICT (person_id, key) DO NOTHING RETURNING key`,
          [actor.personId, key, fingerprint],
        );
        if (inserted.length === 0) throw new AlreadyAnswered();
        const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
        await manager.query(
          `UPDATE http.idempotency_key SET status = $3, answer = $4 WHERE person_id = $1 AND key = $2`,
          [actor.personId, key, reply.statusCode, JSON.stringify(answer ?? null)],
        );
        return { answer };
      })
      .catch((error: unknown) => {
        if (error instanceof AlreadyAnswered) return null;
        throw error;
      });
    return replay ? replay.answer : this.firstAnswer(key, fingerprint, request, reply);
  }

  private async firstAnswer(key: string, fingerprint: string, request: FastifyRequest, reply: FastifyReply) {
    const [stored] = await this.dataSource.query<Stored[]>(
      `SELECT fingerprint, status, answer FROM http.idempotency_key WHERE person_id = $1 AND key = $2`,
      [request.actor?.personId, key],
    );
    if (!stored || stored.fingerprint !== fingerprint) {
      throw DomainError.ruleBroken(
        'idempotency-key-reused',
        'Deze sleutel is al voor een ander verzoek gebruikt.',
      );
    }
    void reply.status(stored.status);
    return stored.answer ?? undefined;
  }
}

class AlreadyAnswered extends Error {}
