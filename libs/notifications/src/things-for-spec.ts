import { TypeOrmModule } from '@nestjs/typeorm';
import { type Policy, PolicyModule } from '#lib/authorization';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Stands for whatever is announced: notifications knows no more of it than its name. */
@Entity({ schema: 'spec', name: 'thing' })
class Thing {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'owner_id' })
  ownerId!: string;
}

const policy: Policy = ({ personId }, can) => {
  if (personId) can('read', Thing, { ownerId: personId });
};
const kinds = { action: Thing, case: Thing, participation: Thing, 'access-request': Thing };

/** For the imports of a module. */
export const things = [TypeOrmModule.forFeature([Thing]), PolicyModule.of(policy, kinds)];

/** The table of it; for the owner to run. */
export const tableOfThings = `
  CREATE SCHEMA spec; CREATE TABLE spec.thing (id uuid PRIMARY KEY, owner_id uuid);
  GRANT USAGE ON SCHEMA spec TO casustafel_app; GRANT SELECT ON spec.thing TO casustafel_app;`;
