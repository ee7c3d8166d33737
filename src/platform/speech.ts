/** Reading aloud with the device's own voices. Voices of a service elsewhere would send the text out: not used. */

function localVoice(language: string): SpeechSynthesisVoice | undefined {
  if (typeof speechSynthesis === 'undefined') return undefined;
  const voices = speechSynthesis.getVoices().filter((voice) => voice.localService);
  const base = language.split('-')[0] ?? language;
  return (
    voices.find((voice) => voice.lang === language) ??
    voices.find((voice) => voice.lang.toLowerCase().startsWith(base.toLowerCase()))
  );
}

/** Whether this device has a voice of its own for the language. Voices may load late: ask when needed. */
export function canSpeak(language: string): boolean {
  return localVoice(language) !== undefined;
}

/** Reads `text` aloud, stopping whatever was being read. `onEnd` also when it is stopped. */
export function speak(text: string, language: string, onEnd: () => void): boolean {
  const voice = localVoice(language);
  if (!voice) return false;
  speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.onend = onEnd;
  utterance.onerror = onEnd;
  speechSynthesis.speak(utterance);
  return true;
}

export function stopSpeaking(): void {
  if (typeof speechSynthesis !== 'undefined') speechSynthesis.cancel();
}
