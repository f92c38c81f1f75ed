@NullMarked
package org.chancery.web;

import org.jspecify.annotations.NullMarked;
