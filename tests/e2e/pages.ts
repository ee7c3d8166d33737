import { pageModules } from '../../tools/site.ts';

/** Every page of the app, from its root: "", "quiz/", "results/" … as they are put behind a server's address. */
export const pagePaths: readonly string[] = [...pageModules().keys()]
  .filter((path) => path !== '/404/')
  .map((path) => path.slice(1));
