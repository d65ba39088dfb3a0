import type { Declaration } from './declarations.js';
import type { Operation } from './operation.js';

const asked = ({ access }: Declaration) => {
  if (access.kind === 'requires')
    return `For who may \`${access.action}\` a \`${access.entity.name}\`; which ones depends on who asks.`;
  return access.kind === 'public'
    ? 'For everybody, also without a session.'
    : 'For everybody who is signed in.';
};

/** Who may call it and what that leaves in the log, from `@Requires` and `@Audited`; and how they show who they are. */
export function describeAccess(operation: Operation, declaration: Declaration): void {
  const { access, event } = declaration;
  const logged = event === undefined ? 'Leaves nothing in the log.' : `Leaves \`${event}\` in the log.`;
  operation.description = [operation.description, `${asked(declaration)} ${logged}`]
    .filter(Boolean)
    .join('\n\n');
  operation.security = access.kind === 'public' ? [] : [{ session: [] }, ...(operation.security ?? [])];
}
