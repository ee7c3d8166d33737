/**
 * The React parts of the question types, found by their place (`<id>/view.tsx`, `<id>/paper.tsx`,
 * `<id>/room.tsx`) and loaded when they are shown. Apart from registry.ts, so that React stays out of the pure part.
 */
import type { ComponentType } from 'react';
import type { LearnerViewBase } from './contract.ts';
import type { PaperProps, RoomProps, ViewProps } from './view-contract.ts';

export type AnyView = ComponentType<ViewProps<LearnerViewBase, unknown>>;
export type AnyPaper = ComponentType<PaperProps<LearnerViewBase>>;
export type AnyRoom = ComponentType<RoomProps<LearnerViewBase>>;

/**
 * A module's own view asks for its own type's view and response; here they are forgotten. The cast is sound as
 * long as a view is loaded by the `type` of what it is then given, which `learnerView` wrote; the contract
 * suite checks that each module exports what is claimed here.
 */
const viewModules = import.meta.glob<{ readonly View: AnyView }>('./*/view.tsx');
const paperModules = import.meta.glob<{ readonly Paper: AnyPaper }>('./*/paper.tsx');
const roomModules = import.meta.glob<{ readonly Room: AnyRoom }>('./*/room.tsx');

/** By question type id. */
export const views = byType(viewModules);
export const papers = byType(paperModules);
export const rooms = byType(roomModules);

function byType<M>(modules: Record<string, () => Promise<M>>): Readonly<Record<string, () => Promise<M>>> {
  return Object.fromEntries(
    Object.entries(modules).map(([path, load]) => [path.split('/')[1] ?? path, load]),
  );
}
