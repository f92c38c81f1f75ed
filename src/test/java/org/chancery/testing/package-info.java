/** What tests of every room stand on. */
@org.jspecify.annotations.NullMarked
package org.chancery.testing;
