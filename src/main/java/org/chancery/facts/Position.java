package org.chancery.facts;

import org.chancery.kernel.Described;

@Described("What a speaker holds on a topic.")
public record Position(
        @Described(value = "The topic, as worded; 1 to 300 characters.", example = "nuclear energy")
                String topic,
        @Described(
                        value = "What is held on it, as worded; 1 to 2000 characters.",
                        example = "Every state has a right to its peaceful use.")
                String position) {
    private static final int LONGEST_TOPIC = 300;
    private static final int LONGEST = 2_000;

    public Position {
        Worded.require("topic", topic, LONGEST_TOPIC);
        Worded.require("position", position, LONGEST);
    }
}
