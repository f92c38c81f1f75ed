/**
 * The ledger as it is sent on: its entries as they are stored, in order, to whoever follows it. One
 * {@link org.chancery.ledger.feed.Feed} reads what is recorded and writes it down once, and every
 * follower sends the same bytes; what they say is not looked at here.
 */
@org.jspecify.annotations.NullMarked
package org.chancery.ledger.feed;
