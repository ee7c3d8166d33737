/** Whether something was left unfinished: read by the boot script, so that home keeps its place from the start. */
export function hintContinue(unfinished: boolean): void {
  try {
    if (unfinished) localStorage.setItem('plumbline.continue', '1');
    else localStorage.removeItem('plumbline.continue');
  } catch {
    // Without storage nothing is left unfinished between visits.
  }
  if (unfinished) document.documentElement.dataset['continue'] = '';
  else delete document.documentElement.dataset['continue'];
}
