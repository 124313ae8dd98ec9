import { isInstant } from '../event-type.js';
import { isUtf8, readContentType } from './content-type.js';

/** `malformed`: the event is no CloudEvent. `refused`: it is one, but says what we do not take. */
export type Severity = 'malformed' | 'refused';

export interface Objection {
  readonly severity: Severity;
  readonly detail: string;
}

export interface AttributeRule {
  /** What the lack of the attribute is; absent where it is optional. */
  readonly missing?: Severity;
  readonly objection: (text: string) => Objection | undefined;
}

const malformed = (detail: string): Objection => ({ severity: 'malformed', detail });
const refused = (detail: string): Objection => ({ severity: 'refused', detail });

const longestShown = 60;
const shown = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}...` : text;

const uriReferencePattern = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;
const schemePattern = /^[A-Za-z][A-Za-z0-9+.-]*:/;
const authorityPattern = /^[A-Z][0-9]{8}$/;
const subjectPattern = /^[a-z]+(?:-[a-z]+)*\/\S(?:.*\S)?$/su;

const lengthFrom1To = (longest: number) => (text: string) =>
  text.length >= 1 && text.length <= longest
    ? undefined
    : malformed(`expected 1 to ${longest} characters, found ${text.length}`);

const sourceObjection = (text: string): Objection | undefined =>
  text.length <= 500 && uriReferencePattern.test(text)
    ? undefined
    : malformed(
        'expected a URI reference of 1 to 500 characters without spaces, such as https://case-system.example/live',
      );

const subjectObjection = (text: string): Objection | undefined =>
  text.length <= 120 && subjectPattern.test(text)
    ? undefined
    : refused(
        `expected <kind>/<local id> of at most 120 characters, such as child/10432; found ${shown(text)}`,
      );

const authorityObjection = (text: string): Objection | undefined =>
  authorityPattern.test(text)
    ? undefined
    : refused(`expected the nine-character code of an authority, such as E09000014; found ${shown(text)}`);

const instantObjection = (text: string): Objection | undefined =>
  isInstant(text)
    ? undefined
    : refused(
        `expected an RFC 3339 instant with seconds and offset, such as 2025-06-12T09:30:00+01:00; found ${shown(text)}`,
      );

const contentTypeObjection = (text: string): Objection | undefined => {
  const type = readContentType(text);
  if (!type) return malformed('expected a media type, such as application/json');
  if (type.mediaType !== 'application/json')
    return refused(`expected application/json; found ${shown(type.mediaType)}`);
  return isUtf8(type) ? undefined : refused('expected JSON in UTF-8; found another charset');
};

const schemaObjection = (text: string): Objection | undefined =>
  text.length <= 500 && schemePattern.test(text) && uriReferencePattern.test(text)
    ? undefined
    : malformed('expected a URI with a scheme, of at most 500 characters');

/** The attributes we know. All others are extensions that we keep. */
export const attributeRules: ReadonlyMap<string, AttributeRule> = new Map<string, AttributeRule>([
  [
    'specversion',
    {
      missing: 'malformed',
      objection: (text) => (text === '1.0' ? undefined : malformed(`expected 1.0; found ${shown(text)}`)),
    },
  ],
  ['id', { missing: 'malformed', objection: lengthFrom1To(200) }],
  ['source', { missing: 'malformed', objection: sourceObjection }],
  ['type', { missing: 'malformed', objection: lengthFrom1To(200) }],
  ['subject', { missing: 'refused', objection: subjectObjection }],
  ['authority', { missing: 'refused', objection: authorityObjection }],
  ['time', { objection: instantObjection }],
  ['recordedtime', { objection: instantObjection }],
  [
    'corrects',
    {
      objection: (text) =>
        text.length >= 1 && text.length <= 200
          ? undefined
          : refused('expected the id, 1 to 200 characters, of an earlier event of the same source'),
    },
  ],
  ['datacontenttype', { objection: contentTypeObjection }],
  ['dataschema', { objection: schemaObjection }],
]);

/** The attributes an event cannot do without, and what it is without them. */
export const requiredAttributes = [...attributeRules].flatMap(([name, { missing }]) =>
  missing ? [{ name, missing }] : [],
);

/** The attributes that a read event has a place of its own for, or that say nothing once it is read. */
export const carriedByName: ReadonlySet<string> = new Set(
  [...attributeRules.keys()].filter((name) => name !== 'dataschema'),
);
