package org.chancery.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Command;
import org.chancery.ledger.CorrectionCommand;
import org.chancery.ledger.CorrectionCommand.CorrectEntry;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.Ground;
import org.chancery.ledger.Submission;
import org.chancery.ledger.Submission.Strictness;
import org.jspecify.annotations.Nullable;

/** An assertion as a test writes it: {@code on("2025-12-10", VISIT, …).cited("hsg")}. */
public record Said(
        @Nullable Subject subject, @Nullable When when, Command what, List<Citation> sources) {

    public static Said on(String when, Subject subject, Command what) {
        return new Said(subject, When.parse(when), what, List.of());
    }

    public static Said undated(Subject subject, Command what) {
        return new Said(subject, null, what, List.of());
    }

    /** A correction, which leaves out what stays. */
    public static Said that(Command what) {
        return new Said(null, null, what, List.of());
    }

    /** What is said of the entry at a position: {@code correction(2, entry -> new …)}. */
    public static Said correction(long position, Function<Named, CorrectionCommand> what) {
        return that(what.apply(Named.at(position)));
    }

    /** The entry at a position says something else: at another time, of another subject. */
    public static Said correction(long position, Ground ground) {
        return correction(position, entry -> new CorrectEntry(entry, null, ground, null));
    }

    /** The same, with a patch of what it says. */
    public static Said correction(long position, Ground ground, Map<String, Object> change) {
        return correction(position, entry -> new CorrectEntry(entry, null, ground, change));
    }

    public Said cited(String source) {
        return cited(source, null);
    }

    public Said cited(String source, @Nullable Alias alias) {
        return cited(new Citation(Subject.parse("source/" + source), null, null, null, alias));
    }

    public Said cited(Citation... more) {
        var cited = Stream.concat(sources.stream(), Arrays.stream(more)).toList();
        return new Said(subject, when, what, cited);
    }

    public Said when(String other) {
        return new Said(subject, When.parse(other), what, sources);
    }

    public Said about(Subject other) {
        return new Said(other, when, what, sources);
    }

    public Submission by(Strictness strictness) {
        return by("test", null, "request", strictness);
    }

    /** The same as it comes through the door from somebody, with the key and request it has. */
    public Submission by(String who, @Nullable String key, String request, Strictness strictness) {
        return new Submission(subject, when, what, sources, who, key, request, strictness);
    }
}
