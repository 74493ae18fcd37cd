/** A command of the client: opens the page of a rule; its argument is the rule's code. Only asked of a client whose `initializationOptions` have `explainsRules`. */
export const EXPLAIN_RULE = 'seedbed.explainRule'
