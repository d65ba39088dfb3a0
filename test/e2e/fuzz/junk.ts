/** A nest of arrays so deep. */
function nested(depth: number): unknown {
  return Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 'x');
}

/** What stands where something else should. */
export const junkValues: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, -0, Number.MAX_SAFE_INTEGER, 9_007_199_254_740_993],
  ...[
    '',
    ' ',
    '\u0000',
    'x\u0000y',
    '\ud800',
    'x\udfff',
    '\u202e\u2066',
    '👩‍👩‍👧',
    '\ufeff',
    'İ',
    'null',
    'undefined',
  ],
  ...[
    'x'.repeat(100_000),
    'é'.repeat(5_000),
    '%00',
    '../../etc/passwd',
    '${7*7}',
    '{{7*7}}',
    '<script>alert(1)</script>',
  ],
  ...[
    "' OR 1=1 --",
    '$1',
    '1; DROP TABLE x',
    '\\',
    '"',
    '2026-02-30',
    '0000-00-00',
    '9999-12-31',
    '-000001-01-01',
  ],
  ...[
    '2026-11-24T10:00:00Z',
    '2026-11-24T25:00:00+99:99',
    '00000000-0000-0000-0000-000000000000',
    '__proto__',
    'NaN',
  ],
  ...[[], [[]], [null], ['x', 'x'], [{}], {}, { $ne: 1 }, { length: -1 }, { toString: 'x' }, { then: 'x' }],
  ...[nested(8), nested(200), Array.from({ length: 3_000 }, () => 'x'), { x: { y: { z: [{ a: 1 }] } } }],
];

/** Names of fields that nobody asked for. */
export const junkNames: readonly string[] = [
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'id',
    'version',
    'status',
    'createdBy',
    'tableId',
    'x[y]',
  ],
  ...[
    'personId',
    'organisationId',
    'duties',
    'role',
    'level',
    '',
    ' ',
    '\u0000',
    '$where',
    'a.b',
    '0',
    'length',
  ],
];

/** Bodies that are no object of JSON. */
export const junkBodies: readonly string[] = [
  ...[
    '',
    ' ',
    '{',
    '}',
    '[]',
    '[{}]',
    'null',
    '42',
    '"x"',
    '{"x":}',
    "{'x':1}",
    '\ufeff{}',
    '{}{}',
    '\u0000',
    'NaN',
  ],
  ...[
    '{"__proto__":{"admin":true}}',
    '{"constructor":{"prototype":{"admin":true}}}',
    '{"x":1,"x":2}',
    '{"x":1e999}',
  ],
  `{"x":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
  `{"x":"${'y'.repeat(1_100_000)}"}`,
];

/** Parts of a path. */
export const junkSegments: readonly string[] = [
  ...[
    '%00',
    '%0a',
    '%2e%2e',
    '..%2f..',
    '%252e',
    '%c0%af',
    '%E0%A4%A',
    '%F0%9F%92%A9',
    '*',
    'me',
    'null',
    '-1',
    '0',
    'x',
  ],
  ...[
    "'",
    '%27%20OR%201=1',
    '%7B%7D',
    ';x=y',
    'a'.repeat(199),
    'a'.repeat(3_000),
    '00000000-0000-0000-0000-000000000000',
  ],
];

export const junkTypes: readonly string[] = [
  ...[
    'text/plain',
    'text/html',
    'application/xml',
    'application/x-www-form-urlencoded',
    'application/jsonp',
    'x',
    '',
  ],
  ...['multipart/form-data; boundary=x', 'application/json; charset=utf-16', 'application/json, text/plain'],
  ...[
    'application/json;',
    'APPLICATION/JSON',
    'application/merge-patch+json',
    '*/*',
    'application/json; charset=x',
  ],
];

export const junkVersions: readonly string[] = [
  ...[
    '*',
    '1',
    '"x"',
    '"1", "2"',
    '"-1"',
    '"99999999999999999999"',
    '""',
    'W/"1"',
    '"0"',
    '"999999999"',
    'x'.repeat(2_000),
  ],
];

export const junkKeys: readonly string[] = [
  'short',
  'x'.repeat(101),
  'with a space',
  'caf\u00e9-caf\u00e9',
  '-'.repeat(100),
];

export const junkCursors: readonly string[] = [
  ...[
    'garbage',
    '',
    '!!!!',
    '%00',
    'e30',
    'W10',
    'WyJ4Il0',
    'WyIyMDI2LTAyLTMwIiwieCJd',
    'bnVsbA',
    'x'.repeat(500),
  ],
  ...[
    ['2026-01-01', '01890000-0000-7000-8000-000000000000'],
    ['\u0000', 'x'],
    [1, 2],
    ['9999-99-99T99:99:99Z', 'x'],
  ].map((key) => Buffer.from(JSON.stringify(key)).toString('base64url')),
];
