/**
 * What the server sends. `snapshot` is the whole of what one role may know in the present phase, built from an
 * allow-list: keys, tolerances, rationales and tallies are in none of them before the reveal, the teacher's aside.
 * What participants are sent is in to-participant.ts.
 */
import * as v from 'valibot';
import { ExtraTimeSchema, GameSettingsSchema } from '#domain/game/settings.ts';
import { Count, ParticipantSnapshotSchema, QuestionShownSchema, RevealSchema } from './to-participant.ts';

export {
  type Answered,
  AnsweredSchema,
  type AnyRefusal,
  type Counts,
  CountsSchema,
  type Farewell,
  FarewellSchema,
  type ParticipantSnapshot,
  ParticipantSnapshotSchema,
  PROTOCOL_REFUSALS,
  RefusalSchema,
  type Reveal,
} from './to-participant.ts';

/** How the room answered: by opaque option id where there are options, else by the answers in words. */
const SpreadSchema = v.strictObject({
  /** How many gave any answer. */
  answered: Count,
  passed: Count,
  /** Mean fraction; null for estimates and where nobody answered. */
  mean: v.nullable(v.number()),
  options: v.array(
    v.strictObject({ id: v.string(), text: v.string(), count: Count, keyed: v.optional(v.boolean()) }),
  ),
  /** The commonest answers in words; the rest counted together. */
  words: v.array(v.strictObject({ text: v.string(), count: Count, right: v.optional(v.boolean()) })),
  /** Of a question with several parts, by part: how many had it right, and what was said most often instead. */
  parts: v.optional(
    v.array(
      v.strictObject({
        /** Empty: the key in words shows what it is about. */
        text: v.string(),
        /** Its place in the right order, from 1, where an order is asked for; `instead` then names a place. */
        at: v.optional(Count),
        key: v.string(),
        right: Count,
        instead: v.optional(v.strictObject({ text: v.string(), count: Count })),
      }),
    ),
  ),
  /** Of places: those that are keyed, and those that anyone picked. */
  picks: v.optional(v.array(v.strictObject({ text: v.string(), count: Count, keyed: v.boolean() }))),
  /** Of estimates, in the question's unit: the guesses, sorted. */
  estimates: v.optional(v.array(v.number())),
});
export type Spread = v.InferOutput<typeof SpreadSchema>;

const PersonSchema = v.strictObject({
  seat: Count,
  name: v.string(),
  team: v.nullable(Count),
  people: Count,
  present: v.boolean(),
  standing: v.picklist(['waiting', 'in', 'left', 'removed', 'blocked']),
  /** In the teacher's view alone. */
  extraTime: v.optional(ExtraTimeSchema),
  /** In the teacher's view alone: whether they have answered or skipped the open question. */
  answered: v.optional(v.boolean()),
});
export type Person = v.InferOutput<typeof PersonSchema>;

const PlaceSchema = v.strictObject({
  name: v.string(),
  team: v.nullable(Count),
  points: Count,
  right: Count,
  rank: Count,
});

/** What the whole room may see; the host's page shows it, with the controls beside it. */
const roomFields = {
  version: Count,
  code: v.string(),
  /** The bank's title. */
  bank: v.string(),
  language: v.string(),
  settings: GameSettingsSchema,
  /** What the host says before the first question. */
  brief: v.optional(v.string()),
  paused: v.boolean(),
  locked: v.boolean(),
  /** An earlier question that is looked back at, revealed: `phase` then shows that one; null: on with the game. */
  lookingBack: v.nullable(Count),
  /** Those who are in; names appear as they join. */
  people: v.array(PersonSchema),
  answered: Count,
  /** Present, and so waited for. */
  present: Count,
  phase: v.variant('at', [
    v.strictObject({ at: v.literal('lobby'), count: Count }),
    v.strictObject({
      at: v.literal('question'),
      question: QuestionShownSchema,
      reveal: v.nullable(RevealSchema),
      /** First round and, where it was asked again, the second; before the reveal in the teacher's view alone. */
      spread: v.nullable(v.strictObject({ first: SpreadSchema, second: v.nullable(SpreadSchema) })),
    }),
    v.strictObject({ at: v.literal('between'), index: Count, count: Count }),
    v.strictObject({
      at: v.literal('standings'),
      index: Count,
      count: Count,
      places: v.array(PlaceSchema),
      teams: v.array(v.strictObject({ team: Count, points: Count, members: Count, rank: Count })),
    }),
    v.strictObject({
      at: v.literal('ended'),
      how: v.picklist(['finished', 'host', 'abandoned']),
      places: v.array(PlaceSchema),
      teams: v.array(v.strictObject({ team: Count, points: Count, members: Count, rank: Count })),
    }),
  ]),
} as const;

/** Before the reveal, and only on a screen that the room does not see. */
const TeacherSchema = v.strictObject({
  /** The key and every rationale, so that the teacher can prepare. */
  reveal: v.nullable(RevealSchema),
  /** What the most chosen option that is not right takes for true: its rationale. */
  mixUp: v.nullable(v.strictObject({ text: v.string(), count: Count, rationale: v.optional(v.string()) })),
  /** How many of those present still have time of their own. */
  stillHaveTime: Count,
  next: v.nullable(v.strictObject({ index: Count, prompt: v.string() })),
});

export const RoomSnapshotSchema = v.strictObject({ role: v.literal('room'), ...roomFields });
export type RoomSnapshot = v.InferOutput<typeof RoomSnapshotSchema>;
export const HostSnapshotSchema = v.strictObject({
  role: v.literal('host'),
  game: v.string(),
  ...roomFields,
  /** Indexes of the questions that can be looked back at. */
  revealed: v.array(Count),
  /** Null in the room's view. */
  teacher: v.nullable(TeacherSchema),
});
export type HostSnapshot = v.InferOutput<typeof HostSnapshotSchema>;

export const SnapshotSchema = v.variant('role', [
  ParticipantSnapshotSchema,
  RoomSnapshotSchema,
  HostSnapshotSchema,
]);
export type Snapshot = v.InferOutput<typeof SnapshotSchema>;

/** What the events of the socket are called, from server to browser. */
export const TO_BROWSER = ['snapshot', 'counts', 'farewell'] as const;
