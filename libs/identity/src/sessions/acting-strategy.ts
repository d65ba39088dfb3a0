import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport';

/** A passport strategy out of one question to our own code. `null`: the request says nothing; passed on. */
export class ActingStrategy extends Strategy {
  constructor(private readonly ask: (request: FastifyRequest) => Promise<object | null>) {
    super();
  }

  override authenticate(request: unknown): void {
    this.ask(request as FastifyRequest).then(
      (answer) => {
        if (answer) this.success(answer);
        else this.pass();
      },
      (error: unknown) => this.error(error),
    );
  }
}
