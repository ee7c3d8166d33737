import { useLingui } from '@lingui/react/macro';

/** The kinds of question by friendly names. A kind that has none yet is called by its id. */
export function useTypeName(): (type: string) => string {
  const { t } = useLingui();
  return (type) => {
    switch (type) {
      case 'single-choice':
        return t`Choose one answer`;
      case 'multiple-response':
        return t`Choose several answers`;
      case 'true-false':
        return t`True or false`;
      case 'numeric':
        return t`Give a number`;
      case 'ordering':
        return t`Put in order`;
      case 'matching':
        return t`Match pairs`;
      case 'categorise':
        return t`Sort into groups`;
      case 'blanks':
        return t`Fill in the gaps`;
      case 'short-text':
        return t`Write a few words`;
      case 'map':
        return t`Find places on a map`;
      default:
        return type;
    }
  };
}

/** The order in which kinds are listed: quick ones first. */
export const TYPE_ORDER: readonly string[] = [
  'single-choice',
  'multiple-response',
  'true-false',
  'numeric',
  'short-text',
  'blanks',
  'ordering',
  'matching',
  'categorise',
  'map',
];
