/** Parts of the documents that are made from the code, and may not fall behind it. */
@NullMarked
package org.chancery.documents;

import org.jspecify.annotations.NullMarked;
