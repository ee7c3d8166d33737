import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { WorldDrawing } from './geometry.ts';

/** CSS pixels per unit of the drawing, kept as the window changes; 1 until it is known. */
export function useScale(svg: RefObject<SVGSVGElement | null>, width: number): number {
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const element = svg.current;
    if (!element) return;
    const measure = () => {
      const shown = element.getBoundingClientRect().width;
      if (shown > 0) setScale(shown / width);
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [svg, width]);
  return scale;
}

/**
 * Keeps what is in the middle of a scrolled frame there as its content grows or shrinks; at first, the middle
 * of the places. Returns the frame's scroll handler.
 */
export function useKeptCentre(
  frame: RefObject<HTMLElement | null>,
  zoom: number,
  drawing: WorldDrawing,
): () => void {
  const centre = useRef<{ x: number; y: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it acts on each new zoom, and reads the rest then
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || zoom === 0) return;
    const { x, y } = centre.current ?? middleOf(drawing);
    element.scrollLeft = x * element.scrollWidth - element.clientWidth / 2;
    element.scrollTop = y * element.scrollHeight - element.clientHeight / 2;
  }, [zoom]);
  return () => {
    const element = frame.current;
    // Unscrolled, its middle says nothing of where someone looks.
    if (!element || element.scrollWidth <= element.clientWidth + 1) return;
    centre.current = {
      x: (element.scrollLeft + element.clientWidth / 2) / element.scrollWidth,
      y: (element.scrollTop + element.clientHeight / 2) / element.scrollHeight,
    };
  };
}

function middleOf({ shapes, width, height }: WorldDrawing): { x: number; y: number } {
  const all = [...shapes.values()];
  if (all.length === 0) return { x: 0.5, y: 0.5 };
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { x: mean(all.map(({ x }) => x)) / width, y: mean(all.map(({ y }) => y)) / height };
}
