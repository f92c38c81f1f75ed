package org.chancery.documents;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.documents.Section.Phrase;
import org.chancery.facts.Fact;
import org.chancery.kernel.Rule;
import org.chancery.ledger.Command;
import org.chancery.ledger.Opens;
import org.chancery.ledger.Stored;
import org.chancery.ledger.Takes;
import org.chancery.ledger.Takes.Need;
import org.junit.jupiter.api.Test;

/** The vocabulary says what can be said, and what comes of it. */
class VocabularyTests {
    private static final Document VOCABULARY = new Document(Path.of("docs/vocabulary.md"));
    private static final Told TOLD = new Told();
    private static final List<Section> SECTIONS = Section.all();

    @Test
    void the_contents() {
        var rows = new ArrayList<String[]>();
        for (var section : SECTIONS) {
            var about = link(section.title());
            for (var phrase : section.phrases()) {
                rows.add(
                        new String[] {
                            about,
                            link("`" + phrase.name() + "`"),
                            "`" + phrase.event().getSimpleName() + "`",
                            first(phrase.says())
                        });
                about = "";
            }
        }
        VOCABULARY.holds("contents", Document.table("| about | command | event | does |", rows));
    }

    @Test
    void the_commands() {
        VOCABULARY.holds(
                "commands",
                SECTIONS.stream()
                        .map(section ->
                                section.phrases().stream()
                                        .map(VocabularyTests::told)
                                        .collect(
                                                joining(
                                                        "\n",
                                                        "## %s\n%s\n\n"
                                                                .formatted(
                                                                        section.title(),
                                                                        section.about()),
                                                        "")))
                        .collect(joining("\n")));
    }

    private static String told(Phrase phrase) {
        var stored = requireNonNull(phrase.event().getAnnotation(Stored.class));
        var lines = new ArrayList<String>();
        lines.add("- takes " + takes(phrase.command()));
        lines.add(
                "- makes `%s`, stored as `%s`, revision %d"
                        .formatted(
                                phrase.event().getSimpleName(), stored.value(), stored.revision()));
        if (!phrase.rules().isEmpty()) {
            lines.add("- keeps to " + codes(phrase.rules().stream().map(Rule::id)));
        }
        var facts = TOLD.facts(phrase.event()).map(Class::getSimpleName).toList();
        if (!facts.isEmpty()) {
            lines.add("- tells " + codes(facts.stream()));
        }
        return "### `%s`\n%s\n\n```json\n%s\n```\n\n%s\n"
                .formatted(
                        phrase.name(), phrase.says(), phrase.example(), String.join("\n", lines));
    }

    private static String takes(Class<? extends Command> command) {
        var needed = members(command, Need.REQUIRED);
        var perhaps = members(command, Need.OPTIONAL);
        var beside =
                Stream.of(needed, perhaps.isEmpty() ? "" : "perhaps " + perhaps)
                        .filter(each -> !each.isEmpty())
                        .collect(joining(", and "));
        return beside + (command.isAnnotationPresent(Opens.class) ? "; may begin its subject" : "");
    }

    /** Those of the assertion. */
    private static String members(Class<? extends Command> command, Need need) {
        var takes = Takes.by(command);
        var needs =
                Map.of(
                        "subject",
                        takes.subject(),
                        "when",
                        takes.when(),
                        "sources",
                        takes.sources());
        return codes(
                Stream.of("subject", "when", "sources").filter(name -> needs.get(name) == need));
    }

    private static String first(String sentences) {
        int end = sentences.indexOf(". ");
        return end < 0 ? sentences : sentences.substring(0, end + 1);
    }

    @Test
    void the_facts() {
        var rows = new ArrayList<String[]>();
        var silent = new ArrayList<String>();
        for (var fact : shapes(Fact.class).sorted(comparing(Class::getSimpleName)).toList()) {
            var by =
                    SECTIONS.stream()
                            .flatMap(section -> section.phrases().stream())
                            .filter(phrase -> TOLD.facts(phrase.event()).anyMatch(fact::equals))
                            .map(phrase -> link("`" + phrase.name() + "`"))
                            .collect(joining(", "));
            if (by.isEmpty()) {
                silent.add(fact.getSimpleName());
            } else {
                rows.add(
                        new String[] {
                            "`" + fact.getSimpleName() + "`", by, codes(TOLD.places(fact).stream())
                        });
            }
        }
        var table = Document.table("| fact | told by | seen in |", rows);
        VOCABULARY.holds(
                "facts",
                silent.isEmpty()
                        ? table
                        : table + "\nNo command tells these yet: " + codes(silent.stream()) + ".");
    }

    private static Stream<Class<?>> shapes(Class<?> fact) {
        return fact.isRecord()
                ? Stream.of(fact)
                : Stream.of(fact.getPermittedSubclasses())
                        .flatMap(VocabularyTests::shapes)
                        .distinct();
    }

    private static String link(String heading) {
        var anchor = heading.replace("`", "").toLowerCase(Locale.ROOT);
        return "[%s](#%s)".formatted(heading, anchor);
    }

    private static String codes(Stream<String> words) {
        return words.map("`%s`"::formatted).collect(joining(", "));
    }
}
