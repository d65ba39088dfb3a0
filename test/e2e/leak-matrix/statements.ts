import { AbstractLogger, type DataSource } from 'typeorm';
import { currentTraceId } from '#lib/kernel';

/** Whether a session is still alive is asked, and noted once a minute, before anybody knows what is asked for. */
const ofSessions = /\bidentity\.session\b/;

/** What the application says to its database in each request, without the values. */
export class Statements extends AbstractLogger {
  private readonly byTrace = new Map<string, string[]>();

  /** Listens in on an application that runs. */
  static of(dataSource: DataSource): Statements {
    const statements = new Statements(true);
    dataSource.logger = statements;
    return statements;
  }

  /** Those of the request with this trace id, which are then forgotten. */
  taken(traceId: string): readonly string[] {
    const taken = this.byTrace.get(traceId) ?? [];
    this.byTrace.delete(traceId);
    return taken;
  }

  override logQuery(query: string): void {
    const traceId = currentTraceId() ?? '';
    if (ofSessions.test(query)) return;
    this.byTrace.set(traceId, [...(this.byTrace.get(traceId) ?? []), query]);
  }

  protected override writeLog(): void {
    // Nothing is printed.
  }
}
