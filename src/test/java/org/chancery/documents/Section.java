package org.chancery.documents;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chancery.kernel.Described;
import org.chancery.kernel.Rule;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Capability;
import org.chancery.ledger.Command;
import org.chancery.ledger.CorrectionCommand;
import org.chancery.ledger.MergerCommand;
import org.chancery.ledger.Rooms;
import org.chancery.ledger.Vocabulary;

/** What can be said of one kind of subject, or of whatever was said before. */
record Section(String title, String about, List<Phrase> phrases) {

    /** A command, the event that it makes, and the rules that this keeps to. */
    record Phrase(Class<? extends Command> command, Class<?> event, List<? extends Rule> rules) {

        String name() {
            return command.getSimpleName();
        }

        String says() {
            return described().value();
        }

        String example() {
            return described().example().strip();
        }

        private Described described() {
            return requireNonNull(command.getAnnotation(Described.class), command::getSimpleName);
        }
    }

    static List<Section> all() {
        var sections = new ArrayList<Section>();
        Rooms.all().forEach(room -> sections.add(of(room)));
        sections.add(
                new Section(
                        "Corrections",
                        "Of any earlier entry. Beside these rules, what it says then keeps to those of its own event, and whatever else stood still stands; what is told of the subject changes with it.",
                        phrases(CorrectionCommand.class, inLedger("Act$Speaking"), "said")));
        sections.add(
                new Section(
                        "Mergers",
                        "Of two subjects of a kind. What the merged one tells is told by the kept one or not at all ([decision 10](adr/0010-merged-subjects.md)).",
                        phrases(MergerCommand.class, inLedger("Merging"), "decide")));
        return sections;
    }

    /** What can be said of subjects of one kind. */
    static Section of(Capability<?, ?, ?> room) {
        var phrases = new ArrayList<Phrase>();
        for (var command : Vocabulary.of(room.commands())) {
            var event = made(room.none().getClass(), "decide", command);
            var checked = Branch.of(room.none().getClass(), "check", event).rules();
            phrases.add(
                    new Phrase(
                            command,
                            event,
                            room.rulebook().stream().filter(checked::contains).toList()));
        }
        return new Section(title(room.kind()), about(room.kind()), phrases);
    }

    private static List<Phrase> phrases(
            Class<? extends Command> vocabulary, Class<?> owner, String method) {
        return Vocabulary.of(vocabulary).stream()
                .map(command ->
                        new Phrase(
                                command,
                                made(owner, method, command),
                                List.copyOf(Branch.of(owner, method, command).rules())))
                .toList();
    }

    private static Class<?> made(Class<?> owner, String method, Class<?> command) {
        var events = Branch.of(owner, method, command).events();
        assertThat(events).as("events of %s", command.getSimpleName()).hasSize(1);
        return events.iterator().next();
    }

    private static Class<?> inLedger(String name) {
        try {
            return Class.forName(Command.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new LinkageError("corrections and mergers are decided elsewhere now", e);
        }
    }

    private static String title(SubjectKind kind) {
        var name = kind.register();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String about(SubjectKind kind) {
        var named =
                switch (kind.ids()) {
                    case ISSUED -> "with ids that are given when they are begun";
                    case NAMED -> "with names in small letters and hyphens";
                    case LISTED -> "named as in the [table of states](states.md)";
                };
        return "Subjects are `%s/…`, %s; their register is `/api/%s`."
                .formatted(kind.key(), named, kind.register());
    }
}
