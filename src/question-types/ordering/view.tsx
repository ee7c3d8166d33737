import type { ViewProps } from '../view-contract.ts';
import { Arrange } from './arrange.tsx';
import { OrderReview } from './order-review.tsx';
import type { OrderingResponse, OrderingView } from './type.ts';

export function View(props: ViewProps<OrderingView, OrderingResponse>) {
  return props.feedback ? <OrderReview {...props} feedback={props.feedback} /> : <Arrange {...props} />;
}
