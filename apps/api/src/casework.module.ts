import { Module } from '@nestjs/common';
import { ActionsModule } from '#lib/actions';
import { CasesModule } from '#lib/cases';
import { IdentityModule } from '#lib/identity';
import { IntakeModule } from '#lib/intake';
import { MensenhandelModule } from '#lib/tables/mensenhandel';
import { OndermijningModule } from '#lib/tables/ondermijning';
import { RadicaliseringModule } from '#lib/tables/radicalisering';
import { ZorgEnVeiligheidModule } from '#lib/tables/zorg-en-veiligheid';

const libraries = [IdentityModule, CasesModule, IntakeModule, ActionsModule];
const kinds = [OndermijningModule, MensenhandelModule, RadicaliseringModule, ZorgEnVeiligheidModule];

/** What every process knows of the work itself: its libraries, and the kinds of table of this installation. */
@Module({ imports: [...libraries, ...kinds], exports: libraries })
export class CaseworkModule {}
