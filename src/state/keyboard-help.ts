/** Whether the sheet of keys is open: opened from the help page and by "?", shown by the app's frame. */
import { create } from 'zustand';

export const useKeyboardHelp = create<{ readonly open: boolean }>(() => ({ open: false }));

export function openKeyboardHelp(): void {
  useKeyboardHelp.setState({ open: true });
}

export function closeKeyboardHelp(): void {
  useKeyboardHelp.setState({ open: false });
}
