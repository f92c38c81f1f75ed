/**
 * How entries are written down: stored names and revisions, canonical JSON (RFC 8785), envelope and
 * payload, and the JSON of commands. The bytes written here are kept for ever.
 */
@NullMarked
package org.chancery.ledger.codec;

import org.jspecify.annotations.NullMarked;
