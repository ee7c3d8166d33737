/** The banks that the build was made from (tools/bank-plugin.ts). */
declare module 'virtual:banks' {
  /** The bank that home opens with. */
  const bank: import('#domain/bank/delivered.ts').BankIndex;
  export default bank;
}
declare module 'virtual:other-banks' {
  const banks: readonly import('#domain/bank/delivered.ts').BankIndex[];
  export default banks;
}
/** Home's question as it is shown, by FIRST_SEED, and the view of its type. */
declare module 'virtual:first-view' {
  export const View: import('#question-types/views.ts').AnyView;
  export const view: import('#question-types/contract.ts').LearnerViewBase;
  export const estimate: boolean;
}

declare module 'virtual:documents' {
  import type { DeliveredAbout } from '#domain/bank/delivered.ts';

  const documents: DeliveredAbout['documents'];
  export default documents;
}
