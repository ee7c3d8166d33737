/** What a rule has to say. Errors fail the check; a warning is fixed, or waived in the question with a reason. */
export interface Finding {
  /** The rule's id: the name of its file. */
  readonly rule: string;
  readonly level: 'error' | 'warning';
  /** The question, where it is about one. */
  readonly question?: string;
  readonly message: string;
}

export function findingLine({ rule, level, question, message }: Finding): string {
  return `${level} ${rule}: ${question === undefined ? '' : `${question}: `}${message}`;
}
