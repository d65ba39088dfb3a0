import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';

/** Where people are reached by mail, for who sends it. */
@Injectable()
export class MailAddresses {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `null` for who has left. */
  async of(personId: string): Promise<string | null> {
    const [person] = await this.unitOfWork.manager.query<{ email: string }[]>(
      'SELECT email FROM identity.person WHERE id = $1 AND active',
      [personId],
    );
    return person?.email ?? null;
  }
}
