package org.chancery.testing.reaching.near;

/** What the other room says it does not know. */
public record Near() {}
