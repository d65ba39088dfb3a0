import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '#lib/audit';
import { Requires } from '#lib/authorization';
import { CurrentActor } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { registerAudit } from '../register.audit.js';
import { DecideLine } from './decide-line.js';
import { OpenRightsReviews } from './open-rights-reviews.js';
import { ReadRightsReview } from './read-rights-review.js';
import {
  DecideLineDto,
  LineDecided,
  OpenRightsReviewsDto,
  RightsReviewListQuery,
  RightsReviewPage,
  RightsReviewsOpened,
  RightsReviewView,
} from './rights-review.dto.js';
import { RightsReview } from './rights-review.js';
import { RightsReviewList } from './rights-review-list.query.js';

@ApiTags('rights-reviews')
@Controller('rights-reviews')
export class RightsReviewsController {
  constructor(
    private readonly list: RightsReviewList,
    private readonly open: OpenRightsReviews,
    private readonly readReview: ReadRightsReview,
    private readonly decideLine: DecideLine,
  ) {}

  @Get()
  @Requires('read', RightsReview)
  @Audited(registerAudit.rightsReviewsListed)
  @ApiOkResponse({ type: RightsReviewPage })
  index(@CurrentActor() actor: Actor, @Query() query: RightsReviewListQuery): Promise<RightsReviewPage> {
    return this.list.execute(actor, query);
  }

  @Post()
  @Requires('open', RightsReview)
  @Audited(registerAudit.rightsReviewsOpened)
  @ApiCreatedResponse({ type: RightsReviewsOpened })
  create(@CurrentActor() actor: Actor, @Body() { kind }: OpenRightsReviewsDto): Promise<RightsReviewsOpened> {
    return this.open.execute(actor, kind);
  }

  @Get(':id')
  @Requires('read', RightsReview)
  @Audited(registerAudit.rightsReviewRead)
  @ApiOkResponse({ type: RightsReviewView })
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RightsReviewView> {
    return this.readReview.execute(actor, id);
  }

  @Post(':id/lines/:lineId')
  @Requires('decide', RightsReview)
  @Audited(registerAudit.rightsReviewDecided)
  @ApiCreatedResponse({ type: LineDecided })
  decide(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('lineId') lineId: string,
    @Body() input: DecideLineDto,
  ): Promise<LineDecided> {
    return this.decideLine.execute(actor, id, lineId, input);
  }
}
