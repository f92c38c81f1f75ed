/**
 * Conferences: who convenes them, who comes, what they adopt; and addresses, given at one or
 * elsewhere.
 */
@NullMarked
package org.chancery.diplomacy.conferences;

import org.jspecify.annotations.NullMarked;
