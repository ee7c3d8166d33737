import { useLayoutEffect } from 'react';

/** Marks the root while the projector stands: its rem hangs from the screen's width (room-page.module.css). */
export function useRoomScale(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.room = '';
    return () => {
      delete dataset.room;
    };
  }, []);
}
