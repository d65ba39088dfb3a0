import { type Parameter, parametersOf, type Placed } from './operation.js';

const isId = (name: string) => name === 'id' || name.endsWith('Id');

/** `rights-reviews` is of one `rights review`. */
function one(collection: string): string {
  return collection === 'people' ? 'person' : collection.replace(/s$/, '').replaceAll('-', ' ');
}

const idempotencyKey: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'Makes it safe to send this again: the same key gets the first answer, for a day. Such as a UUID.',
  schema: { type: 'string', minLength: 8, maxLength: 100, pattern: '^[\\x21-\\x7e]+$' },
};

/** Ids and codes in the path, each of the collection that it stands behind; and the key of a POST that runs once. */
export function describeParameters({ path, method, operation }: Placed, isOpen: boolean): void {
  for (const parameter of parametersOf(operation)) {
    if (parameter.in !== 'path') continue;
    const { name } = parameter;
    const collection = new RegExp(`([\\w-]+)/\\{${name}\\}`).exec(path)?.[1] ?? '';
    parameter.description = `${isId(name) ? 'Id' : `The ${name}`} of the ${one(collection)}.`;
    if (isId(name)) parameter.schema = { type: 'string', format: 'uuid' };
  }
  const runsOnce = method === 'post' && !isOpen && !('x-runs-each-time' in operation);
  if (runsOnce) operation.parameters = [...(operation.parameters ?? []), idempotencyKey];
}
