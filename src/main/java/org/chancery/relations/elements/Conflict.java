package org.chancery.relations.elements;

import org.chancery.facts.HostilityStage;
import org.chancery.kernel.Described;

/** What two states fight and argue about. */
public record Conflict(
        @Described("Hostilities that are not ended.") Cell<HostilityStage> hostilities,
        @Described("Whether the border between them is open.") Cell<String> border,
        @Described("Disputes that are not settled.") Cell<String> disputes) {}
