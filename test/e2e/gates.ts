import { Client } from 'pg';
import { eventually } from '#lib/testing';

/** Where a message can be held on its way: each is a trigger on what a worker writes there. */
export type Gate = 'sent' | 'taken' | 'claimed' | 'stored' | 'told' | 'mailed' | 'noted';

/** Triggers that wait for a lock of ours when they see a message that is to be held; the worker's statement waits with them. */
const build = `
  CREATE SCHEMA gate;
  CREATE TABLE gate.closed (key bigserial PRIMARY KEY, gate text NOT NULL, id uuid);
  CREATE FUNCTION gate.pass() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(key) FROM gate.closed
      WHERE gate = TG_NAME AND (id IS NULL OR id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid);
    RETURN NEW;
  END $$;

  CREATE TRIGGER sent BEFORE UPDATE ON queue.outbox FOR EACH ROW
    WHEN (OLD.published_at IS NULL AND NEW.published_at IS NOT NULL AND NEW.handled_at IS NULL)
    EXECUTE FUNCTION gate.pass('id');
  CREATE TRIGGER taken BEFORE UPDATE ON queue.outbox FOR EACH ROW
    WHEN (OLD.handled_at IS NULL AND NEW.handled_at IS NOT NULL) EXECUTE FUNCTION gate.pass('id');
  CREATE TRIGGER claimed BEFORE INSERT ON notifications.notification FOR EACH ROW
    EXECUTE FUNCTION gate.pass('id');
  CREATE TRIGGER stored BEFORE INSERT ON notifications.mail_delivery FOR EACH ROW
    EXECUTE FUNCTION gate.pass('notification_id');
  CREATE CONSTRAINT TRIGGER told AFTER INSERT ON notifications.notification
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION gate.pass('id');
  CREATE TRIGGER mailed BEFORE UPDATE ON notifications.mail_delivery FOR EACH ROW
    WHEN (NEW.state = 'sent') EXECUTE FUNCTION gate.pass('notification_id');
  CREATE CONSTRAINT TRIGGER noted AFTER UPDATE ON notifications.mail_delivery
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'sent')
    EXECUTE FUNCTION gate.pass('notification_id');`;

/** Holds messages where a worker is between two steps, by real locks in the database. */
export class Gates {
  private readonly keys = new Map<string, string>();

  private constructor(private readonly client: Client) {}

  /** Builds the gates, all open. `url` is the superuser's. */
  static async build(url: string): Promise<Gates> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(build);
    return new Gates(client);
  }

  /** From now on this message is held at the gate when it comes there, or any message with `null`. */
  async close(gate: Gate, messageId: string | null): Promise<void> {
    const { rows } = await this.client.query<{ key: string }>(
      'INSERT INTO gate.closed (gate, id) VALUES ($1, $2) RETURNING key',
      [gate, messageId],
    );
    const key = rows[0]?.key ?? '';
    await this.client.query('SELECT pg_advisory_lock($1)', [key]);
    this.keys.set(nameOf(gate, messageId), key);
  }

  /** Whether a worker stands at the gate with this message. */
  async holds(gate: Gate, messageId: string | null): Promise<boolean> {
    const { rowCount } = await this.client.query(
      `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = $1::bigint::oid
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [this.keys.get(nameOf(gate, messageId))],
    );
    return rowCount !== null && rowCount > 0;
  }

  async untilHeld(gate: Gate, messageId: string | null): Promise<void> {
    await eventually(`a message is held at "${gate}"`, () => this.holds(gate, messageId), 120);
  }

  async open(gate: Gate, messageId: string): Promise<void> {
    const key = this.keys.get(nameOf(gate, messageId));
    await this.client.query('DELETE FROM gate.closed WHERE key = $1', [key]);
    await this.client.query('SELECT pg_advisory_unlock($1)', [key]);
  }

  async openAll(): Promise<void> {
    await this.client.query('DELETE FROM gate.closed');
    await this.client.query('SELECT pg_advisory_unlock_all()');
  }

  async end(): Promise<void> {
    await this.client.end();
  }
}

function nameOf(gate: Gate, messageId: string | null): string {
  return `${gate} ${messageId ?? '*'}`;
}
