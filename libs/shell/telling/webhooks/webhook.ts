/** An address that is told what becomes of the rows of queues. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly queues: readonly string[] | 'all';
  readonly description?: string;
  readonly createdAt: string;
  readonly createdBy: string;
  /** Until then the secret from before the last rotation signs too. */
  readonly bothSecretsUntil?: string;
  /** Nothing is sent to it: what there would be to send is held. */
  readonly disabled?: { readonly at: string; readonly because: string };
}

export type WebhookToRegister = Pick<Webhook, 'url' | 'queues' | 'description'>;

/** One of them, of one authority. */
export interface WebhookKey {
  readonly authority: string;
  readonly webhook: string;
}

/** Which announcements are meant: the first and the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export const deliveryStates = ['waiting', 'held', 'delivered', 'exhausted'] as const;

/** One announcement on its way to a webhook. Attempts are those since it was last asked for. */
export interface Delivery {
  readonly sequence: number;
  readonly state: (typeof deliveryStates)[number];
  readonly attempts: number;
  readonly nextAttemptAt?: string;
  readonly lastAttemptAt?: string;
  readonly lastStatus?: number;
  readonly lastProblem?: string;
  readonly deliveredAt?: string;
}
