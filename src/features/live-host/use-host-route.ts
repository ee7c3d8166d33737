import { useLocation, useNavigate } from 'react-router-dom';

/** Where on the host's page we are: it stands in the fragment, which no server log sees and a reload keeps. */
export type HostRoute =
  | { readonly at: 'start' }
  | { readonly at: 'make' }
  | { readonly at: 'take'; readonly link: string; readonly view: HostView }
  | { readonly at: 'game'; readonly game: string; readonly view: HostView }
  | { readonly at: 'report'; readonly game: string };
/** `teacher`: a screen that the room does not see. */
export type HostView = 'room' | 'teacher';

export function routeFrom(fragment: string): HostRoute {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  const view = params.get('view') === 'teacher' ? 'teacher' : 'room';
  const link = params.get('link');
  if (link) return { at: 'take', link, view };
  const game = params.get('game');
  if (game) return params.has('report') ? { at: 'report', game } : { at: 'game', game, view };
  return params.has('make') ? { at: 'make' } : { at: 'start' };
}

/** Of a route, for links within the app. */
export function hostAddress(route: Exclude<HostRoute, { at: 'take' }>): string {
  switch (route.at) {
    case 'start':
      return '/host/';
    case 'make':
      return '/host/#make';
    case 'game':
      return `/host/#game=${route.game}${route.view === 'teacher' ? '&view=teacher' : ''}`;
    case 'report':
      return `/host/#game=${route.game}&report`;
  }
}

export function useHostRoute(): readonly [HostRoute, (to: Parameters<typeof hostAddress>[0]) => void] {
  const { hash } = useLocation();
  const navigate = useNavigate();
  return [routeFrom(hash), (to) => navigate(hostAddress(to))];
}
