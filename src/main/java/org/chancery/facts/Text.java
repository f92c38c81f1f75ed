package org.chancery.facts;

import org.chancery.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Words that can be searched, in a language where that is known. */
public record Text(String words, @Nullable LanguageTag language) {}
