import { describe, expect, it } from '@jest/globals';
import { validationPipe } from '../validation.pipe.js';
import { Uuid } from './fields.js';

class Reference {
  @Uuid()
  id!: string;
}

const id = '0191e7a4-5b6c-7d8e-9f00-a1b2c3d4e5f6';
const read = (given: unknown) =>
  validationPipe().transform({ id: given }, { type: 'body', metatype: Reference }) as Promise<Reference>;

describe('an id from outside', () => {
  it('is kept in small letters, whatever it came in', async () => {
    expect(await read(id)).toEqual({ id });
    expect(await read(id.toUpperCase())).toEqual({ id });
  });

  it.each(['', 'x', 7, null, [id], { id }])('is not %j', async (given) => {
    await expect(read(given)).rejects.toMatchObject({ errors: [{ field: 'id', code: 'is-uuid' }] });
  });
});
