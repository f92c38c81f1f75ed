/**
 * What is promised of a ledger, tried at length and against faults: servers and databases that are
 * killed, replies that are lost, files that an earlier version wrote.
 */
@NullMarked
package org.chancery.campaign;

import org.jspecify.annotations.NullMarked;
