/** What pages and the worker say to each other. Both may be of different versions, so these words stay as they are. */

/** From a page to a waiting worker: become the one in charge. */
export const TAKE_OVER = 'plumbline-take-over';
/** From a page to the worker in charge: it has started, so versions that no page runs any more may go. */
export const TIDY_UP = 'plumbline-tidy-up';
/** From the worker to a page, with a port for the answer: the address of the script that the page began with. */
export const WHAT_DO_YOU_RUN = 'plumbline-what-do-you-run';
