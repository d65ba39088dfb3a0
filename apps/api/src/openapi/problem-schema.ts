const text = (description: string, example: string) => ({ type: 'string', description, example });

const fieldError = {
  type: 'object',
  description: 'One thing wrong with one field.',
  required: ['field', 'code', 'message'],
  properties: {
    field: text(
      'Path of the field in the body, or the name of a parameter or header.',
      'answers[2].explanation',
    ),
    code: text('Stable name of what is wrong.', 'min-length'),
    message: text('Dutch, to be shown at the field.', 'Vul dit in.'),
  },
};

/** RFC 9457 with our extensions; the shape that libs/http sends. */
export const problemSchema = {
  type: 'object',
  description: 'A problem (RFC 9457). Never holds contents of a case.',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'traceId'],
  properties: {
    type: text('URN made of the code.', 'urn:casustafel:problem:validation-failed'),
    title: text('Dutch, the same for every problem with this status.', 'Onjuiste invoer'),
    status: { type: 'integer', description: 'The HTTP status.', example: 400 },
    detail: text('Dutch, to be shown to people.', 'Controleer de invoer.'),
    instance: text('Path of the request, without its query.', '/api/v1/signals'),
    code: text('Stable name of the problem: what programs go by.', 'validation-failed'),
    traceId: text('Finds the request in the logs (W3C Trace Context).', '4bf92f3577b34da6a3ce929d0e0e4736'),
    errors: { type: 'array', description: 'Everything that is wrong with the input.', items: fieldError },
  },
};
