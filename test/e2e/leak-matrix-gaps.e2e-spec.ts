import { Controller, Get, Post } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NotAudited } from '#lib/audit';
import { Authenticated, Requires } from '#lib/authorization';
import { Case } from '#lib/cases';
import { openRoute } from '#lib/http';
import { createTestDatabase, type TestDatabase } from '#lib/testing';
import type { FastifyInstance } from 'fastify';
import { declaredMatrix } from './leak-matrix/declared.js';
import { gapsOf, idleOf } from './leak-matrix/gaps.js';
import { Marks } from './leak-matrix/marks.js';
import { routeOf } from './leak-matrix/route.js';
import { AdvancedClock, type InsideApi, startInside } from './leak-matrix/running-api.js';
import { shown, telling } from './leak-matrix/verdict.js';

class AgendaLine {
  id!: string;
}

/** What a new library brings, when nobody thought of the matrix. */
@Controller()
class AgendaLinesController {
  @Get('agenda-lines/:id')
  @Requires('read', AgendaLine)
  @NotAudited('A spec.')
  read(): void {}

  @Post('cases/:id/files')
  @Requires('attach', Case)
  @NotAudited('A spec.')
  attach(): void {}

  @Get('calendar')
  @Authenticated('A spec.')
  @NotAudited('A spec.')
  feed(): void {}

  @Get('cases/:id/graph')
  @Requires('read-dossier', Case)
  @NotAudited('A spec.')
  graph(): void {}
}

let database: TestDatabase;
let api: InsideApi;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startInside(database.url, new AdvancedClock(), [AgendaLinesController]);
}, 180_000);
afterAll(async () => {
  await api.close();
  await database.drop();
});

describe('a route of which the leak matrix does not know what to expect', () => {
  it('is found the day it is routed, and the sentence says what to add', async () => {
    const planted = api.endpoints
      .all()
      .map(routeOf)
      .filter(({ name }) => name.startsWith('AgendaLines'));
    expect(gapsOf(planted, await declaredMatrix(), new Set(['cases/:id']))).toEqual([
      'AgendaLinesController.read: say who may "read" AgendaLine in the <lib>.matrix.ts beside its policy',
      'AgendaLinesController.read: make something for agenda-lines/:id in test/e2e/leak-matrix/things.ts',
      'AgendaLinesController.attach: say who may "attach" Case in the <lib>.matrix.ts beside its policy',
      'AgendaLinesController.feed asks for no right: say under "open" in a <lib>.matrix.ts what it gives, and why that can be',
    ]);
  });

  it('may not be left in the matrix when it is gone', async () => {
    const open = {
      'AgendaLinesController.feed': { why: 'A spec.' },
      'AgendaLinesController.gone': { why: 'A spec.' },
    };
    const routes = api.endpoints.all().map(routeOf);
    expect(idleOf(routes, { ...(await declaredMatrix()), open })).toEqual(['AgendaLinesController.gone']);
  });
});

/** As a plugin or a library would bring it along, past the controllers. */
@Controller()
class CalendarFeed {
  constructor({ httpAdapter }: HttpAdapterHost) {
    const fastify = httpAdapter.getInstance<FastifyInstance>();
    fastify.get('/api/v1/calendar.ics', () => 'everything');
    fastify.get('/api/v1/calendar.css', openRoute('A spec.'), () => 'nothing');
  }
}

describe('a route of which the guards do not know', () => {
  it('stops the boot, unless it says why everybody may have it', async () => {
    const boot = startInside(database.url, new AdvancedClock(), [CalendarFeed]);
    await expect(boot).rejects.toThrow(
      'Not started: GET /api/v1/calendar.ics, HEAD /api/v1/calendar.ics must be an endpoint of a controller, ' +
        'or say with openRoute why it is open',
    );
  });
});

describe('what the matrix would find', () => {
  const refused = { status: 404, headers: {}, text: '{"code":"not-found","instance":"/a","traceId":"1"}' };

  it('is a word where its reader may not know it, whatever it stands in', async () => {
    const marks = new Marks(await declaredMatrix());
    const word = marks.word('title', 'Case read-dossier', ['reporter']);
    expect(
      marks.leakedTo('process', shown({ status: 200, headers: {}, text: `{"count":"${word}"}` })),
    ).toEqual(['title']);
    expect(marks.leakedTo('process', shown({ ...refused, headers: { etag: word } }))).toEqual(['title']);
    expect(marks.leakedTo('dossier', word)).toEqual([]);
    expect(marks.leakedTo('reporter', word)).toEqual([]);
    expect(marks.missed()).toContain('chair: title');
    expect(marks.missed()).not.toContain('dossier: title');
  });

  it('is a refusal that is not like the one of what is not there', () => {
    const same = { ...refused, text: '{"code":"not-found","instance":"/b","traceId":"2"}' };
    expect(telling(same)).toBe(telling(refused));
    expect(telling({ ...refused, text: '{"code":"not-found","detail":"Bijna."}' })).not.toBe(
      telling(refused),
    );
    expect(telling({ ...refused, headers: { etag: '"3"' } })).not.toBe(telling(refused));
  });
});
