import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, settingsFrom } from './settings.ts';

const stored = (settings: unknown) => settingsFrom(JSON.stringify({ format: 1, settings }));

describe('stored settings', () => {
  it('come back as they were', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      theme: 'dark',
      language: 'es',
      leaveOut: ['child-abuse'],
      contentNoteSeen: ['tea'],
      shortcuts: false,
    } as const;
    expect(stored(settings)).toEqual(settings);
  });
  it('lose only the field that is damaged', () => {
    expect(
      stored({ theme: 'purple', text: 'large', leaveOut: ['child-abuse', 'tea', 7], confidence: 'yes' }),
    ).toEqual({
      ...DEFAULT_SETTINGS,
      text: 'large',
      leaveOut: ['child-abuse'],
    });
  });
  it('are the defaults where nothing can be read, whatever is there', () => {
    expect(settingsFrom(null)).toEqual(DEFAULT_SETTINGS);
    expect(settingsFrom('{"settings":')).toEqual(DEFAULT_SETTINGS);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(Object.keys(settingsFrom(text)).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
      }),
    );
  });
});
