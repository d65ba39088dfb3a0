import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { Clock } from '#lib/kernel';

/** Human numbers, gap-free per table and year: `OND-2026-0042`; other series add their letter, `OND-S-2026-0007`. */
@Injectable()
export class Numbers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Takes the next number inside the running transaction; others wait for it to end. */
  async next(table: { id: string; numberPrefix: string }, series: '' | 'S' = ''): Promise<string> {
    const year = this.clock.today().slice(0, 4);
    const last = await this.take(table.id, series, Number(year));
    return [table.numberPrefix, ...(series ? [series] : []), year, String(last).padStart(4, '0')].join('-');
  }

  /** The number of something inside a case: `OND-2026-0042-A01`. */
  async within(file: { id: string; number: string }): Promise<string> {
    return `${file.number}-A${String(await this.take(file.id, 'A', 0)).padStart(2, '0')}`;
  }

  private async take(scopeId: string, series: string, year: number): Promise<number> {
    const [row] = await this.unitOfWork.manager.query<{ last: number }[]>(
      `INSERT INTO cases.number_counter AS n (scope_id, series, year, last) VALUES ($1, $2, $3, 1)
       ON CONFLICT (scope_id, series, year) DO UPDATE SET last = n.last + 1
       RETURNING last`,
      [scopeId, series, year],
    );
    if (!row) throw new Error('The counter gave no number');
    return row.last;
  }
}
