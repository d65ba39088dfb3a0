import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPerson, lastRecorded, recordedAbout } from '#lib/testing';
import { type IntakeScene, startIntake, triageTo } from '../intake-for-spec.js';
import { ReadSignal } from '../signals/read-signal.js';
import type { TriageDto } from './triage.dto.js';
import { TriageSignal } from './triage-signal.js';

let scene: IntakeScene;
let id: string;
beforeAll(async () => {
  scene = await startIntake();
}, 60_000);
beforeEach(async () => {
  scene.clock.reset();
  id = await scene.aSignal();
});
afterAll(() => scene.stop());

const decide = (outcome: string, given: Partial<TriageDto> = {}, version = 1, actor = scene.chair) =>
  scene.get(TriageSignal).execute(actor, id, version, triageTo(outcome, given));
const read = (actor = scene.chair) => scene.get(ReadSignal).execute(actor, id);
const rows = async () =>
  (
    await scene.superuser.query<object[]>(
      `SELECT (SELECT count(*) FROM cases.case) AS cases, (SELECT count(*) FROM cases.subject) AS subjects,
              (SELECT count(*) FROM intake.triage) AS decisions, (SELECT count(*) FROM audit.event) AS events`,
    )
  )[0];

describe('accepting a signal', () => {
  it('makes a case of it, with its subjects, counted from the day of the signal (L-09)', async () => {
    scene.clock.advance({ days: 10 });
    const { caseId, status, version } = await decide('accepted');
    expect({ status, version }).toEqual({ status: 'accepted', version: 2 });
    const made = await scene.superuser.query<object[]>(
      `SELECT c.signal_id, c.first_processed_on::text, c.destroy_by::text, s.name
         FROM cases.case c JOIN cases.subject s ON s.case_id = c.id WHERE c.id = $1`,
      [caseId],
    );
    expect(made).toEqual([
      {
        signal_id: id,
        first_processed_on: '2026-11-23',
        destroy_by: '2031-11-23',
        name: 'Iemand Verzonnen',
      },
    ]);
    expect(await read()).toMatchObject({
      caseId,
      status: 'accepted',
      destroyBy: '2031-11-23',
      allowedActions: [],
    });
  });

  it('is one act: signal, decision, case and subjects, under their events', async () => {
    const { caseId } = await decide('accepted');
    const events = [...(await recordedAbout(scene.db, id)), ...(await recordedAbout(scene.db, caseId ?? ''))];
    expect(new Set(events.map(({ action }) => action))).toEqual(
      new Set(['signal.registered', 'signal.triaged', 'case.opened', 'case.subject-added']),
    );
    expect(JSON.stringify(events)).not.toMatch(/Concreet|Verzonnen|Gezien/);
  });

  it('does not show the case to the reporter', async () => {
    await decide('accepted');
    expect(await read(scene.partner)).toMatchObject({ status: 'accepted', caseId: null });
  });
});

describe('not accepting a signal', () => {
  it.each([
    ['refused', 'refused'],
    ['passed-on', 'forwarded'],
  ])('%s brings its day of destruction forward (L-08)', async (outcome, status) => {
    expect(await decide(outcome)).toMatchObject({ status, caseId: null });
    expect(await read()).toMatchObject({ status, destroyBy: '2026-12-23' });
  });

  it('tells the reporter the outcome, and who decided; why, is for those who decide', async () => {
    await decide('passed-on');
    const { triage } = await read(scene.partner);
    expect(triage).toMatchObject({
      outcome: 'passed-on',
      outcomeLabel: 'Doorgezet',
      motivation: null,
      answers: [],
      forwardedTo: null,
    });
    const whole = (await read()).triage;
    expect(whole).toMatchObject({ motivation: 'Concreet en recent.', forwardedTo: 'desk' });
    expect(whole?.answers).toHaveLength(2);
  });
});

describe('who reported a signal', () => {
  it('hears of the decision when they asked to', async () => {
    await decide('refused');
    expect(await scene.said(id)).toContainEqual({
      type: 'signal.decided',
      receiverId: scene.partner.personId,
    });
  });

  it('does not when they did not', async () => {
    id = await scene.aSignal({ feedbackWanted: false });
    await decide('refused');
    expect((await scene.said(id)).map(({ type }) => type)).not.toContain('signal.decided');
  });

  it('hears in any case that there is a question, and the signal stays open', async () => {
    id = await scene.aSignal({ feedbackWanted: false });
    expect(await decide('ask')).toMatchObject({ status: 'more-information', version: 2 });
    const told = (await scene.said(id)).filter(({ receiverId }) => receiverId === scene.partner.personId);
    expect(told).toEqual([{ type: 'signal.more-information', receiverId: scene.partner.personId }]);
    expect(await decide('refused', {}, 2)).toMatchObject({ status: 'refused' });
  });

  it('reads what is asked, and not why', async () => {
    await decide('ask');
    expect((await read(scene.partner)).triage).toMatchObject({
      question: 'Op welke dagen is dit gezien?',
      motivation: null,
    });
  });
});

describe('a decision is refused', () => {
  const answers = triageTo('refused').answers;
  it.each<[string, string, Partial<TriageDto>, string, string]>([
    ['without a criterion', 'refused', { answers: answers.slice(1) }, 'answers', 'missing'],
    [
      'with a criterion not explained',
      'refused',
      { answers: [{ ...answers[0]!, explanation: ' ' }, answers[1]!] },
      'answers[0].explanation',
      'required',
    ],
    ['with an unknown outcome', 'maybe', {}, 'outcome', 'unknown'],
    [
      'accepting although a criterion is not met',
      'accepted',
      { answers: [{ ...answers[0]!, met: false }, answers[1]!] },
      'outcome',
      'criteria-not-met',
    ],
    [
      'accepting without a purpose of the table',
      'accepted',
      { case: { title: 'Een casus', purpose: 'other', details: { topic: 'x' } } },
      'case.purpose',
      'unknown',
    ],
    [
      'refusing with a case',
      'refused',
      { case: { title: 'Een casus', purpose: 'sample' } },
      'case',
      'not-applicable',
    ],
    ['asking and refusing', 'refused', { question: 'Wanneer was dit?' }, 'question', 'not-applicable'],
    ['passing on to nowhere', 'passed-on', { forwardedTo: 'moon' }, 'forwardedTo', 'unknown'],
  ])('%s, and nothing is half done', async (_name, outcome, given, field, code) => {
    const before = await rows();
    await expect(decide(outcome, given)).rejects.toMatchObject({
      failure: 'invalid',
      errors: expect.arrayContaining([expect.objectContaining({ field, code })]),
    });
    expect(await rows()).toEqual(before);
    expect(await read()).toMatchObject({ status: 'received', version: 1 });
  });

  it('accepting without a case', async () => {
    const { case: _case, ...withoutCase } = triageTo('accepted');
    const decision = scene.get(TriageSignal).execute(scene.chair, id, 1, withoutCase);
    await expect(decision).rejects.toMatchObject({ errors: [{ field: 'case', code: 'required' }] });
  });

  it('asking nothing', async () => {
    const { question: _question, ...unasked } = triageTo('ask');
    const decision = scene.get(TriageSignal).execute(scene.chair, id, 1, unasked);
    await expect(decision).rejects.toMatchObject({ errors: [{ field: 'question', code: 'required' }] });
  });

  it('when it was decided before', async () => {
    await decide('refused');
    await expect(decide('accepted', {}, 2)).rejects.toMatchObject({ code: 'already-decided' });
  });

  it('of who saw another version', async () => {
    await expect(decide('refused', {}, 2)).rejects.toMatchObject({ failure: 'stale' });
  });

  it('of the reporter, who may read it, and of other partners, who may not', async () => {
    await expect(decide('refused', {}, 1, scene.partner)).rejects.toMatchObject({ failure: 'forbidden' });
    const other = await aPerson(scene.db, { at: scene.table });
    await expect(decide('refused', {}, 1, other)).rejects.toMatchObject({ failure: 'not-found' });
  });

  it('of the second of two at once: one case, one decision', async () => {
    const both = await Promise.allSettled([decide('accepted'), decide('accepted')]);
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { failure: 'stale' } },
    ]);
    const made = await scene.superuser.query<object[]>('SELECT FROM cases.case WHERE signal_id = $1', [id]);
    expect(made).toHaveLength(1);
    expect(await lastRecorded(scene.db, 'signal.triaged')).toMatchObject({ object_id: id });
  });
});
