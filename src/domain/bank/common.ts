/** Building blocks that every part of a bank's schema shares. */
import * as v from 'valibot';
import { TAGS } from './tag-list.ts';

/** The format that this version of the project writes. Older ones are upgraded on reading. */
export const BANK_FORMAT = 1;

/** Ids are written by people and live for ever in response logs: short, lower case, with hyphens. */
export const IdSchema = v.pipe(
  v.string(),
  // Answers are kept under ids, and files drop fields whose names mean something to JavaScript (limits.ts).
  v.regex(
    /^(?!(constructor|prototype)$)[a-z0-9]+(-[a-z0-9]+)*$/,
    'an id of lower-case letters, digits and single hyphens, other than "constructor" and "prototype"',
  ),
  v.maxLength(60),
);

/** A question's id starts with its topic, so that the topic's file is known from the id alone. */
export const QuestionIdSchema = v.pipe(
  v.string(),
  // The double hyphen is kept for questions made from a fact (src/question-models): topic.fact--model-variant.
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*(--[a-z0-9]+(-[a-z0-9]+)*)?$/,
    'an id of the form topic.name',
  ),
  v.maxLength(130),
);

export const TextSchema = v.pipe(v.string(), v.trim(), v.minLength(1, 'some text'), v.maxLength(2000));

export const TagSchema = v.picklist(TAGS);
