/** The HTTP surface: commands in, answers out, problems as RFC 9457 has them. */
@NullMarked
package org.chancery.web;

import org.jspecify.annotations.NullMarked;
