import { DomainError } from '#lib/kernel';
import { defer, finalize, type Observable, throwError } from 'rxjs';

/** More windows than anybody has open; each stream costs a connection and a look every few seconds. */
const mostPerAccount = 10;

/** Counts the streams of each account in this process. */
export class OpenStreams {
  private readonly open = new Map<string, number>();

  constructor(private readonly most = mostPerAccount) {}

  /** `stream`, for as long as it is listened to; fails with too-many-requests when the account has too many already. */
  counted<T>(account: string, stream: Observable<T>): Observable<T> {
    return defer(() => {
      const count = this.open.get(account) ?? 0;
      if (count >= this.most) return throwError(tooMany);
      this.open.set(account, count + 1);
      return stream.pipe(finalize(() => this.close(account)));
    });
  }

  private close(account: string): void {
    const left = (this.open.get(account) ?? 1) - 1;
    if (left > 0) this.open.set(account, left);
    else this.open.delete(account);
  }
}

function tooMany(): DomainError {
  return new DomainError(
    'too-many-requests',
    'too-many-streams',
    'U hebt Casustafel in te veel vensters open. Sluit er een paar.',
  );
}
