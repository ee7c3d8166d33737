/** The one list of question types: a folder, and its line here, make one. Views are found by their place. */
export { blanks } from './blanks/type.ts';
export { categorise } from './categorise/type.ts';
export { mapQuestion } from './map/type.ts';
export { matching } from './matching/type.ts';
export { multipleResponse } from './multiple-response/type.ts';
export { numeric } from './numeric/type.ts';
export { ordering } from './ordering/type.ts';
export { shortText } from './short-text/type.ts';
export { singleChoice } from './single-choice/type.ts';
export { trueFalse } from './true-false/type.ts';
