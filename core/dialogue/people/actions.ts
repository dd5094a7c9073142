/** What a button asks for on the way from hand to hand. */
export type StepAction = { readonly do: 'deliverNow' }
